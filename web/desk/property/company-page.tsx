import { useState } from 'react'
import { useParams } from 'react-router'
import type { Answer } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Tag } from '../../parts/chip.tsx'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { FigureBand } from '../../parts/figure-tile.tsx'
import { FilterTabs } from '../../parts/filter-tabs.tsx'
import { Go } from '../../parts/go.tsx'
import { Section } from '../../parts/section.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { useWords } from '../../words/language.ts'
import { Begin } from '../case/begin.tsx'
import { makeSheet } from '../frame/export-button.tsx'
import { holds, useMe } from '../frame/me.ts'
import { caseHref } from '../frame/nav.ts'
import { Asked } from '../frame/page-state.tsx'
import { inPoints } from './points.ts'
import './property.css'

export type CompanyFile = Answer<'/api/property/companies/{id}'>
type Entry = CompanyFile['entries'][number]

/** Whether an entry stands in today's sum. */
export const isCounted = ({ standing }: Entry): boolean => standing === 'counts' || standing === 'objected'

/** A company's credit file: what counts today and why, its lists with their repair, the measures, the estates. */
export const CompanyPage = () => {
  const { id = '' } = useParams()
  const asked = useAsk('/api/property/companies/{id}', { params: { path: { id } } })
  return <Asked query={asked}>{(answer) => <Page key={id} answer={answer} />}</Asked>
}

/** What is begun from the page, each by the form that its programme declares. */
const begun = {
  record: { programme: 'property-file', step: 'record', words: 'credit.record', note: 'credit.record-note' },
  propose: { programme: 'property-lists', step: 'propose', words: 'credit.propose', note: 'credit.propose-note' },
} as const

const Page = ({ answer }: { answer: CompanyFile }) => {
  const { t } = useWords()
  const me = useMe()
  const [beginning, setBeginning] = useState<keyof typeof begun>()
  const { company } = answer
  const one = beginning && begun[beginning]
  const side = one && (
    <Begin
      key={beginning}
      programme={one.programme}
      step={one.step}
      start={{ company: { id: company.id, name: company.short } }}
      title={t(one.words)}
      note={t(one.note)}
      go={t(one.words)}
      onEnd={() => setBeginning(undefined)}
    />
  )
  return (
    <DeskPage
      sideWidth="reading"
      {...(side && one
        ? {
            side,
            sideLabel: t(one.words),
            sideOpen: true,
            onSideOpen: (open: boolean) => !open && setBeginning(undefined),
          }
        : {})}
    >
      <PaneTop title={company.name}>
        <span className="meta">{company.creditCode}</span>
        <span className="sp" />
        <ButtonLink look="light" href={`/property/companies/${company.id}/print`}>
          {t('credit.print')}
        </ButtonLink>
        {holds(me, 'property-clerk') && (
          <>
            <Button look="light" onClick={() => setBeginning('propose')}>
              {t('credit.propose')}
            </Button>
            <Button look="go" onClick={() => setBeginning('record')}>
              {t('credit.record')}
            </Button>
          </>
        )}
      </PaneTop>
      <Sum answer={answer} />
      <Entries answer={answer} />
      <Lists answer={answer} />
      <Measures answer={answer} />
      <Estates answer={answer} />
    </DeskPage>
  )
}

const Sum = ({ answer }: { answer: CompanyFile }) => {
  const { t } = useWords()
  const counted = answer.entries.filter(isCounted)
  const of = (side: string) => String(counted.filter((one) => one.side === side).length)
  return (
    <FigureBand
      figures={[
        {
          id: 'total',
          value: inPoints(answer.total),
          unit: t('credit.points-unit'),
          words: t('credit.sum-told'),
        },
        { id: 'honours', value: of('honour'), unit: t('credit.entries-unit'), words: t('credit.honours') },
        { id: 'breaches', value: of('breach'), unit: t('credit.entries-unit'), words: t('credit.breaches') },
        {
          id: 'estates',
          value: String(answer.estates.length),
          unit: t('credit.estates-unit'),
          words: t('credit.estates'),
        },
      ]}
    />
  )
}

