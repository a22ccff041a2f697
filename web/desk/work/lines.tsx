import { useAsk } from '../../api/hooks.ts'
import { Section } from '../../parts/section.tsx'
import { useWords } from '../../words/language.ts'
import type { CaseAnswer } from '../telling/answers.ts'
import { valueWords } from '../telling/steps.ts'

type Value = CaseAnswer['steps'][number]['form'][number]['value']
type Rows = Extract<Value, { lines: unknown }>
const isRows = (value: Value): value is Rows => typeof value === 'object' && value !== null && 'lines' in value

const isNumber = (kind: string): boolean => kind === 'number' || kind === 'amount' || kind === 'score'

/** What was counted or bought, line by line, before whoever signs for it: as on the sheet that the step prints, with what its rule found. */
export const Lines = ({ answer }: { answer: CaseAnswer }) => {
  const step = answer.steps.findLast(({ form }) => form.some(({ value }) => isRows(value)))
  return step ? <LinesOf answer={answer} step={step} /> : null
}

const LinesOf = ({ answer, step }: { answer: CaseAnswer; step: CaseAnswer['steps'][number] }) => {
  const { say } = useWords()
  const sheet = useAsk('/api/cases/{id}/sheets/{no}', { params: { path: { id: answer.id, no: step.no } } })
  const found = sheet.data?.table
  // A comparison with the books tells the lines once more; a sum does not.
  const compared = found && found.rows.heads.length > 1
  return (
    <Section title={say(compared ? found.words : (step.words ?? { zh: step.step, en: step.step }))}>
      {!compared &&
        step.form.map(({ name, words, value }) => isRows(value) && <Table key={name} head={say(words)} rows={value} />)}
      {found && <Table head={say(found.words)} rows={found.rows} />}
    </Section>
  )
}

const Table = ({ head, rows }: { head: string; rows: Rows }) => {
  const { t, say } = useWords()
  return (
    <table className="pane-lines" aria-label={head}>
      <thead>
        <tr>
          {rows.heads.map(({ words, kind }) => (
            <th key={words.zh} scope="col" className={isNumber(kind) ? 'num' : undefined}>
              {say(words)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.lines.map((line, at) => (
          // Lines stand as they were written and never move.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <tr key={at}>
            {rows.heads.map(({ words, kind }, n) => (
              <td key={words.zh} className={isNumber(kind) ? 'num' : undefined}>
                {line[n] === undefined || line[n] === null ? '' : valueWords(t, say, { value: line[n], kind })}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
