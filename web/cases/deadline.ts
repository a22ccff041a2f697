import type { Shapes } from '../api/client.ts'
import type { DeadlineData, DeadlineDay, WhyLine } from '../parts/deadline.tsx'
import { onTheWall } from '../words/days.ts'
import type { Say, Words } from '../words/language.ts'
import { chipData } from './chip.ts'

type Line = Shapes['DeadlineLine']
type Hours = Shapes['OfficeHours']
type Clock = 'working-days' | 'working-hours' | 'emergency-hours' | 'civil-days'

interface Running {
  readonly title: string
  readonly start: string
  readonly amount: number
  readonly clock: Clock
  readonly used: number | null
  readonly due: string | undefined
  readonly dueWords: string
  readonly derivation: readonly Line[]
  readonly hours: readonly Hours[]
  readonly why: readonly WhyLine[]
}

const ofHours = (clock: Clock): boolean => clock === 'working-hours' || clock === 'emergency-hours'
const tenth = (n: number): number => Math.round(n * 10) / 10

/** '5 工作日' */
export const limitWords = (t: Say, amount: number, clock: Clock): string =>
  t(`tell.limit.${clock}` as const, { n: tenth(amount) })

const dayAfter = (day: string): string =>
  new Date(new Date(`${day}T00:00:00Z`).getTime() + 86_400_000).toISOString().slice(0, 10)

/** More days than this are drawn as their first and last ones only. */
const DRAWN = 28

/** Every day of a derivation by itself: counted ones with their number or hours, the others with why they are not counted. */
export function daysOf(
  t: Say,
  say: (words: Words) => string,
  lines: readonly Line[],
  clock: Clock,
  now: string,
): DeadlineDay[] {
  const today = onTheWall(now).day
  const days: DeadlineDay[] = []
  let nth = 0
  for (const line of lines) {
    for (let day = line.day; day <= line.lastDay; day = dayAfter(day)) {
      const counted = line.why === 'counted' || line.why === 'due'
      const isToday = day === today ? { today: true } : {}
      const words = counted
        ? ofHours(clock)
          ? hoursOn(t, line, clock)
          : undefined
        : line.why === 'held'
          ? t('tell.deadline.held')
          : line.name && line.kind === 'holiday'
            ? say(line.name)
            : undefined
      if (counted) nth += 1
      days.push({
        day,
        kind: counted ? 'counted' : line.why === 'start-day' ? 'start' : 'skipped',
        ...(counted && !ofHours(clock) ? { nth } : {}),
        ...(words ? { words } : {}),
        ...isToday,
        ...(counted ? { run: day < today ? 1 : day > today ? 0 : shareOfToday(line, now) } : {}),
      })
    }
  }
  return days.length > DRAWN ? [...days.slice(0, DRAWN / 2), ...days.slice(-DRAWN / 2)] : days
}

/** Hours counted on one day of a line; a run of like days shares them equally. */
function hoursOn(t: Say, line: Line, clock: Clock): string {
  const days = 1 + Math.round((Date.parse(line.lastDay) - Date.parse(line.day)) / 86_400_000)
  return t(clock === 'working-hours' ? 'tell.deadline.hours' : 'tell.deadline.clock-hours', {
    n: tenth(line.counted / days / 60),
  })
}

function shareOfToday(line: Line, now: string): number {
  const at = Date.parse(now)
  if (line.from && line.to) {
    const [from, to] = [Date.parse(line.from), Date.parse(line.to)]
    return Math.min(1, Math.max(0, (at - from) / Math.max(1, to - from)))
  }
  const { minute } = onTheWall(now)
  return (Number(minute.slice(0, 2)) * 60 + Number(minute.slice(3))) / (24 * 60)
}

/** '8:30–12:00、14:30–17:30' */
const periodsWords = (t: Say, { periods }: Hours): string => {
  const clock = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
  return periods.map(({ from, to }) => `${clock(from)}–${clock(to)}`).join(t('mark.between'))
}

