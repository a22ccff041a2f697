import { useNavigate } from 'react-router'
import { useElder } from '../../parts/elder.ts'
import { PhoneHead, WideChoice } from '../../parts/phone-cards.tsx'
import { inDocument } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { Row, Rows } from '../rows.tsx'
import { Entries } from './entries.tsx'
import { PointsFrame, WithHome } from './frame.tsx'
import { ReservedList } from './reserved-list.tsx'
import { type Home, headOf, type Mine, useBenefits } from './use-points.ts'

/** What there is, in the largest type of the page; under it what is set aside and what must be used by when. */
const Balance = ({ mine: { points }, home }: { mine: Mine; home: Home }) => {
  const { t, language } = useWords()
  const [first] = points.lapses
  return (
    <section className="points-balance">
      <p>{t('my-points.of', { head: headOf(home), place: home.placeName })}</p>
      <p className="big">
        <b className="total num">{points.left}</b> {t('my-points.unit')}
      </p>
      {points.held > 0 && <p>{t('my-points.held', { n: points.held })}</p>}
      {first ? (
        <p>{t('my-points.lapses', { n: first.points, day: inDocument(first.until, language) })}</p>
      ) : (
        points.left > 0 && <p>{t('my-points.never-lapse')}</p>
      )}
    </section>
  )
}

/** What the reader has alone, beside the household's: how many, by when, each entry, and the code that opens them. */
const Own = ({ own }: { own: NonNullable<Mine['own']> }) => {
  const { t, language } = useWords()
  const elder = useElder()
  const navigate = useNavigate()
  const [first] = own.lapses
  return (
    <>
      <PhoneHead title={t('my-points.own')} />
      <section className="points-own">
        <p className="big">
          <b className="total num">{own.left}</b> {t('my-points.unit')}
        </p>
        <p>{t('my-points.own-about')}</p>
        {first && <p>{t('my-points.lapses', { n: first.points, day: inDocument(first.until, language) })}</p>}
      </section>
      {elder ? (
        <>
          {own.left > 0 && (
            <WideChoice words={t('my-points.own-code')} onGo={() => void navigate('/points/code?of=person')} />
          )}
          <WideChoice words={t('my-points.own-entries')} onGo={() => void navigate('/points/entries?of=person')} />
        </>
      ) : (
        <Rows>
          {own.left > 0 && (
            <Row href="/points/code?of=person" words={t('my-points.own-code')} aside={t('my-points.own-code-aside')} />
          )}
          <Row href="/points/entries?of=person" words={t('my-points.own-entries')} />
        </Rows>
      )}
    </>
  )
}

const Ways = ({ mine }: { mine: Mine }) => {
  const { t } = useWords()
  const elder = useElder()
  const navigate = useNavigate()
  const benefits = useBenefits().data
  const reach = mine.shops
    .flatMap(({ shelf }) => shelf)
    .filter(({ price, stock }) => stock > 0 && price <= mine.points.left)
  const may = benefits?.offers.filter((offer) => offer.may).length
  const near = t('my-points.near-aside', { n: reach.length })
  const offers = may === undefined ? undefined : t('my-points.benefits-aside', { n: may })
  if (elder)
    return (
      <>
        <WideChoice words={t('my-points.near')} aside={near} onGo={() => void navigate('/points/near')} />
        <WideChoice
          words={t('my-points.benefits')}
          {...(offers ? { aside: offers } : {})}
          onGo={() => void navigate('/points/benefits')}
        />
        <WideChoice words={t('record.ask')} onGo={() => void navigate('/points-ask')} />
        <WideChoice words={t('my-points.entries')} onGo={() => void navigate('/points/entries')} />
      </>
    )
  return (
    <Rows>
      <Row href="/points/near" words={t('my-points.near')} aside={near} />
      <Row href="/points/benefits" words={t('my-points.benefits')} {...(offers ? { aside: offers } : {})} />
      <Row href="/points-ask" words={t('record.ask')} aside={t('record.ask-aside')} />
    </Rows>
  )
}

const Page = ({ mine, home }: { mine: Mine; home: Home }) => {
  const { t, say, list } = useWords()
  const elder = useElder()
  const navigate = useNavigate()
  return (
    <PointsFrame
      title={t('my-points.title')}
      back="/"
      go={{
        words: t('my-points.code'),
        disabled: home.mayNotSpend !== null,
        onGo: () => void navigate('/points/code'),
      }}
    >
      <Balance mine={mine} home={home} />
      {home.mayNotSpend && <p className="sub-line">{say(home.mayNotSpend)}</p>}
      <Ways mine={mine} />
      {mine.own && <Own own={mine.own} />}
      {mine.reserved.length > 0 && (
        <>
          <PhoneHead title={t('my-points.reserved')} />
          <ReservedList rows={mine.reserved} household={home.id} may={home.mayNotSpend === null} />
        </>
      )}
      {!elder && (
        <>
          <PhoneHead title={t('my-points.entries')} />
          <Entries most={5} />
          <Rows>
            <Row href="/points/entries" words={t('my-points.all-entries')} />
          </Rows>
        </>
      )}
      <PhoneHead title={t('my-points.members')} />
      <p className="points-members">
        {list(
          home.members.map(({ name, you }) => (you ? t('my-points.you', { name }) : name)),
          '、',
        )}
      </p>
    </PointsFrame>
  )
}

/** A resident's points: how many, what for, and what can be had for them. */
export const PointsPage = () => {
  const { t } = useWords()
  return (
    <WithHome title={t('my-points.title')} back="/">
      {(mine, home) => <Page mine={mine} home={home} />}
    </WithHome>
  )
}
