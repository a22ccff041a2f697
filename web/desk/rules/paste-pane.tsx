import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { carryOut, NoSignal, newIntention, Refused } from '../../api/client.ts'
import { Button } from '../../parts/button.tsx'
import { DeskForm } from '../../parts/desk/desk-inputs.tsx'
import {
  checkFields,
  type Field,
  type FieldError,
  type FieldValues,
  textOf,
  wireValues,
} from '../../parts/fields/field.ts'
import { registerSearch } from '../../parts/fields/register-search.ts'
import { Section } from '../../parts/section.tsx'
import { PaneTop } from '../../shells/desk-page.tsx'
import { onTheWall } from '../../words/days.ts'
import { figureWords } from '../../words/desk-figures.ts'
import { useWords } from '../../words/language.ts'
import { codeOf } from './catalogue-filters.tsx'
import { type PastedRow, readPasted } from './catalogue-sheet.ts'
import { datedFields } from './parameter-pane.tsx'
import type { Parameter } from './rules-page.tsx'
import { differences } from './value.ts'

const cellsField: Field = {
  name: 'cells',
  kind: 'long-text',
  required: true,
  words: figureWords['paste.cells'],
  help: figureWords['paste.how'],
}

type Change = Extract<PastedRow, { after: object }>

/** Many rows of the catalogue at once, pasted from a spreadsheet: what each would change is shown first, each is proposed for itself. */
export const PastePane = ({ rows }: { rows: readonly Parameter[] }) => {
  const { t, say, language } = useWords()
  const queries = useQueryClient()
  const [values, setValues] = useState<FieldValues>({ from: onTheWall(new Date()).day })
  const [faults, setFaults] = useState<readonly FieldError[]>([])
  const [results, setResults] = useState<ReadonlyMap<string, string>>(new Map())
  const [busy, setBusy] = useState(false)
  const typed = textOf(values.cells)
  const byCode = useMemo(() => new Map(rows.map((row) => [codeOf(row), row])), [rows])
  const read = useMemo(
    () =>
      typed.trim() === ''
        ? undefined
        : readPasted(typed, new Map([...byCode].map(([code, row]) => [code, row.value as Record<string, unknown>]))),
    [typed, byCode],
  )
  const all = read && 'rows' in read ? read.rows : []
  const changes = all.filter((row): row is Change => 'after' in row)
  const unclear = all.filter((row) => 'fault' in row)
  const fields: readonly Field[] = [cellsField, ...datedFields(values)]
  const nameOf = (code: string): string => {
    const words = byCode.get(code)?.words
    return words ? `${code} ${say(words)}` : code
  }
  const sendOne = async ({ code, after }: Change, dated: Record<string, unknown>): Promise<string> => {
    try {
      await carryOut('/api/parameters/propose', { id: byCode.get(code)?.id, ...dated, value: after }, newIntention())
      return t('paste.sent')
    } catch (error) {
      if (error instanceof Refused)
        return t('paste.refused', { why: say(error.refusal.words), todo: say(error.refusal.todo) })
      return error instanceof NoSignal ? t('signal.none') : t('signal.defect')
    }
  }
  const send = async () => {
    const wrong = checkFields(fields, values)
    setFaults(wrong)
    if (wrong.length > 0 || changes.length === 0) return
    setBusy(true)
    const { cells: _, ...dated } = wireValues(fields, values)
    for (const change of changes) {
      const result = await sendOne(change, dated)
      setResults((before) => new Map(before).set(change.code, result))
    }
    setBusy(false)
    void queries.invalidateQueries()
  }
  return (
    <>
      <PaneTop>
        <h2 className="case-head">{t('paste.title')}</h2>
      </PaneTop>
      <Section>
        <DeskForm
          fields={fields}
          values={values}
          onChange={(next) => {
            setValues(next)
            setResults(new Map())
          }}
          errors={faults}
          search={registerSearch}
          onSubmit={() => void send()}
        >
          {read && 'fault' in read && <p role="alert">{say(read.fault)}</p>}
          {read && 'rows' in read && all.length === 0 && <p className="meta">{t('paste.none')}</p>}
          <div>
            <Button type="submit" look="go" busy={busy} disabled={changes.length === 0 || results.size > 0}>
              {t('paste.go', { n: changes.length })}
            </Button>
          </div>
        </DeskForm>
      </Section>
      {changes.length > 0 && (
        <Section title={t('paste.preview', { n: changes.length })} last={unclear.length === 0}>
          <ul className="plain-list dated" aria-live="polite">
            {changes.map(({ code, before, after }) => (
              <li key={code}>
                <b>{nameOf(code)}</b>
                {differences(t, language, before, after).map((one) => (
                  <p key={one.part}>{t('paste.change', one)}</p>
                ))}
                <p className="meta">{results.get(code) ?? t('paste.waiting')}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {unclear.length > 0 && (
        <Section title={t('paste.faults', { n: unclear.length })} last>
          <ul className="plain-list dated">
            {unclear.map(({ line, fault, cell }) => (
              <li key={line}>{t('paste.unclear', { line, fault: say(fault), cell })}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
