import { useState } from 'react'
import type { Words } from '#kernel/words.ts'
import { fillWords } from '#kernel/words.ts'
import type { Field } from '../../parts/fields/field.ts'
import type { Rich } from '../../parts/rich.tsx'
import { Section } from '../../parts/section.tsx'
import { PaneTop } from '../../shells/desk-page.tsx'
import { onTheWall } from '../../words/days.ts'
import { deskWords } from '../../words/desk.ts'
import { administrationWords as w } from '../../words/desk-administration.ts'
import { useWords } from '../../words/language.ts'
import { ActForm } from '../frame/act-form.tsx'
import type { CalendarAnswer } from './calendar-page.tsx'
import { type CalendarLine, readPeriods, readYear, writePeriods, writeYear } from './calendar-text.ts'
import { datedFields } from './parameter-pane.tsx'

type Answered = Readonly<Record<string, unknown>>

/** The forms beside the calendar: a year out of its notice, or other office hours. Another person signs either. */
export const CalendarForms = ({ calendar, form }: { calendar: CalendarAnswer; form: 'year' | 'hours' }) => {
  const { t } = useWords()
  const [proposed, setProposed] = useState(false)
  return (
    <>
      <PaneTop>
        <h2 className="case-head">{form === 'year' ? t('calendar.enter') : t('calendar.set-hours')}</h2>
      </PaneTop>
      <Section last>
        {form === 'year' ? (
          <YearForm calendar={calendar} onDone={() => setProposed(true)} />
        ) : (
          <HoursForm calendar={calendar} onDone={() => setProposed(true)} />
        )}
        {proposed && (
          <p role="status" className="meta">
            {t('rules.proposed')}
          </p>
        )}
      </Section>
    </>
  )
}

interface FormProps {
  calendar: CalendarAnswer
  onDone: () => void
}

const sourceField: Field = {
  name: 'source',
  kind: 'text',
  required: true,
  max: 200,
  words: deskWords['rules.source'],
  help: deskWords['rules.source-help'],
}

const faultOf = (typed: unknown): Words | undefined => {
  const read = readYear(String(typed ?? ''))
  return 'rows' in read ? undefined : fillWords(w['calendar.bad-line'], { n: read.n, line: read.line })
}

/** The arrangement as the notice writes it; what differs from before, and how many limits move, is shown first. */
const YearForm = ({ calendar, onDone }: FormProps) => {
  const { t } = useWords()
  const lines: Field = {
    name: 'lines',
    kind: 'long-text',
    required: true,
    words: w['calendar.lines'],
    help: w['calendar.lines-help'],
    check: faultOf,
  }
  const follows = (answer: Answered): readonly Rich[] => {
    const { before, after, knownUntil, recounted } = answer as unknown as {
      before: readonly CalendarLine[]
      after: readonly CalendarLine[]
      knownUntil: string
      recounted: number
    }
    const told = (days: readonly CalendarLine[]) => writeYear(days).replaceAll('\n', '；')
    const without = (days: readonly CalendarLine[], others: readonly CalendarLine[]) =>
      days.filter((one) => !others.some((other) => other.day === one.day && other.kind === one.kind))
    const [more, less] = [without(after, before), without(before, after)]
    return [
      t('calendar.sum', {
        off: after.filter((one) => one.kind === 'holiday').length,
        on: after.filter((one) => one.kind === 'makeup').length,
      }),
      ...(before.length > 0 && more.length > 0 ? [t('calendar.more', { days: told(more) })] : []),
      ...(less.length > 0 ? [t('calendar.less', { days: told(less) })] : []),
      t('calendar.known', { day: knownUntil }),
      t('calendar.recounted', { n: recounted }),
      t('rules.follows-signed'),
    ]
  }
  return (
    <ActForm
      fields={[lines, sourceField]}
      start={{ lines: writeYear(calendar.rows) }}
      url="/api/calendar/propose"
      rehearsal="/api/calendar/rehearsal"
      bodyOf={(wire) => {
        const read = readYear(String(wire.lines ?? ''))
        return { year: calendar.year, rows: 'rows' in read ? read.rows : [], source: wire.source }
      }}
      go={t('rules.propose-go')}
      onDone={onDone}
      follows={follows}
    />
  )
}

const hoursField = (name: string, words: Words): Field => ({
  name,
  kind: 'text',
  required: true,
  words,
  help: w['calendar.hours-help'],
  check: (typed) => (readPeriods(String(typed)) ? undefined : w['calendar.bad-hours']),
})
const dateField = (name: string, words: Words): Field => ({
  name,
  kind: 'text',
  required: true,
  max: 5,
  words,
  help: w['calendar.season-help'],
})

/** The day of the year after or before one, 'MM-DD'; the 29th of February counts as the 28th. */
const beside = (date: string, by: number): string => {
  const at = new Date(Date.UTC(2027, Number(date.slice(0, 2)) - 1, Number(date.slice(3)) + by))
  return at.toISOString().slice(5, 10)
}

/** Summer and winter hours from a day on, for the county or one of its towns. */
const HoursForm = ({ calendar, onDone }: FormProps) => {
  const { t, say } = useWords()
  const latest = calendar.hours.filter((row) => row.from === calendar.hours.at(-1)?.from)
  const summer = latest.find((row) => row.name.zh === w['calendar.summer'].zh) ?? latest[0]
  const winter = latest.find((row) => row !== summer) ?? summer
  const follows = (answer: Answered): readonly Rich[] => {
    const { after } = answer as unknown as { after: CalendarAnswer['hours'] }
    const from = after.at(-1)?.from
    return [
      ...after
        .filter((row) => row.from === from)
        .map((row) =>
          t('calendar.hours-line', {
            name: say(row.name),
            season: row.season ? t('calendar.season-words', row.season) : t('calendar.all-year'),
            periods: writePeriods(row.periods),
          }),
        ),
      t('rules.follows-signed'),
    ]
  }
  return (
    <ActForm
      fields={(values) => [
        dateField('starts', w['calendar.season-starts']),
        dateField('ends', w['calendar.season-ends']),
        hoursField('summer', w['calendar.summer']),
        hoursField('winter', w['calendar.winter']),
        ...datedFields(values),
      ]}
      start={{
        starts: summer?.season?.starts ?? '05-01',
        ends: summer?.season?.ends ?? '09-30',
        summer: writePeriods(summer?.periods ?? []),
        winter: writePeriods(winter?.periods ?? []),
        from: onTheWall(new Date()).day,
      }}
      url="/api/office-hours/propose"
      rehearsal="/api/office-hours/rehearsal"
      bodyOf={({ starts, ends, summer: inSummer, winter: inWinter, ...dated }) => ({
        ...dated,
        rows: [
          {
            name: w['calendar.winter'],
            season: { starts: beside(String(ends), 1), ends: beside(String(starts), -1) },
            periods: readPeriods(String(inWinter)),
          },
          {
            name: w['calendar.summer'],
            season: { starts, ends },
            periods: readPeriods(String(inSummer)),
          },
        ],
      })}
      go={t('rules.propose-go')}
      onDone={onDone}
      follows={follows}
    />
  )
}
