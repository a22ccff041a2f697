import { Checkbox } from 'antd'
import { useState } from 'react'
import { useAct, useRefusal } from '../../api/hooks.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import type { Column } from '../../parts/desk/data-table.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { useKeys } from '../../parts/keys.ts'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { WhoNow } from '../../parts/who-now.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { useWords } from '../../words/language.ts'
import { Grid } from '../appraisal/grid.tsx'
import { openSheet, rangeOf, type Sheet } from '../appraisal/grid-model.ts'
import { ActsPane } from '../case/acts-pane.tsx'
import { may, useSheets } from '../case/grid.ts'
import { sheetHref } from '../case/sheet-beside.tsx'
import { stepUrl } from '../case/use-case.ts'
import { whoNow } from '../case/who.ts'
import { makeSheet } from '../frame/export-button.tsx'
import { Unsaved } from '../frame/unsaved.tsx'
import type { CaseAnswer } from '../telling/answers.ts'
import {
  asBefore,
  cellsOf,
  evenly,
  fill,
  itemsOff,
  rowsOf,
  type ShareRow,
  sameRows,
  unreadIn,
} from './division-model.ts'
import { type Matter, type MatterProps, matterPage, useMatterActs } from './matter-page.tsx'

/** The rows of a field of the case as they were filled in last. */
const rowsIn = (matter: Matter, field: string): readonly ShareRow[] =>
  (matter.filled[field] ?? []).filter((row) => typeof row === 'object') as unknown as readonly ShareRow[]
const none: ReadonlyMap<number, number> = new Map()

const Division = ({ answer, matter }: MatterProps) => {
  const { t, say } = useWords()
  const { programme, hand } = useMatterActs(answer)
  const divides = may(answer, 'divide')
  const sheets = useSheets(answer).data?.rows ?? []
  const toSign = answer.state === 'to-sign' ? sheets.at(-1) : undefined
  const items = matter.items.flatMap((item) => (item.ended || item.due === null ? [] : [{ ...item, due: item.due }]))
  const officials = matter.officials
  const saved = rowsIn(matter, 'shares')
  const side = (
    <>
      <WhoNow who={whoNow(t, say, answer)} />
      {toSign && (
        <div className="sec">
          <ButtonLink href={sheetHref(answer.id, toSign.no)}>{t('division.print')}</ButtonLink>
        </div>
      )}
      <ActsPane answer={answer} hand={hand} programme={programme} empty={{ words: t('case.no-acts') }} onOwnPage />
    </>
  )
  return (
    <DeskPage sideWidth="reading" sideLabel={t('case.side')} {...(divides ? {} : { side })}>
      <PaneTop title={t('division.title', { place: matter.placeName, year: matter.year })}>
        <span className="meta">{answer.stateWords && say(answer.stateWords)}</span>
        <span className="sp" />
        <ButtonLink look="light" href={`/cases/${answer.id}`}>
          {t('division.case')}
        </ButtonLink>
      </PaneTop>
      {items.length === 0 || officials.length === 0 ? (
        <EmptyState words={t('division.no-items')} />
      ) : (
        <Table answer={answer} matter={matter} items={items} saved={saved} divides={divides} />
      )}
    </DeskPage>
  )
}

interface TableProps {
  answer: CaseAnswer
  matter: Matter
  items: readonly (Omit<Matter['items'][number], 'due'> & { readonly due: number })[]
  saved: readonly ShareRow[]
  divides: boolean
}

