import { Button, ButtonLink } from '../../parts/button.tsx'
import { Tag } from '../../parts/chip.tsx'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { Section } from '../../parts/section.tsx'
import { WhoNow } from '../../parts/who-now.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { useWords } from '../../words/language.ts'
import { inPoints } from '../appraisal/points.ts'
import { ActsPane } from '../case/acts-pane.tsx'
import { may, type Take } from '../case/grid.ts'
import { whoNow } from '../case/who.ts'
import { makeSheet } from '../frame/export-button.tsx'
import type { CaseAnswer } from '../telling/answers.ts'
import { Grades } from './grades.tsx'
import { ItemsForm } from './items-form.tsx'
import { type Matter, type MatterProps, matterPage, useMatterActs } from './matter-page.tsx'

type Item = Matter['items'][number]
type Village = Matter['villages'][number]

/** States in which the year is over: what is looked at is scores and grades, not work items. */
const ended: ReadonlySet<string> = new Set(['committee', 'to-file', 'to-sign', 'on-notice', 'final'])

const Year = ({ answer, matter }: MatterProps) => {
  const { t, say } = useWords()
  const { programme, hand } = useMatterActs(answer)
  const over = ended.has(answer.state)
  const at = `/appraisal/${matter.scheme}/${matter.year}`
  const grades = may(answer, 'grade')
  const side = (
    <>
      <WhoNow who={whoNow(t, say, answer)} />
      <ActsPane answer={answer} hand={hand} programme={programme} empty={{ words: t('case.no-acts') }} onOwnPage />
    </>
  )
  return (
    // The committee decides over the whole width.
    <DeskPage sideWidth="reading" sideLabel={t('case.side')} {...(grades ? {} : { side })}>
      <PaneTop title={t('cadre-year.title', { place: matter.placeName, year: matter.year })}>
        <span className="meta">{answer.stateWords && say(answer.stateWords)}</span>
        <span className="sp" />
        <Button look="light" onClick={() => window.print()}>
          {t('case.print')}
        </Button>
        <ButtonLink look="light" href={`${at}/sheets?unit=${matter.place}`}>
          {t('cadre-year.quarters')}
        </ButtonLink>
        <ButtonLink look="light" href={`/cases/${answer.id}`}>
          {t('division.case')}
        </ButtonLink>
      </PaneTop>
      {over && <Grades answer={answer} />}
      <Items answer={answer} matter={matter} take={hand.open} />
      {may(answer, 'set-items') && <ItemsForm answer={answer} matter={matter} />}
      {!over && <Villages matter={matter} />}
    </DeskPage>
  )
}

/** What the town set, by area, with the document that did; in the end how much it comes to. */
const Items = ({ answer, matter, take }: { answer: CaseAnswer; matter: Matter; take: Take }) => {
  const { t, say } = useWords()
  const ends = may(answer, 'end-item')
  const rows = matter.items
  const columns: readonly Column<Item>[] = [
    { key: 'area', words: t('items.area'), width: 150, show: (row) => say(row.name), sortBy: (row) => row.indicator },
    {
      key: 'title',
      words: t('items.title'),
      text: (row) => row.title,
      show: (row) => (
        <>
          {row.title} {row.ended && <Tag>{t('items.ended')}</Tag>}
        </>
      ),
    },
    {
      ...{ key: 'points', words: t('items.points'), kind: 'number', width: 96 },
      ...{ text: (row: Item) => row.points / 1000, show: (row: Item) => inPoints(row.points) },
      sortBy: (row) => row.points,
    },
    { key: 'basis', words: t('items.basis'), width: 190, wide: true, show: (row) => row.basis },
    ...(ends
      ? [
          {
            ...{ key: 'end', words: t('items.more'), width: 72, drawn: true },
            show: (row: Item) =>
              !row.ended && (
                <button
                  type="button"
                  className="link"
                  onClick={() => take('end-item', { item: { id: row.id, name: row.title } })}
                >
                  {t('items.end')}
                </button>
              ),
          },
        ]
      : []),
  ]
  const standing = rows.filter((row) => !row.ended)
  const sum = standing.reduce((all, { points }) => all + points, 0)
  const parts = matter.areas.flatMap(({ indicator, name }) => {
    const points = standing.reduce((all, row) => (row.indicator === indicator ? all + row.points : all), 0)
    return points > 0 ? [`${say(name)} ${inPoints(points)}`] : []
  })
  return (
    <Section title={t('items.set')} note={t('items.count', { n: standing.length })}>
      <div className="appraisal-wide">
        <DataTable<Item>
          label={t('items.set')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          onExport={() => makeSheet('appraisal/items', `${matter.placeName} ${matter.year}`, columns, rows)}
          sum={sum > 0 ? `${parts.join(' + ')} = ${inPoints(sum)}` : undefined}
          empty={{ words: t('items.none') }}
        />
      </div>
    </Section>
  )
}

/** How much each village divides, and among how many. */
const Villages = ({ matter }: { matter: Matter }) => {
  const { t } = useWords()
  if (matter.villages.length === 0) return null
  const columns: readonly Column<Village>[] = [
    { key: 'place', words: t('appraisal.place'), show: (row) => row.placeName, sortBy: (row) => row.place },
    {
      ...{ key: 'officials', words: t('appraisal.subjects'), kind: 'number', width: 120 },
      ...{ text: (row: Village) => row.officials, show: (row: Village) => row.officials },
    },
    {
      ...{ key: 'due', words: t('items.to-divide'), kind: 'number', width: 160 },
      ...{ text: (row: Village) => row.due / 1000, show: (row: Village) => inPoints(row.due) },
      sortBy: (row) => row.due,
    },
  ]
  return (
    <Section title={t('items.villages')} note={t('items.villages-note')}>
      <div className="appraisal-wide">
        <DataTable<Village>
          label={t('items.villages')}
          columns={columns}
          rows={matter.villages}
          rowKey={({ place }) => place}
          onExport={() => makeSheet('appraisal/items', t('items.villages'), columns, matter.villages)}
          empty={{ words: t('appraisal.no-places') }}
        />
      </div>
    </Section>
  )
}

/** A town's year: work items with their points and what each village divides; at its end scores beside grades. */
export const YearPage = matterPage(Year)
