import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { carryOut, NoSignal, newIntention, Refused } from '../../api/client.ts'
import { Button } from '../../parts/button.tsx'
import { DeskForm } from '../../parts/desk/desk-inputs.tsx'
import { checkFields, type FieldError, type FieldValues, textOf, wireValues } from '../../parts/fields/field.ts'
import { registerSearch } from '../../parts/fields/register-search.ts'
import { enterKey, useKeys } from '../../parts/keys.ts'
import { Ends, Section } from '../../parts/section.tsx'
import { PaneTop } from '../../shells/desk-page.tsx'
import { useWords } from '../../words/language.ts'
import { Phrases } from '../case/phrases.tsx'
import { fieldsOf } from '../case/send-form.ts'
import { stepUrl, useCase, useProgramme } from '../case/use-case.ts'
import { takeReplies } from '../frame/export-button.tsx'
import type { CaseRow } from '../telling/answers.ts'
import { Reminders } from './reminders.tsx'

/** How an act ended on one row. */
type Result = { readonly ok: true; readonly words: string } | { readonly ok: false; readonly words: string }

interface BulkProps {
  rows: readonly CaseRow[]
  onClear: () => void
  /** Whether the units that have them are to be reminded: a pane of its own. */
  reminding: boolean
  onRemind: () => void
}

/** Several rows at once: one act on each, each for itself, with the result beside each row. */
export const Bulk = ({ rows, onClear, reminding, onRemind }: BulkProps) => {
  const { t, say } = useWords()
  const queries = useQueryClient()
  const [first] = rows
  const sample = useCase(first?.id)
  const programme = useProgramme(first?.programme).data
  const [step, setStep] = useState<string>()
  const [values, setValues] = useState<FieldValues>({})
  const [faults, setFaults] = useState<readonly FieldError[]>([])
  const [results, setResults] = useState<ReadonlyMap<string, Result>>(new Map())
  const [exportFailed, setExportFailed] = useState(false)
  // Rows leave the list as they are done; they stay here until the results were seen.
  const [running, setRunning] = useState<readonly CaseRow[]>()
  const shown = running ?? rows

  /** What can be done to all of them alike: acts that start from the state of each and need no evidence of their own. */
  const acts = (sample.data?.acts ?? []).filter((act) => {
    const from = programme?.steps.find((one) => one.step === act.step)?.from ?? []
    const evident = Object.entries(act.form).some(([name, field]) => field.required && name !== 'opinion')
    return !act.refused && !evident && act.step !== 'remind' && rows.every((row) => from.includes(row.state))
  })
  // Reminding many makes the texts for their groups as well.
  const reminds = programme?.steps.find((one) => one.step === 'remind')
  const act = acts.find((one) => one.step === step)
  const fields = act ? fieldsOf(act.form).filter((field) => field.name === 'opinion') : []
  const phrases = (act && programme?.steps.find((one) => one.step === act.step)?.phrases) ?? []
  const done = results.size > 0 && results.size === running?.length

  const run = async () => {
    if (!act) return
    const wrong = checkFields(fields, values)
    setFaults(wrong)
    if (wrong.length > 0) return
    setRunning(rows)
    setResults(new Map())
    const form = wireValues(fields, values)
    for (const row of rows) {
      const result = await actOn(row, act.step, form)
      setResults((before) => new Map(before).set(row.id, result))
    }
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== '/api/cases/{id}' })
  }
  const actOn = async (row: CaseRow, name: string, form: Record<string, unknown>): Promise<Result> => {
    try {
      const answer = await carryOut<{ stateWords: { zh: string; en: string } | null; deskName: string | null }>(
        stepUrl(row.programme, row.id, name),
        { form },
        newIntention(),
      )
      const state = answer.stateWords ? say(answer.stateWords) : ''
      return {
        ok: true,
        words: answer.deskName ? t('bulk.done-at', { state, desk: answer.deskName }) : t('bulk.done', { state }),
      }
    } catch (error) {
      if (error instanceof Refused)
        return { ok: false, words: t('bulk.refused', { why: say(error.refusal.words), todo: say(error.refusal.todo) }) }
      return { ok: false, words: error instanceof NoSignal ? t('signal.none') : t('signal.defect') }
    }
  }
  // Two keys, as for one case: the act is chosen first, Enter does it.
  const orders = rows.filter((row) => row.flags.includes('to-reply'))
  useKeys(
    {
      ...Object.fromEntries(acts.flatMap((one) => (one.key ? [[one.key, () => setStep(one.step)]] : []))),
      ...(act ? { [enterKey]: () => void run() } : {}),
    },
    !running && !reminding,
  )
  if (reminding) return <Reminders rows={rows} onClear={onClear} />
  return (
    <>
      <PaneTop>
        <h1 className="small">{t('bulk.title', { n: shown.length })}</h1>
        <span className="sp" />
        <Button
          look="light"
          hint="Esc"
          onClick={() => {
            setRunning(undefined)
            onClear()
          }}
        >
          {done ? t('close') : t('bulk.clear')}
        </Button>
      </PaneTop>
      {!running && (
        <Section title={t('bulk.act')}>
          {sample.data && acts.length === 0 && !reminds && <p className="meta">{t('bulk.none')}</p>}
          <div className="bulk-acts">
            {acts.map((one) => (
              <Button
                key={one.step}
                look="light"
                hint={one.key?.toUpperCase()}
                aria-pressed={one === act}
                onClick={() => setStep(one.step)}
              >
                {say(one.words)}
              </Button>
            ))}
            {reminds && (
              <Button look="light" hint="R" onClick={onRemind}>
                {t('remind.way')}
              </Button>
            )}
            {orders.length > 0 && (
              <Button
                look="light"
                onClick={() => void takeReplies(orders.map((row) => row.id)).catch(() => setExportFailed(true))}
              >
                {t('order.export-many', { n: orders.length })}
              </Button>
            )}
            {exportFailed && <small role="alert">{t('table.export-failed')}</small>}
          </div>
          {act && fields.length > 0 && (
            <>
              <Phrases
                phrases={phrases}
                chosen={textOf(values.opinion)}
                onChoose={(text) => setValues({ opinion: text })}
              />
              <DeskForm fields={fields} values={values} onChange={setValues} errors={faults} search={registerSearch} />
            </>
          )}
        </Section>
      )}
      <Section
        title={running ? t('bulk.rows') : t('bulk.marked')}
        note={running ? t('bulk.progress', { n: results.size, of: running.length }) : ''}
        last
      >
        <ul className="bulk-rows" aria-live="polite">
          {shown.map((row) => {
            const result = results.get(row.id)
            return (
              <li key={row.id}>
                <span className="meta">{row.number}</span>
                <b className="cut">{row.title ?? (row.kindWords ? say(row.kindWords) : '')}</b>
                {result && <span className={result.ok ? 'ok' : 'refused'}>{result.words}</span>}
                {running && !result && <span className="meta">{t('bulk.waiting')}</span>}
              </li>
            )
          })}
        </ul>
      </Section>
      {act && !running && (
        <Ends>
          <Button look="go" hint="↵" onClick={() => void run()}>
            {t('bulk.go', { act: say(act.words), n: rows.length })}
          </Button>
        </Ends>
      )}
    </>
  )
}