/** Who is there, the table, and what is left to do with it. */
const Table = ({ answer, matter, items, saved, divides }: TableProps) => {
  const { t, say } = useWords()
  const { officials } = matter
  const act = useAct<{ step: number }>()
  const refusal = useRefusal()
  const sides = { items, officials }
  const everybody = officials.map(({ subject }) => subject)
  const named = matter.filled.present?.filter((one) => typeof one === 'string')
  const savedPresent = named ? everybody.filter((one) => named.includes(one)) : everybody
  const [sheet, setSheet] = useState<Sheet>(() => {
    const empty = openSheet(items.length, officials.length)
    return { ...fill(empty, cellsOf(sides, saved)), undo: [] }
  })
  const [present, setPresent] = useState<readonly string[]>(savedPresent)
  const [cut, setCut] = useState(0)
  const [said, setSaid] = useState<string>()
  const rows = rowsOf(sheet, sides)
  const bad = unreadIn(sheet)
  const off = itemsOff(rows, items)
  const kept = rowsOf(fill(openSheet(items.length, officials.length), cellsOf(sides, saved)), sides)
  const moved = !sameRows(rows, kept)
  const otherPeople = present.length !== savedPresent.length || present.some((one) => !savedPresent.includes(one))
  const changed = rows.filter((row) => !kept.some((one) => sameRows([one], [row]))).length
  const unsaved = moved || otherPeople || bad > 0
  const write = (next: Sheet) => {
    setSheet(next)
    setSaid(undefined)
    act.forget()
  }
  const split = () => {
    const { top, bottom, left, right } = rangeOf(sheet)
    const one = top === bottom && left === right
    const lines = items.map((_, row) => row).filter((row) => one || (row >= top && row <= bottom))
    write(fill(sheet, evenly(sides, lines)))
  }
  const lastYear = () => {
    const cells = cellsOf(sides, asBefore(items, officials, matter.before.shares))
    if (cells.length === 0) return setSaid(t('division.before-none'))
    write(fill(sheet, cells))
  }
  const take = (step: string, form: object) => act.run(stepUrl(answer.programme, answer.id, step), { form })
  /** @returns whether everything is saved now */
  const save = async (): Promise<boolean> => {
    if (otherPeople && !(await take('change-present', { present }))) return false
    if (moved && !(await take('divide', { shares: rows }))) return false
    setSaid(t('division.saved'))
    return true
  }
  const mayClose = off === 0 && bad === 0 && present.length > 0
  const close = async () => {
    if (mayClose && (!unsaved || (await save()))) await take('close', {})
  }
  const maySave = unsaved && bad === 0 && rows.length > 0 && present.length > 0
  useKeys({ e: split, s: () => maySave && void save() }, divides && !act.busy)
  const failed = refusal(act.error)
  const absent = (subject: string) => !present.includes(subject)
  const heads = officials.map((one) => ({
    id: one.subject,
    words: one.name,
    note: absent(one.subject) ? t('division.absent') : (one.title ?? ''),
  }))
  const lines = items.map((item) => ({ id: item.id, name: item.title, note: say(item.name) }))
  const exportTable = () => makeSheet('appraisal/division', matter.placeName, ...exported(matter, items, rows, t))
  return (
    <div className="appraisal-entry">
      <div className="appraisal-line division-present">
        <b>{t('division.present', { n: present.length, of: officials.length })}</b>
        {officials.map(({ subject, name }) => (
          <Checkbox
            key={subject}
            checked={!absent(subject)}
            disabled={!divides}
            onChange={({ target }) =>
              setPresent(everybody.filter((one) => (one === subject ? target.checked : present.includes(one))))
            }
          >
            {name}
          </Checkbox>
        ))}
        {divides && (
          <span className="meta">{t(present.length === 0 ? 'division.present-none' : 'division.present-note')}</span>
        )}
      </div>
      {divides && (
        <div className="appraisal-line">
          <Button hint="E" onClick={split} title={t('division.even-note')}>
            {t('division.even')}
          </Button>
          <Button onClick={lastYear}>{t('division.before')}</Button>
          <span className="meta">{t('division.even-note')}</span>
        </div>
      )}
      <div className="division-grid">
        <Grid
          label={t('division.title', { place: matter.placeName, year: matter.year })}
          corner={t('division.items')}
          heads={heads}
          lines={lines}
          recorded={none}
          goals={none}
          dues={items.map(({ due }) => due)}
          sheet={sheet}
          onSheet={divides ? write : undefined}
          onMove={setSheet}
          onCut={setCut}
        />
      </div>
      <div className="appraisal-line" aria-live="polite">
        <b>{off === 0 ? t('division.all-meet', { n: items.length }) : t('division.off', { n: items.length, off })}</b>
        {bad > 0 && <span>{t('division.bad', { n: bad })}</span>}
        {cut > 0 && <span>{t('appraisal.cut', { n: cut })}</span>}
        {said && <span>{said}</span>}
        <span className="sp" />
        {divides && <span className="meta">{t('division.keys')}</span>}
        <Button look="light" onClick={() => void exportTable()}>
          {t('division.excel')}
        </Button>
      </div>
      {failed && (
        <div className="sec">
          <RefusalNote {...failed} />
        </div>
      )}
      {divides && (
        <div className="appraisal-record">
          <Button look="go" busy={act.busy} disabled={!mayClose} onClick={() => void close()}>
            {t('division.close')}
          </Button>
          <Button hint="S" busy={act.busy} disabled={!maySave} onClick={() => void save()}>
            {t('division.save')}
          </Button>
        </div>
      )}
      <Unsaved count={divides && unsaved ? Math.max(1, changed) : 0} stay={t('division.stay')} />
    </div>
  )
}

/** The table as a workbook: a line for each item, with what it must come to. */
function exported(
  matter: Matter,
  items: TableProps['items'],
  rows: readonly ShareRow[],
  t: ReturnType<typeof useWords>['t'],
): [readonly Column<TableProps['items'][number]>[], TableProps['items']] {
  const of = (item: string, person: string) =>
    (rows.find((row) => row.item === item && row.person === person)?.points ?? 0) / 1000
  const sumOf = (item: string) => rows.reduce((sum, row) => (row.item === item ? sum + row.points : sum), 0)
  return [
    [
      { key: 'item', words: t('division.items'), show: ({ title }) => title },
      ...matter.officials.map(({ subject, name }) => ({
        ...{ key: subject, words: name },
        show: (item: TableProps['items'][number]) => of(item.id, subject) || null,
        text: (item: TableProps['items'][number]) => of(item.id, subject) || null,
      })),
      { key: 'sum', words: t('appraisal.row-total'), show: ({ id }) => sumOf(id) / 1000 },
      { key: 'due', words: t('division.due'), show: ({ due }) => due / 1000 },
    ],
    items,
  ]
}

/** A meeting divides the points of the town's work items among its officials: one table, each line with what it must come to. */
export const DivisionPage = matterPage(Division)
