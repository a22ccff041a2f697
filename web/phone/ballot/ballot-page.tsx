import { type ReactNode, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { useAsk, useRefusal } from '../../api/hooks.ts'
import { Dock } from '../../parts/dock.tsx'
import { PhoneHead } from '../../parts/phone-cards.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { ElderSwitch } from '../../parts/switches.tsx'
import { PhoneShell } from '../../shells/phone-shell.tsx'
import { inFull } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { useAbout, useMe } from '../about.ts'
import { Waiting } from '../waiting.tsx'
import { canBlind } from './blind.ts'
import { BoxCheck } from './box-check.tsx'
import type { KeptPaper } from './kept-paper.ts'
import { CAST_WITHIN, OtherKey, type RaterBallot, usePaper } from './use-paper.ts'
import './ballot.css'

const BLANK = 'blank'

interface FrameProps {
  title: string
  onBack?: () => void
  go?: { readonly words: string; readonly onGo: () => void; readonly busy?: boolean; readonly disabled?: boolean }
  sum?: ReactNode
  children: ReactNode
}
const Frame = ({ title, onBack, go, sum, children }: FrameProps) => {
  const { t } = useWords()
  const navigate = useNavigate()
  const { data: about } = useAbout()
  return (
    <PhoneShell
      title={title}
      onBack={onBack ?? (() => void navigate('/'))}
      aside={<ElderSwitch />}
      dock={<Dock {...(go ? { go } : {})} sum={sum} foot={about?.demonstration ? t('shell.demo') : undefined} />}
    >
      {children}
    </PhoneShell>
  )
}

/** A ballot on its rater's phone: taken, filled in on one page, looked over, cast, and found again in the box. */
export const BallotPage = () => {
  const { id = '' } = useParams()
  const { t } = useWords()
  const asked = useAsk('/api/ballots/{id}', { params: { path: { id } } })
  const me = useMe().data
  const person = me?.person ?? undefined
  const paper = usePaper(asked.data, person)
  const ballot = asked.data
  if (!ballot || (paper.kept === undefined && !paper.error && canBlind()))
    return <Waiting title={t('ballot.title')} error={asked.error} again={() => void asked.refetch()} />
  return <Ballot ballot={ballot} {...paper} kept={paper.kept ?? null} />
}

type Paper = Omit<ReturnType<typeof usePaper>, 'kept'> & { readonly kept: KeptPaper | null }

const Ballot = (props: Paper & { readonly ballot: RaterBallot }) => {
  const { ballot, kept } = props
  const open = ballot.state === 'open' && ballot.until !== null && Date.parse(ballot.until) > Date.now()
  if (kept?.print !== undefined) return <Cast ballot={ballot} print={kept.print} />
  if (open && kept?.signature) return <Fill {...props} kept={kept} />
  return <Before {...props} open={open} />
}

/** What the error of a paper is called. */
function usePaperRefusal() {
  const { t } = useWords()
  const told = useRefusal()
  return (error: unknown) =>
    error instanceof OtherKey
      ? { code: 'other-key', says: t('ballot.other-key'), todo: t('ballot.other-key-todo') }
      : told(error)
}

const About = ({ ballot }: { ballot: RaterBallot }) => {
  const { t, say } = useWords()
  return (
    <section className="ballot-about">
      <h2>{say(ballot.words)}</h2>
      <p>{ballot.placeName}</p>
      <p>{t('ballot.rated-n', { n: ballot.rated.length })}</p>
      {ballot.until && <p>{t('ballot.until', { at: inFull(ballot.until) })}</p>}
    </section>
  )
}

/** Before there is a paper: what will happen and what stays unknown; or why there is none. */
const Before = ({ ballot, kept, busy, error, take, open }: Paper & { ballot: RaterBallot; open: boolean }) => {
  const { t, say } = useWords()
  const refusal = usePaperRefusal()(error)
  const why = !open
    ? t('ballot.over')
    : ballot.means === 'paper'
      ? t('ballot.paper-only')
      : ballot.took === 'sheet'
        ? t('ballot.has-sheet')
        : !canBlind()
          ? t('ballot.no-crypto')
          : ballot.took === 'phone' && !kept?.paper
            ? t('ballot.elsewhere')
            : undefined
  return (
    <Frame
      title={t('ballot.title')}
      {...(why
        ? {}
        : { go: { words: t(kept?.paper ? 'ballot.take-on' : 'ballot.take'), busy, onGo: () => void take() } })}
    >
      <About ballot={ballot} />
      {why ? (
        <p className="ballot-why" role="status">
          {why}
        </p>
      ) : (
        <>
          <PhoneHead title={t('ballot.how')} />
          <ol className="ballot-how">
            <li>{t('ballot.how-1')}</li>
            <li>{t('ballot.how-2')}</li>
            <li>{t('ballot.how-3')}</li>
          </ol>
          <Trust together={ballot.together.map(say)} />
          <p className="sub-line">{t('ballot.stay')}</p>
        </>
      )}
      {refusal && <RefusalNote {...refusal} />}
      {!open && ballot.state !== 'open' && <BoxCheck ballot={ballot.id} print={undefined} />}
    </Frame>
  )
}

/** In short, what the house cannot know and what it must be trusted with. */
const Trust = ({ together }: { together: readonly string[] }) => {
  const { t, list } = useWords()
  return (
    <details className="ballot-trust">
      <summary>{t('ballot.trust')}</summary>
      <ul>
        <li>{t('ballot.trust-1')}</li>
        <li>{t('ballot.trust-2')}</li>
        {together.length > 1 && <li>{t('ballot.together', { classes: list(together, '、') })}</li>}
        <li>{t('ballot.trust-3')}</li>
        <li>{t('ballot.trust-4')}</li>
      </ul>
    </details>
  )
}

/** Everybody rated on one page, nothing chosen beforehand; then the same once more to look it over. */
const Fill = ({ ballot, kept, busy, error, mark, cast }: Paper & { ballot: RaterBallot; kept: KeptPaper }) => {
  const { t, say, list } = useWords()
  const [looking, setLooking] = useState(false)
  const refusal = usePaperRefusal()(error)
  const marks = kept.marks ?? {}
  const grades = [
    ...ballot.grades.map((one) => ({ code: one.code, words: say(one.words) })),
    { code: BLANK, words: t('ballot.blank') },
  ]
  const done = ballot.rated.filter(({ line }) => marks[line] !== undefined).length
  const all = done === ballot.rated.length
  if (kept.castAt !== undefined) return <Casting ballot={ballot} refusal={refusal} />
  if (looking)
    return (
      <Frame
        title={t('ballot.look-over')}
        onBack={() => setLooking(false)}
        go={{ words: t('ballot.cast'), busy, onGo: () => void cast() }}
        sum={t('ballot.cast-once')}
      >
        <dl className="ballot-marks">
          {ballot.rated.map(({ line, name, titles }) => (
            <div key={line}>
              <dt>
                {name}
                <small>{list(titles, '、')}</small>
              </dt>
              <dd>{grades.find(({ code }) => code === marks[line])?.words}</dd>
            </div>
          ))}
        </dl>
        <button type="button" className="link" onClick={() => setLooking(false)}>
          {t('ballot.change')}
        </button>
        {refusal && <RefusalNote {...refusal} />}
      </Frame>
    )
  return (
    <Frame
      title={say(ballot.words)}
      go={{ words: t('ballot.to-look'), disabled: !all, onGo: () => setLooking(true) }}
      sum={t('ballot.done-n', { n: done, all: ballot.rated.length })}
    >
      <p className="sub-line">{t('ballot.fill')}</p>
      {refusal && <RefusalNote {...refusal} />}
      {ballot.rated.map(({ line, name, titles }) => (
        <fieldset key={line} className="ballot-line">
          <legend>
            <span>{t('ballot.nth', { n: line })}</span>
            <b>{name}</b>
            <small>{list(titles, '、')}</small>
          </legend>
          <div>
            {grades.map(({ code, words }) => (
              <label key={code} className={code === BLANK ? 'none' : undefined}>
                <input
                  type="radio"
                  name={`line-${line}`}
                  checked={marks[line] === code}
                  onChange={() => mark(line, code)}
                />
                <span>{words}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </Frame>
  )
}

const Casting = ({ ballot, refusal }: { ballot: RaterBallot; refusal: ReturnType<ReturnType<typeof useRefusal>> }) => {
  const { t } = useWords()
  return (
    <Frame title={t('ballot.title')}>
      <About ballot={ballot} />
      <p className="ballot-why" role="status">
        {t('ballot.casting', { n: CAST_WITHIN / 1000 })}
      </p>
      <p className="sub-line">{t('ballot.casting-leave')}</p>
      {refusal && <RefusalNote {...refusal} />}
    </Frame>
  )
}

/** It is in the box: by which mark it can be found there, and, once the box is closed, whether it is. */
const Cast = ({ ballot, print }: { ballot: RaterBallot; print: string }) => {
  const { t } = useWords()
  const navigate = useNavigate()
  return (
    <Frame title={t('ballot.title')} go={{ words: t('ballot.home'), onGo: () => void navigate('/') }}>
      <section className="receipt">
        <h2>{t('ballot.is-cast')}</h2>
        <dl>
          <div>
            <dt>{t('ballot.print')}</dt>
            <dd className="ballot-print">{print.slice(0, 16).replaceAll(/(.{4})(?=.)/g, '$1 ')}</dd>
          </div>
        </dl>
        <p>{t('ballot.print-what')}</p>
      </section>
      <About ballot={ballot} />
      {ballot.state === 'open' ? (
        <p className="sub-line">{t('ballot.check-later')}</p>
      ) : (
        <BoxCheck ballot={ballot.id} print={print} />
      )}
    </Frame>
  )
}
