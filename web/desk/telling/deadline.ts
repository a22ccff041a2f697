import type { Words } from '#kernel/words.ts'
import type { DeadlineData, DeadlineDay, WhyLine } from '../../parts/deadline.tsx'
import { onTheWall, shortDay, weekday } from '../../words/days.ts'
import type { Language, Say } from '../../words/language.ts'
import { leftWords } from '../../words/time-left.ts'
import type { CaseAnswer } from './answers.ts'
import { chipOf, leftOf } from './chip.ts'
import { isOfDays, limitWords, sourceWords } from './limit.ts'

type Overall = NonNullable<CaseAnswer['deadline']['overall']>
type Stage = NonNullable<CaseAnswer['deadline']['stage']>
type Line = Stage['derivation'][number]
type Hours = Stage['hours'][number]
type Clock = Stage['limit']['clock']

interface Telling {
  readonly t: Say
  readonly say: (words: Words) => string
  readonly language: Language
}

const tenths = (n: number): number => Math.round(n * 10) / 10
const tenth = (n: number): string => String(tenths(n))
const next = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** The days of a run of like days. */
export function daysOf({ day, lastDay }: Pick<Line, 'day' | 'lastDay'>): string[] {
  const days: string[] = []
  for (let d = day; d <= lastDay; d = next(d)) days.push(d)
  return days
}

/**
 * The strip of a deadline, day by day. What has run of each counted day follows from what has run of the whole, so that bar and
 * strip agree.
 * @param used in the clock's unit: days, or hours
 */
function stripOf(
  { t, say }: Telling,
  lines: readonly Line[],
  clock: Clock,
  used: number,
  today: string,
): DeadlineDay[] {
  const ofDays = isOfDays(clock)
  let nth = 0
  let before = 0
  return lines.flatMap((line) => {
    const days = daysOf(line)
    // Days are counted in days, hours in minutes; a run shares its count equally.
    const each = line.counted / days.length / (ofDays ? 1 : 60)
    return days.map((day): DeadlineDay => {
      const framed = day === today ? { today: true } : {}
      if (line.why === 'start-day') return { day, kind: 'start', ...framed }
      if (line.why === 'held' && each === 0) return { day, kind: 'skipped', words: t('deadline.held'), ...framed }
      if (each <= 0)
        return {
          day,
          kind: 'skipped',
          ...(line.kind === 'holiday' && line.name ? { words: say(line.name) } : {}),
          ...framed,
        }
      nth += 1
      const run = Math.min(Math.max((used - before) / each, 0), 1)
      before += each
      return {
        day,
        kind: 'counted',
        run,
        ...(ofDays ? { nth } : { words: t('deadline.hours', { n: tenth(each) }) }),
        ...framed,
      }
    })
  })
}

const runWords = (line: Line): string =>
  line.day === line.lastDay ? shortDay(line.day) : `${shortDay(line.day)} – ${shortDay(line.lastDay)}`

const clockTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** Why these days: arranged holidays and make-up days with their notice, and the office hours that end the last day. */
function calendarReasons(
  { t, say, language }: Telling,
  lines: readonly Line[],
  hours: readonly Hours[],
  clock: Clock,
  dueTime: string,
): WhyLine[] {
  const why: WhyLine[] = []
  for (const line of lines) {
    const source = line.source ?? ''
    if (line.kind === 'makeup' && line.counted > 0 && clock !== 'civil-days' && clock !== 'emergency-hours')
      why.push({
        head: t('why.counted', { days: runWords(line) }),
        words: t('why.makeup', { source, weekday: weekday(line.day, language) }),
      })
    if (line.kind === 'holiday' && line.counted === 0 && line.name)
      why.push({
        head: t('why.off', { days: runWords(line) }),
        words: t('why.holiday', { name: say(line.name), source }),
      })
  }
  const [office] = hours.slice(-1)
  if (office) {
    const periods = office.periods.map((p) => `${clockTime(p.from)}–${clockTime(p.to)}`).join(t('mark.comma'))
    const head = isOfDays(clock) ? t('why.ends', { time: dueTime }) : t('why.hours')
    const name = t('why.office-hours', { name: say(office.name), from: shortDay(office.since) })
    why.push({ head, words: isOfDays(clock) ? name : [name, periods].join(t('mark.comma')) })
  }
  if (clock === 'emergency-hours') why.push({ head: t('why.round-the-clock'), words: t('why.round-the-clock-note') })
  if (lines.some((line) => line.provisional)) why.push({ head: t('chip.provisional'), words: t('why.provisional') })
  return why
}

