import { Input, Select } from 'antd'
import { useState } from 'react'
import type { Answer } from '../../api/client.ts'
import { useAct, useAsk, useRefusal } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { FilterTabs } from '../../parts/filter-tabs.tsx'
import { Go } from '../../parts/go.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { useWords } from '../../words/language.ts'
import { alignedPoints, inPoints } from '../appraisal/points.ts'
import { may } from '../case/grid.ts'
import { stepUrl, useProgramme } from '../case/use-case.ts'
import { makeSheet } from '../frame/export-button.tsx'
import { Asked } from '../frame/page-state.tsx'
import { Unsaved } from '../frame/unsaved.tsx'
import { LookedAt } from '../frame/watermarked.tsx'
import type { CaseAnswer } from '../telling/answers.ts'
import { firstGrade, type Graded, mayGrade, needsClause, quotaOf } from './grades-model.ts'

type Scores = Answer<'/api/appraisal/matters/{id}/scores'>
type Score = Scores['rows'][number]

const QUOTA = 'cadre-points-year/excellent-quota'
const all = 'all'

/** Scores beside grades: two objects. Whoever decides sees the quota counted and is asked for a rule where one is needed. */
export const Grades = ({ answer }: { answer: CaseAnswer }) => {
  const scores = useAsk('/api/appraisal/matters/{id}/scores', { params: { path: { id: answer.id } } })
  return <Asked query={scores}>{(asked) => <Table key={answer.stepNo} answer={answer} scores={asked} />}</Asked>
}

