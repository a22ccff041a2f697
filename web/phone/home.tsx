import { useNavigate } from 'react-router'
import { useAsk } from '../api/hooks.ts'
import { useLive } from '../api/live.ts'
import { Dock } from '../parts/dock.tsx'
import { PhoneHead, WideChoice } from '../parts/phone-cards.tsx'
import { ElderSwitch, LanguageSwitch } from '../parts/switches.tsx'
import { PhoneShell } from '../shells/phone-shell.tsx'
import { useWords } from '../words/language.ts'
import { useAbout, useMe } from './about.ts'
import { useAlong } from './kept/along.ts'
import { useOthersWaiting, useWaiting } from './kept/outbox.ts'
import { useLock } from './kept/vault.ts'
import { useReceipts } from './receipts.ts'
import { isBegun, useDraft } from './report/draft.ts'
import { Row, Rows } from './rows.tsx'

/** Who settles matters on the spot and enters them afterwards; the house has the last word. */
const enterers: readonly string[] = ['grid-worker', 'grid-head', 'dispatcher']

/** Who records points at the doorstep and acts for households there; the catalogue says which rows, the house has the last word. */
const recorders: readonly string[] = ['village-clerk', 'grid-worker']

/** The worklists of the reader, those that wait first; a zero stays visible. */
const MyWork = () => {
  const { say } = useWords()
  const { data: work } = useAlong('/api/work')
  const groups = [...new Set(work?.lists.map((list) => list.group.zh))]
  return groups.map((group) => {
    const lists = (work?.lists ?? []).filter((list) => list.group.zh === group && list.count !== null)
    const [first] = lists
    if (!first) return null
    return (
      <section key={group}>
        <PhoneHead title={say(first.group)} />
        <Rows>
          {lists.map((list) => (
            <Row
              key={list.key}
              href={`/tasks/${list.programme}/${list.key}`}
              words={say(list.words)}
              count={list.count ?? 0}
            />
          ))}
        </Rows>
      </section>
    )
  })
}

