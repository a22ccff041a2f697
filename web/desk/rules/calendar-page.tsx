import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Answer } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { onTheWall, weekday } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { makeSheet } from '../frame/export-button.tsx'
import { holds, useMe } from '../frame/me.ts'
import { Asked } from '../frame/page-state.tsx'
import { TableTitle } from '../frame/table-title.tsx'
import { sourceWords } from '../telling/limit.ts'
import { CalendarForms } from './calendar-forms.tsx'
import { writePeriods } from './calendar-text.ts'
import { RuleTabs } from './rule-tabs.tsx'

export type CalendarAnswer = Answer<'/api/calendar'>
type Day = CalendarAnswer['rows'][number]
type Hours = CalendarAnswer['hours'][number]

/** Days of rest and make-up days of a year, and the office hours: what every limit is counted by, and the way to enter another. */
export const CalendarPage = () => {
  const { t } = useWords()
  const me = useMe()
  const [address, setAddress] = useSearchParams()
  const [form, setForm] = useState<'year' | 'hours'>('year')
  const [sideOpen, setSideOpen] = useState(false)
  const year = Number(address.get('year') ?? onTheWall(new Date()).day.slice(0, 4))
  const calendar = useAsk('/api/calendar', { params: { query: { year } } })
  const keeps = holds(me, 'duty-chief', 'security-administrator')
  const open = (which: 'year' | 'hours') => {
    setForm(which)
    setSideOpen(true)
  }
  const side = keeps && calendar.data && <CalendarForms key={`${year} ${form}`} calendar={calendar.data} form={form} />
  return (
    <DeskPage
      sideWidth="reading"
      sideLabel={form === 'year' ? t('calendar.enter') : t('calendar.set-hours')}
      sideOpen={sideOpen}
      onSideOpen={setSideOpen}
      {...(side ? { side } : {})}
    >
      <PaneTop title={t('nav.rules')}>
        <span className="sp" />
        <Button look="light" onClick={() => setAddress({ year: String(year - 1) }, { replace: true })}>
          {t('calendar.before')}
        </Button>
        <b>{year}</b>
        <Button look="light" onClick={() => setAddress({ year: String(year + 1) }, { replace: true })}>
          {t('calendar.after')}
        </Button>
      </PaneTop>
      <RuleTabs here="calendar">
        {calendar.data && <span className="meta sp">{t('calendar.known', { day: calendar.data.knownUntil })}</span>}
      </RuleTabs>
      <Asked query={calendar}>
        {(answer) => (
          <>
            <Days answer={answer} {...(keeps ? { onEnter: () => open('year') } : {})} />
            <AllHours answer={answer} {...(keeps ? { onEnter: () => open('hours') } : {})} />
          </>
        )}
      </Asked>
    </DeskPage>
  )
}

const Enter = ({ words, onEnter }: { words: string; onEnter: (() => void) | undefined }) =>
  onEnter ? (
    <button type="button" className="link sp" onClick={onEnter}>
      {words}
    </button>
  ) : null

const Days = ({ answer, onEnter }: { answer: CalendarAnswer; onEnter?: () => void }) => {
  const { t, say, language } = useWords()
  const columns: readonly Column<Day>[] = [
    { key: 'day', words: t('calendar.day'), width: 120, show: (row) => row.day },
    { key: 'weekday', words: t('calendar.weekday'), width: 90, wide: true, show: (row) => weekday(row.day, language) },
    { key: 'kind', words: t('calendar.kind'), width: 90, show: (row) => t(`calendar.${row.kind}`) },
    { key: 'name', words: t('calendar.name'), width: 150, show: (row) => say(row.name) },
    { key: 'source', words: t('rules.source'), wide: true, show: (row) => sourceWords(t, row.source) },
  ]
  const title = t('calendar.days', { year: answer.year })
  return (
    <>
      <TableTitle title={title}>
        <Enter words={t('calendar.enter')} onEnter={onEnter} />
      </TableTitle>
      <DataTable<Day>
        label={title}
        columns={columns}
        rows={answer.rows}
        rowKey={(row) => row.day}
        onExport={() => makeSheet('rules/calendar', title, columns, answer.rows)}
        empty={{ words: t('calendar.none') }}
      />
    </>
  )
}

const AllHours = ({ answer, onEnter }: { answer: CalendarAnswer; onEnter?: () => void }) => {
  const { t, say } = useWords()
  const columns: readonly Column<Hours>[] = [
    { key: 'from', words: t('rules.from'), width: 120, show: (row) => row.from },
    { key: 'name', words: t('calendar.season'), width: 150, show: (row) => say(row.name) },
    {
      key: 'season',
      words: t('calendar.day'),
      width: 150,
      show: (row) => (row.season ? t('calendar.season-words', row.season) : t('calendar.all-year')),
    },
    { key: 'periods', words: t('calendar.periods'), width: 210, show: (row) => writePeriods(row.periods) },
    { key: 'source', words: t('rules.source'), show: (row) => sourceWords(t, row.source) },
  ]
  return (
    <>
      <TableTitle title={t('calendar.hours')} note={answer.placeName}>
        <Enter words={t('calendar.set-hours')} onEnter={onEnter} />
      </TableTitle>
      <DataTable<Hours>
        label={t('calendar.hours')}
        columns={columns}
        rows={answer.hours}
        rowKey={(row) => `${row.from} ${row.name.zh}`}
        empty={{ words: t('calendar.no-hours') }}
      />
    </>
  )
}