/** A parameter as a reason: '事项目录“灯杆”，2023-01-01 起执行'. */
export interface LimitSource {
  readonly words: string
  readonly from: string
  readonly source: string
}

const sourceLine = (t: Say, source: LimitSource | undefined): string =>
  source
    ? t('why.parameter', { name: source.words, from: source.from, source: sourceWords(t, source.source) })
    : t('why.step')

/** The limit on the whole case: its chip, its days and its reasons. */
export function overallDeadline(
  telling: Telling,
  overall: Overall,
  answer: CaseAnswer,
  source: LimitSource | undefined,
): DeadlineData {
  const { t } = telling
  const { limit, course } = overall
  const today = onTheWall(answer.at).day
  const amount = limit.amount + limit.extra
  const used = overall.used ?? 0
  const running = course.state === 'running'
  const done = answer.onTime !== null
  const chip = done
    ? chipOf(t, { state: 'done', onTime: answer.onTime })
    : overall.left
      ? {
          state: overall.left.over ? ('late' as const) : stateOf(answer, used / amount),
          words: leftWords(t, leftOf(overall.left)),
        }
      : { state: 'held' as const, words: t('chip.held') }
  return {
    title: t('deadline.overall'),
    chip,
    due: running
      ? `${course.dueDay} ${course.dueTime}`
      : t('deadline.stands-still', { since: onTheWall(course.since).day }),
    ...(running ? {} : { stands: true }),
    used: t('deadline.used', { limit: limitWords(t, { amount, clock: limit.clock }), n: tenth(used) }),
    ...(limit.first && overall.total !== null
      ? { total: t('deadline.total', { n: limitWords(t, { amount: tenths(overall.total), clock: limit.clock }) }) }
      : {}),
    share: used / amount,
    days: stripOf(telling, course.derivation, limit.clock, used, today),
    why: [
      { head: limitWords(t, { amount: limit.amount, clock: limit.clock }), words: sourceLine(t, source) },
      ...(limit.extra > 0 ? [{ head: t('why.extended', { n: limit.extra }), words: t('why.extension') }] : []),
      ...calendarReasons(telling, course.derivation, course.hours, limit.clock, running ? course.dueTime : ''),
    ],
  }
}

const stateOf = (answer: CaseAnswer, share: number) => {
  if (answer.deadline.provisional) return 'provisional' as const
  return share >= 0.8 ? ('soon' as const) : ('ok' as const)
}

/** The limit of the stage in which the case stands: shown large only where no overall limit runs yet. */
export function stageDeadline(telling: Telling, stage: Stage, answer: CaseAnswer, source: LimitSource): DeadlineData {
  const { t, say } = telling
  const { limit } = stage
  return {
    title: t('deadline.stage', { stage: answer.stateWords ? say(answer.stateWords) : '' }),
    chip: chipOf(t, answer.chip),
    due: `${stage.dueDay} ${stage.dueTime}`,
    used: t('deadline.used', { limit: limitWords(t, limit), n: tenth(stage.used) }),
    share: stage.used / limit.amount,
    days: stripOf(telling, stage.derivation, limit.clock, stage.used, onTheWall(answer.at).day),
    why: [
      { head: limitWords(t, limit), words: sourceLine(t, source) },
      ...calendarReasons(telling, stage.derivation, stage.hours, limit.clock, stage.dueTime),
    ],
  }
}