const Table = ({ answer, scores }: { answer: CaseAnswer; scores: Scores }) => {
  const { t, say } = useWords()
  const act = useAct<object>()
  const refusal = useRefusal()
  const decides = may(answer, 'grade')
  const programme = useProgramme(answer.programme).data
  const query = { programme: answer.programme, place: scores.place }
  const parameters = useAsk('/api/parameters', { params: { query } }).data?.rows
  const percent = Number(parameters?.find(({ id }) => id === QUOTA)?.value ?? 0)
  const [decided, setDecided] = useState<Readonly<Record<string, { grade?: string; clause?: string }>>>({})
  const [minutes, setMinutes] = useState('')
  const [group, setGroup] = useState(all)
  const graded = scores.rows.map(
    (row): Graded => ({
      ...{ subject: row.subject, group: row.group, rank: row.rank, ranked: row.unranked === null },
      grade: decided[row.subject]?.grade ?? (decides ? firstGrade(row) : (row.grade ?? '')),
      clause: decided[row.subject]?.clause ?? row.clause ?? '',
    }),
  )
  const of = new Map(graded.map((one) => [one.subject, one]))
  const choices = programme?.steps.find(({ step }) => step === 'grade')?.form.grades?.columns?.grade?.choices ?? []
  const wordsOf = (grade: string) => {
    const found = choices.find(({ value }) => value === grade)
    return found ? say(found.words) : grade
  }
  const change = (subject: string, more: { grade?: string; clause?: string }) => {
    act.forget()
    setDecided((before) => ({ ...before, [subject]: { ...before[subject], ...more } }))
  }
  const payOf = (grade: string): string => {
    const points = scores.pays[grade]
    return points ? t('grades.pay-points', { points: points > 0 ? `+${points}` : `−${-points}` }) : ''
  }
  const rows = scores.rows
    .filter((row) => group === all || row.group === group)
    // Whoever decides reads from high to low; for everybody else the order says nothing.
    .toSorted((a, b) =>
      group !== all && rankOf(a) !== rankOf(b)
        ? rankOf(a) - rankOf(b)
        : scores.rows.indexOf(a) - scores.rows.indexOf(b),
    )
  const quota = quotaOf(graded, percent)
  const ready = decides && minutes.trim() !== '' && mayGrade(graded, percent)
  const send = () =>
    act.run(stepUrl(answer.programme, answer.id, 'grade'), {
      seen: answer.stepNo,
      form: {
        minutes: minutes.trim(),
        grades: graded.map(({ subject, grade, clause }) => ({
          ...{ person: subject, grade },
          ...(clause.trim() ? { clause: clause.trim() } : {}),
        })),
      },
    })
  const inColumn = alignedPoints(scores.rows.map(({ total }) => total))
  const ranks = scores.rows.some(({ rank }) => rank !== null)
  const columns: readonly Column<Score>[] = [
    {
      ...{ key: 'name', words: t('appraisal.who'), width: 150, text: (row: Score) => row.name },
      show: (row) => (
        <>
          <Go href={`/appraisal/${scores.scheme}/${scores.year}/cards/${row.subject}`}>{row.name}</Go>{' '}
          <small className="meta">{row.placeName.replace(scores.placeName, '')}</small>
        </>
      ),
    },
    { key: 'title', words: t('grades.post'), width: 180, wide: true, show: (row) => row.title ?? '' },
    {
      ...{ key: 'periods', words: t('grades.quarters'), width: 216, wide: true },
      show: (row) => row.periods.map((points) => inPoints(points)).join(' + '),
    },
    {
      ...{ key: 'total', words: t('grades.score'), kind: 'number', width: 104 },
      ...{
        text: (row: Score) => (row.total === null ? null : row.total / 1000),
        show: (row: Score) => inColumn(row.total),
      },
      sortBy: (row) => row.total ?? 0,
    },
    ...(ranks
      ? [
          {
            ...{ key: 'rank', words: t('appraisal.rank'), kind: 'number' as const, width: 72 },
            ...{ text: (row: Score) => row.rank, show: (row: Score) => row.rank ?? t('grades.unranked') },
            sortBy: rankOf,
          },
        ]
      : []),
    {
      ...{ key: 'grade', words: t('grades.grade'), width: decides ? 150 : 96 },
      text: (row) => wordsOf(of.get(row.subject)?.grade ?? ''),
      show: (row) => {
        const one = of.get(row.subject)
        return decides && row.unranked === null ? (
          <Select
            className="wide"
            aria-label={`${row.name} ${t('grades.grade')}`}
            value={one?.grade ?? null}
            options={choices
              .filter(({ value }) => value !== 'none')
              .map(({ value, words }) => ({ value, label: say(words) }))}
            onChange={(grade: string) => change(row.subject, { grade })}
          />
        ) : (
          wordsOf(one?.grade ?? '')
        )
      },
    },
    {
      ...{ key: 'clause', words: t('grades.clause'), width: decides ? 210 : 130 },
      text: (row) => of.get(row.subject)?.clause ?? '',
      show: (row) => {
        const one = of.get(row.subject)
        if (!one) return null
        const needed = decides && needsClause(one, graded)
        return decides && (needed || one.clause !== '') ? (
          <Input
            aria-label={`${row.name} ${t('grades.clause')}`}
            placeholder={t('grades.clause-needed')}
            value={one.clause}
            maxLength={40}
            {...(needed && one.clause.trim() === '' ? { status: 'error', 'aria-invalid': true } : {})}
            onChange={(event) => change(row.subject, { clause: event.target.value })}
          />
        ) : (
          one.clause
        )
      },
    },
    {
      ...{ key: 'pay', words: t('grades.pay'), width: 120, wide: true },
      show: (row) => payOf(of.get(row.subject)?.grade ?? ''),
    },
  ]
  const failed = refusal(act.error)
  return (
    <>
      <FilterTabs
        label={t('appraisal.group')}
        filters={[
          { id: all, words: t('grades.all') },
          ...scores.groups.map(({ id, words }) => ({
            id,
            words: say(words),
            count: scores.rows.filter((row) => row.group === id).length,
          })),
        ]}
        chosen={group}
        onChoose={setGroup}
      />
      <div className="appraisal-line" aria-live="polite">
        <b>{t('grades.quota', { given: quota.given, most: quota.most, percent })}</b>
        {quota.given > quota.most && <span>{t('grades.over', { n: quota.given - quota.most })}</span>}
        {scores.rows.some(({ objected }) => objected) && <span>{t('grades.objected')}</span>}
        <span className="sp" />
        <span className="meta">{t('grades.note')}</span>
      </div>
      <DataTable<Score>
        label={t('grades.title')}
        columns={columns}
        rows={rows}
        rowKey={({ subject }) => subject}
        onExport={() => makeSheet('appraisal/grades', t('grades.title'), columns, rows)}
        empty={{ words: t('appraisal.nobody') }}
      />
      {failed && (
        <div className="sec">
          <RefusalNote {...failed} />
        </div>
      )}
      {decides && (
        <div className="appraisal-record">
          <Input
            aria-label={t('grades.minutes')}
            placeholder={t('grades.minutes')}
            value={minutes}
            maxLength={40}
            onChange={(event) => setMinutes(event.target.value)}
          />
          <Button look="go" busy={act.busy} disabled={!ready} onClick={() => void send()}>
            {t('grades.decide')}
          </Button>
        </div>
      )}
      <Unsaved count={decides ? Object.keys(decided).length : 0} stay={t('grades.stay')} />
      <LookedAt />
    </>
  )
}

const rankOf = ({ rank }: Score): number => rank ?? Number.MAX_SAFE_INTEGER