/** First page: what waits for the reader, what they reported, and the one act, reporting. */
export const HomePage = () => {
  const { t, say } = useWords()
  const navigate = useNavigate()
  const me = useMe().data
  const { data: about } = useAbout()
  const receipts = useReceipts()
  const draft = useDraft()
  const person = me?.kind === 'person'
  const { data: messages } = useAsk('/api/messages', undefined, { enabled: person })
  const { data: ballots } = useAsk('/api/ballots', undefined, { enabled: person })
  const { data: appraisals } = useAsk('/api/appraisal', undefined, { enabled: person, fresh: 600_000 })
  const scored = appraisals?.appraisals.some((one) => one.scored.length > 0) ?? false
  useLive(person)
  const waiting = useWaiting()
  const others = useOthersWaiting()
  const refused = waiting.filter((one) => one.refused).length
  const lock = useLock()
  const [post] = me?.posts ?? []
  const handles = me?.posts.some(({ role }) => enterers.includes(role)) ?? false
  return (
    <PhoneShell
      title={t('public.brand', { place: (person ? me.county.name : about?.county.name) ?? '' })}
      aside={<ElderSwitch />}
      dock={
        <Dock
          go={{ words: t(isBegun(draft) ? 'home.report-on' : 'home.report'), onGo: () => void navigate('/report') }}
          foot={about?.demonstration ? t('shell.demo') : undefined}
        />
      }
    >
      {person && (
        <p className="who-am-i">
          <b>{me.name}</b>
          <span>{post ? `${post.placeName} ${post.title}` : t('home.resident')}</span>
        </p>
      )}
      {ballots?.rows.map(({ id, words, state, took }) => (
        <WideChoice
          key={id}
          words={say(words)}
          aside={t(state !== 'open' ? 'ballot.row-over' : took ? 'ballot.row-took' : 'ballot.row-open')}
          onGo={() => void navigate(`/ballots/${id}`)}
        />
      ))}
      {handles && (
        <WideChoice words={t('handled.title')} aside={t('handled.aside')} onGo={() => void navigate('/handled')} />
      )}
      {me?.posts.some(({ role }) => recorders.includes(role)) && (
        <WideChoice
          words={t('record.row')}
          aside={t('record.row-aside')}
          onGo={() => void navigate('/points-record')}
        />
      )}
      {me?.posts.some(({ role }) => recorders.includes(role)) && (
        <WideChoice
          words={t('behalf.title')}
          aside={t('behalf.row-aside')}
          onGo={() => void navigate('/on-behalf/benefit')}
        />
      )}
      {person && me.posts.length === 0 && (
        <WideChoice words={t('record.ask')} aside={t('record.ask-aside')} onGo={() => void navigate('/points-ask')} />
      )}
      {me?.posts.some(({ role }) => role === 'shopkeeper') && (
        <WideChoice words={t('shop.row')} aside={t('shop.find-by')} onGo={() => void navigate('/shop')} />
      )}
      {me?.posts.some(({ role }) => role === 'village-supervision-head') && (
        <WideChoice words={t('away.open-head')} aside={t('away.title')} onGo={() => void navigate('/shop/away')} />
      )}
      {me?.posts.some(({ role }) => role === 'property-contact') && (
        <WideChoice words={t('company.title')} aside={t('company.row-aside')} onGo={() => void navigate('/company')} />
      )}
      <WideChoice words={t('fund.title')} aside={t('fund.aside')} onGo={() => void navigate('/fund')} />
      {person && me.posts.length === 0 && (
        <WideChoice words={t('my-points.title')} aside={t('my-points.tile')} onGo={() => void navigate('/points')} />
      )}
      {me?.posts.some(({ role }) => role === 'village-supervision-head' || role === 'village-secretary') && (
        <WideChoice
          words={t('shop.shelf-row')}
          aside={t('shop.shelf-aside')}
          onGo={() => void navigate('/shop/shelf')}
        />
      )}
      {person && me.posts.length > 0 && <MyWork />}
      <PhoneHead title={t('home.mine')} />
      <Rows>
        {waiting.length > 0 && (
          <Row
            href="/mine"
            words={t('kept.waiting')}
            {...(refused > 0 ? { aside: t('kept.refused', { n: refused }) } : {})}
            count={waiting.length}
          />
        )}
        {others > 0 && <Row href="/sign-in" words={t('kept.others-wait')} aside={t('kept.others')} count={others} />}
        <Row
          href="/mine"
          words={t(me && me.posts.length > 0 ? 'mine.part' : 'mine.title')}
          {...(person ? {} : { count: receipts.length })}
        />
        {scored && <Row href="/score" words={t('score.title')} />}
        {person && me.posts.length > 0 && <Row href="/points" words={t('my-points.title')} />}
        {person && <Row href="/messages" words={t('inbox.title')} count={messages?.unread ?? 0} />}
        <Row href="/follow" words={t('follow.title')} aside={t('follow.by')} />
        {person && <Row href="/readers" words={t('looked.title')} />}
      </Rows>
      <PhoneHead title={t('home.more')} />
      <Rows>
        <Row href="/" leaves words={t('public.cases')} aside={t('home.public')} />
        {!person && <Row href="/sign-in" words={t('enter.title')} aside={t('enter.for')} />}
        {about?.demonstration && <Row href="/personas" words={t('me.switch')} aside={t('personas.aside')} />}
        {person && me.posts.length > 0 && (
          <Row href="/pin" words={t('pin.title')} aside={t(lock ? 'pin.is-set' : 'pin.not-set')} />
        )}
        {person && <Row href="/sign-out" words={t('me.leave')} aside={me.name} />}
      </Rows>
      <p className="foot-line">
        <LanguageSwitch />
      </p>
    </PhoneShell>
  )
}
