import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useAct, useAsk, useRefusal } from '../../../api/hooks.ts'
import { Button } from '../../../parts/button.tsx'
import { Dock } from '../../../parts/dock.tsx'
import { EmptyState } from '../../../parts/empty-state.tsx'
import { PhoneHead, WideChoice } from '../../../parts/phone-cards.tsx'
import { RefusalNote } from '../../../parts/refusal-note.tsx'
import { PhoneShell } from '../../../shells/phone-shell.tsx'
import { inList, onTheWall } from '../../../words/days.ts'
import { useWords } from '../../../words/language.ts'
import { useAbout } from '../../about.ts'
import { sendWaiting } from '../../kept/outbox.ts'
import { useShop } from '../use-shop.ts'
import { isOver, leftOfDevice } from './bundle.ts'
import { canSign } from './device.ts'
import { type Away, useAway } from './use-away.ts'
import '../shop.css'
import '../counter.css'

/** What of sales without a signal a person has to decide on; whoever supervises the village does. */
const Open = ({ here }: { here: string | undefined }) => {
  const { t, list } = useWords()
  const asked = useAsk('/api/credit-points/away')
  const act = useAct<object>()
  const [sure, setSure] = useState<string>()
  /** What cannot be undone is pressed twice. */
  const twice = (name: string, url: string, body: object) => {
    if (sure !== name) return setSure(name)
    setSure(undefined)
    void act.run(url, body)
  }
  const refusal = useRefusal()(act.error)
  if (!asked.data) return null
  const { open, outings, decides } = asked.data
  return (
    <>
      {outings.length > 0 && (
        <>
          <PhoneHead title={t('away.out-head')} />
          <ul className="shop-open">
            {outings.map(({ shop, device, outing, keeper, left, since, revoked, own }) => (
              <li key={device}>
                <span>
                  <b>{keeper}</b>
                  <small>
                    {t('away.out-line', { left, since: since.slice(5) })}
                    {revoked ? `，${t('away.revoked')}` : outing === here ? `，${t('away.here')}` : ''}
                  </small>
                </span>
                {outing !== here && (own || decides) && (
                  <span className="ways">
                    {own && !revoked && (
                      <button
                        type="button"
                        className="link"
                        onClick={() => twice(`revoke ${device}`, '/api/devices/revoke', { organisation: shop, device })}
                      >
                        {t(sure === `revoke ${device}` ? 'away.sure' : 'away.revoke')}
                      </button>
                    )}
                    <button
                      type="button"
                      className="link"
                      onClick={() =>
                        twice(`back ${device}`, '/api/credit-points/away/bring-back', {
                          shop,
                          device,
                          outing,
                          notTaken: [],
                        })
                      }
                    >
                      {t(sure === `back ${device}` ? 'away.sure' : 'away.reclaim')}
                    </button>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <PhoneHead title={t('away.open-head')} aside={decides ? t('away.you-decide') : t('away.others-decide')} />
      {open.length === 0 && <p className="sub-line">{t('away.open-none')}</p>}
      <ul className="shop-open">
        {open.map(({ shop, device, household, head, group, what, points, since }) => (
          <li key={`${device} ${household} ${what}`}>
            <span>
              <b>{head}</b>
              <small>
                {list([group, since.slice(5), t(what === 'loss' ? 'away.loss' : 'away.disputed', { n: points })])}
              </small>
            </span>
            {decides && (
              <Button
                busy={act.busy}
                onClick={() => void act.run('/api/credit-points/away/settle-away', { shop, device, household, what })}
              >
                {t(what === 'loss' ? 'away.bear' : 'away.strike')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {refusal && <RefusalNote {...refusal} />}
    </>
  )
}

/** What this device sold: on its way, or refused with its reason. */
const Kept = ({ away }: { away: Away }) => {
  const { t, say } = useWords()
  const today = onTheWall(new Date()).day
  if (away.waiting.length === 0) return null
  return (
    <>
      <PhoneHead
        title={t('away.kept-head', { n: away.waiting.length })}
        aside={
          <button type="button" className="link" onClick={() => void sendWaiting()}>
            {t('kept.now')}
          </button>
        }
      />
      <ul className="shop-done">
        {away.waiting.map(({ key, title, at, refused }) => (
          <li key={key}>
            {title}　{inList(at, today)}
            <br />
            <small>{refused ? t('away.refused', { why: say(refused.words) }) : t('away.on-its-way')}</small>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Taking the device along, and giving it in again. */
export const AwayPage = () => {
  const { t } = useWords()
  const navigate = useNavigate()
  const { data: about } = useAbout()
  const { shop } = useShop()
  const away = useAway(shop?.id)
  const told = useRefusal()
  const [state, setState] = useState<{ busy: boolean; error?: unknown; ended?: string }>({ busy: false })
  const { bundle, waiting, load } = away
  const unsent = waiting.filter((one) => !one.refused)
  const ids = useRef<readonly string[]>([])
  ids.current = waiting.map(({ key }) => key)
  const out = bundle !== undefined && bundle !== null
  // With a signal the list is made fresh when the page is opened.
  useEffect(() => {
    if (out && shop) void load(ids.current).catch(() => {})
  }, [out, shop, load])
  const run = async (work: () => Promise<void>, ended?: string) => {
    setState({ busy: true })
    try {
      await work()
      setState({ busy: false, ...(ended ? { ended } : {}) })
    } catch (error) {
      setState({ busy: false, error })
    }
  }
  const back = async () => {
    await sendWaiting()
    await away.bringBack()
  }
  const refusal = told(state.error)
  const go = out
    ? {
        words: t('away.back'),
        busy: state.busy,
        disabled: unsent.length > 0,
        onGo: () => void run(back, t('away.back-done')),
      }
    : { words: t('away.take'), busy: state.busy, onGo: () => void run(away.takeOut) }
  return (
    <PhoneShell
      title={t('away.title')}
      onBack={() => void navigate(shop || out ? '/shop' : '/')}
      dock={
        <Dock
          {...((shop && canSign()) || out ? { go } : {})}
          foot={about?.demonstration ? t('shell.demo') : undefined}
        />
      }
    >
      {state.ended && <output className="sub-line">{state.ended}</output>}
      {refusal && <RefusalNote {...refusal} />}
      {out ? (
        <section className="shop-away">
          <h2>{t(isOver(bundle) ? 'away.is-over' : 'away.is-out')}</h2>
          <p>{t('away.left', { n: leftOfDevice(bundle), household: bundle.householdLimit })}</p>
          <p>{t('away.until', { at: inList(bundle.until, onTheWall(new Date()).day) })}</p>
          <p>{t('away.took', { n: bundle.households.length, at: inList(bundle.at, onTheWall(new Date()).day) })}</p>
          {unsent.length > 0 && <p>{t('away.send-first', { n: unsent.length })}</p>}
        </section>
      ) : (
        shop && (
          <section className="shop-away">
            <h2>{t('away.what')}</h2>
            <p>{t('away.how')}</p>
            <p>{t('away.then')}</p>
            {!canSign() && <p>{t('away.cannot')}</p>}
          </section>
        )
      )}
      {out && <WideChoice words={t('shop.row')} onGo={() => void navigate('/shop')} />}
      <Kept away={away} />
      <Open here={bundle?.outing} />
      {!shop && !out && bundle === null && (
        <EmptyState words={t('shop.nothing')} way={{ words: t('empty.home'), href: '/' }} />
      )}
    </PhoneShell>
  )
}