/** Why: the clock and when it began, the days left out, the office hours that applied. */
function whyOf(t: Say, say: (words: Words) => string, running: Running): WhyLine[] {
  const { day, minute } = onTheWall(running.start)
  const off = [
    ...new Set(running.derivation.flatMap((line) => (line.why === 'not-counted' && line.name ? [say(line.name)] : []))),
  ]
  const made = [
    ...new Set(running.derivation.flatMap((line) => (line.kind === 'makeup' && line.name ? [line.day.slice(5)] : []))),
  ]
  const weekends = running.derivation.some((line) => line.why === 'not-counted' && line.kind === 'weekend')
  const skipped = [...(weekends ? [t('tell.why.weekends')] : []), ...off].join(t('tell.why.and'))
  return [
    ...running.why,
    {
      head: t('tell.why.begins'),
      words: t(ofHours(running.clock) ? 'tell.why.at-once' : 'tell.why.next-day', { at: `${day} ${minute}` }),
    },
    ...(skipped ? [{ head: t('tell.why.not-counted'), words: skipped }] : []),
    ...(made.length > 0 ? [{ head: t('tell.why.makeup'), words: made.join(t('tell.why.and')) }] : []),
    ...running.hours.map((hours) => ({
      head: t('tell.why.hours'),
      words: `${say(hours.name)} ${periodsWords(t, hours)}`,
    })),
  ]
}

/** The limit that runs now: that of the stage, else that of the whole case. */
function runningOf(t: Say, deadline: Shapes['Deadline']): Running | undefined {
  const { stage, overall } = deadline
  if (stage)
    return {
      title: t('tell.deadline.stage'),
      start: stage.start,
      amount: stage.limit.amount,
      clock: stage.limit.clock,
      used: stage.used,
      due: stage.due,
      dueWords: `${stage.dueDay} ${stage.dueTime}`,
      derivation: stage.derivation,
      hours: stage.hours,
      why: [{ head: t('tell.why.rule'), words: t('tell.why.parameter', { from: stage.parameter.from }) }],
    }
  if (!overall) return undefined
  const { limit, course } = overall
  const running = course.state === 'running' ? course : undefined
  return {
    title: t('tell.deadline.overall'),
    start: limit.start,
    amount: limit.amount + limit.extra,
    clock: limit.clock,
    used: overall.used,
    due: running?.due,
    dueWords: running ? `${running.dueDay} ${running.dueTime}` : t('tell.chip.held'),
    derivation: course.derivation,
    hours: course.hours,
    why: [
      { head: t('tell.why.rule'), words: t('tell.why.catalogue', { limit: limitWords(t, limit.amount, limit.clock) }) },
      ...(limit.extra > 0 ? [{ head: t('tell.why.extended'), words: limitWords(t, limit.extra, limit.clock) }] : []),
      ...(limit.holds.length > 0
        ? [
            {
              head: t('tell.why.held'),
              words: limit.holds
                .map((hold) => `${onTheWall(hold.from).day} – ${hold.to ? onTheWall(hold.to).day : ''}`)
                .join(t('tell.why.and')),
            },
          ]
        : []),
    ],
  }
}

/** The deadline of a case with its days and reasons, as the page explains it. Undefined where no limit runs. */
export function deadlineData(
  t: Say,
  say: (words: Words) => string,
  deadline: Shapes['Deadline'],
  chip: Shapes['Chip'] | null,
  now: string,
): DeadlineData | undefined {
  const running = runningOf(t, deadline)
  const shown = chipData(t, chip)
  if (!running || !shown) return undefined
  const used = running.used ?? 0
  return {
    title: running.title,
    chip: shown,
    due: running.dueWords,
    used: t('tell.deadline.used', { limit: limitWords(t, running.amount, running.clock), used: tenth(used) }),
    share: running.amount > 0 ? used / running.amount : 0,
    days: daysOf(t, say, running.derivation, running.clock, now),
    why: whyOf(t, say, running),
  }
}