const Entries = ({ answer }: { answer: CompanyFile }) => {
  const { t, say } = useWords()
  const [of, setOf] = useState<'counting' | 'all'>('all')
  const rows = of === 'all' ? answer.entries : answer.entries.filter(isCounted)
  const columns: readonly Column<Entry>[] = [
    { key: 'on', words: t('credit.on'), width: 110, wide: true, show: (row) => row.on, sortBy: (row) => row.on },
    {
      ...{ key: 'kind', words: t('credit.kind'), sortBy: (row) => row.kind },
      show: (row) => (
        <>
          <Go href={caseHref(row.id)}>{say(row.words)}</Go> {row.public && <Tag>{t('credit.public')}</Tag>}
          <small className="entry-more">
            <span className="entry-on">{row.on}</span>
            {more(row)}
          </small>
        </>
      ),
      text: (row) => say(row.words),
    },
    { key: 'estate', words: t('credit.estate'), width: 150, wide: true, show: (row) => row.estate ?? '' },
    {
      ...{ key: 'points', words: t('credit.points'), kind: 'number', width: 64 },
      show: (row) => (row.points === null ? '' : inPoints(row.points)),
    },
    {
      ...{ key: 'counted', words: t('credit.counted'), kind: 'number', width: 80, wide: true },
      show: (row) => (row.counted === 0 ? '' : inPoints(row.counted)),
    },
    { key: 'until', words: t('credit.last-day'), width: 110, wide: true, show: (row) => row.until },
    { key: 'why', words: t('credit.why'), width: 112, show: (row) => t(`credit.standing-${row.standing}`) },
  ]
  /** The number of the document, how much failed, on what provision. */
  const more = (row: Entry) =>
    [row.document, row.failed !== null && t('credit.failed', { n: row.failed }), row.ground].filter(Boolean).join('　')
  return (
    <>
      <FilterTabs
        label={t('credit.entries')}
        filters={(['all', 'counting'] as const).map((id) => ({
          ...{ id, words: t(`credit.of-${id}`) },
          count: id === 'all' ? answer.entries.length : answer.entries.filter(isCounted).length,
        }))}
        chosen={of}
        onChoose={(id) => setOf(id as typeof of)}
      />
      <DataTable<Entry>
        label={t('credit.entries')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        onExport={() => makeSheet(`property/credit/${answer.company.id}`, answer.company.name, columns, rows)}
        empty={{ words: t('credit.nothing') }}
      />
    </>
  )
}

const Lists = ({ answer: { listings } }: { answer: CompanyFile }) => {
  const { t, say } = useWords()
  return (
    <Section title={t('credit.lists')}>
      {listings.length === 0 && <p className="meta">{t('credit.no-lists')}</p>}
      <ul className="credit-lines">
        {listings.map((one) => (
          <li key={one.id}>
            <p>
              <Tag>{say(one.listWords)}</Tag> <Go href={caseHref(one.id)}>{say(one.words)}</Go>
              <span className="sp">{say(one.stateWords)}</span>
            </p>
            <p className="meta">
              {[
                one.from && one.until && t('credit.term', { from: one.from, until: one.until }),
                one.left && t('credit.left', { on: one.left }),
                one.decision && t('credit.decision', { number: one.decision }),
                one.ground,
              ]
                .filter(Boolean)
                .join('　')}
            </p>
            {one.on && one.tasks.length > 0 && (
              <p className="meta">
                {t('credit.repair', {
                  tasks: one.tasks
                    .map((task) =>
                      t('credit.task', {
                        task: say(task.words),
                        state: t(task.proved ? 'credit.proved' : 'credit.to-prove'),
                      }),
                    )
                    .join(t('credit.and')),
                })}
                {one.repairFrom !== null && `　${t('credit.repair-after', { n: one.repairFrom })}`}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Measures = ({ answer: { measures, keeps } }: { answer: CompanyFile }) => {
  const { t, say } = useWords()
  return (
    <Section title={t('credit.measures')}>
      {measures.length === 0 && <p className="meta">{t('credit.no-measures')}</p>}
      <ul className="credit-lines">
        {measures.map((one) => (
          <li key={one.id}>
            <p>
              {keeps ? <Go href={caseHref(one.id)}>{say(one.words)}</Go> : say(one.words)}
              <span className="meta">{one.office ?? t('credit.no-office')}</span>
              <span className="sp">{say(one.stateWords)}</span>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Estates = ({ answer: { estates } }: { answer: CompanyFile }) => {
  const { t } = useWords()
  return (
    <Section title={t('credit.estates')} last>
      {estates.length === 0 && <p className="meta">{t('credit.no-estates')}</p>}
      <ul className="credit-lines">
        {estates.map((one) => (
          <li key={one.id}>
            <p>
              <Go href={`/organisations/${one.id}`}>{one.name}</Go>
              <span className="meta">{one.placeName}</span>
              <span className="sp">{t('credit.term', { from: one.since, until: one.until ?? '' })}</span>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
