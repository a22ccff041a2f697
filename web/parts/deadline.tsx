import { useId, useState } from 'react'
import { weekday } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import { Chip, type ChipData } from './chip.tsx'
import { LaneBar } from './lane.tsx'

/** A day in the derivation of a deadline. */
export interface DeadlineDay {
  /** 'YYYY-MM-DD' */
  readonly day: string
  /** `start`: counting begins after it; `counted`: the nth counted day; `skipped`: not counted. */
  readonly kind: 'start' | 'counted' | 'skipped'
  readonly nth?: number
  /** In place of the usual words: hours counted on that day ('2.5 时'), the name of a holiday. */
  readonly words?: string
  readonly today?: boolean
  /** Share of the day that has run, 0 to 1; only for counted days. */
  readonly run?: number
}

/** One reason of a deadline: its head in ink, its source behind. */
export interface WhyLine {
  readonly head: string
  readonly words: string
}

export interface DeadlineData {
  readonly title: string
  readonly chip: ChipData
  /** '2026-10-12 17:30'; where the clock stands still, since when, in words. */
  readonly due: string
  readonly stands?: boolean
  /** What has been used of what, in words: '5 工作日已用 3.2'. */
  readonly used: string
  /** What ran before a ruling started the limit anew, in words that go on from `used`: '，自首次派遣共用 9.2 工作日'. */
  readonly total?: string
  /** 0 to 1 */
  readonly share: number
  readonly days: readonly DeadlineDay[]
  readonly why: readonly WhyLine[]
}

/** So many days stand in one row; more are shared out over rows of like length. */
const DAYS = 15
/** A term of months is not counted on fingers: day by day it would hide everything below. */
const MOST_DAYS = 4 * DAYS

/** The days of a deadline side by side: counted, not counted, today framed. */
export const DayStrip = ({ days, label }: { days: readonly DeadlineDay[]; label: string }) => {
  const { t, language } = useWords()
  const wordsOf = (day: DeadlineDay) => {
    if (day.words) return day.words
    if (day.kind === 'start') return t('deadline.from-next')
    return day.kind === 'skipped' ? t('deadline.not-counted') : t('deadline.nth', { n: day.nth ?? 0 })
  }
  return (
    <ol
      className="day-strip"
      aria-label={label}
      style={{ '--days': Math.ceil(days.length / Math.ceil(days.length / DAYS)) } as object}
    >
      {days.map((day) => (
        <li
          key={day.day}
          className={`${day.kind}${day.today ? ' today' : ''}`}
          aria-current={day.today ? 'date' : undefined}
        >
          <span>{weekday(day.day, language)}</span>
          <time dateTime={day.day}>{Number(day.day.slice(8))}</time>
          <em>{wordsOf(day)}</em>
          {day.kind === 'counted' && <i style={{ width: `${(day.run ?? 0) * 100}%` }} />}
        </li>
      ))}
    </ol>
  )
}

/** A deadline and, when asked, why it is this one: its days, and the catalogue, calendar and office hours that make them. */
export const Deadline = ({ deadline, open = false }: { deadline: DeadlineData; open?: boolean }) => {
  const { t } = useWords()
  const few = deadline.days.length <= MOST_DAYS
  const [shown, setShown] = useState(open && few)
  const id = useId()
  return (
    <section className="deadline" aria-labelledby={`${id}-head`}>
      <div className="head">
        <h2 id={`${id}-head`}>{deadline.title}</h2>
        <Chip {...deadline.chip} />
        <span>
          <b>{deadline.due}</b> {deadline.stands ? deadline.used : t('deadline.due-used', { used: deadline.used })}
          {deadline.total}
        </span>
        <button type="button" className="why" aria-expanded={shown} aria-controls={id} onClick={() => setShown(!shown)}>
          <span className="link">{t('deadline.why')}</span>
          <span className="link">{shown ? t('deadline.fold') : t('deadline.unfold')}</span>
        </button>
      </div>
      <LaneBar share={deadline.share} label={`${deadline.title} ${deadline.used}`} />
      <div id={id} hidden={!shown}>
        {few && <DayStrip days={deadline.days} label={t('deadline.days')} />}
        <dl className="why-lines">
          {deadline.why.map((line) => (
            <div key={line.head}>
              <dt>{line.head}</dt>
              <dd>{line.words}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  )
}
