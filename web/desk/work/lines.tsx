import './work.css'
import { capitalYuan } from '#kernel/amount.ts'
import type { Words } from '#kernel/words.ts'
import { useAsk } from '../../api/hooks.ts'
import { isByItem } from '../../cases/timeline.tsx'
import { GoodsPicture, isGoods } from '../../parts/goods-picture.tsx'
import { Section } from '../../parts/section.tsx'
import { type Say, useWords } from '../../words/language.ts'
import type { CaseAnswer } from '../telling/answers.ts'
import { valueWords } from '../telling/steps.ts'

type Value = CaseAnswer['steps'][number]['form'][number]['value']
type Rows = Extract<Value, { lines: unknown }>
export const isRows = (value: Value): value is Rows => typeof value === 'object' && value !== null && 'lines' in value
/** Lines of goods or votes; what is told item by item stands together elsewhere on the page. */
export const isLines = (value: Value): value is Rows => isRows(value) && !isByItem(value)

export const isNumber = (kind: string): boolean => kind === 'number' || kind === 'amount' || kind === 'score'

/** What was counted or bought, line by line, before whoever signs for it: as on the sheet that the step prints, with what its rule found. */
export const Lines = ({ answer }: { answer: CaseAnswer }) => {
  const step = answer.steps.findLast(({ form }) => form.some(({ value }) => isLines(value) && value.lines.length > 0))
  return step ? <LinesOf answer={answer} step={step} /> : null
}

const LinesOf = ({ answer, step }: { answer: CaseAnswer; step: CaseAnswer['steps'][number] }) => {
  const { t, say } = useWords()
  const sheet = useAsk('/api/cases/{id}/sheets/{no}', { params: { path: { id: answer.id, no: step.no } } })
  const found = sheet.data?.table
  // A comparison with the books tells the lines once more; a sum does not.
  const compared = found && found.rows.heads.length > 1
  const sum = found && sumOf(t, say, found.rows)
  return (
    <Section title={say(compared ? found.words : (step.words ?? { zh: step.step, en: step.step }))}>
      {!compared &&
        step.form.map(
          ({ name, words, value }) => isLines(value) && <LinesTable key={name} head={say(words)} rows={value} />,
        )}
      {found && !sum && <LinesTable head={say(found.words)} rows={found.rows} />}
      {sum && <p className="pane-sum">{`${say(found.words)}　${sum}`}</p>}
    </Section>
  )
}

/** A table of one number is a sum: it is told in a line. Undefined of any other. */
export function sumOf(t: Say, say: (words: Words) => string, rows: Rows): string | undefined {
  const [head] = rows.heads
  const value = rows.lines[0]?.[0]
  if (!head || rows.heads.length > 1 || rows.lines.length !== 1 || value === undefined) return undefined
  const told = valueWords(t, say, { value, kind: head.kind }) ?? ''
  return head.kind === 'amount' ? t('sheet.yuan', { amount: told, capital: capitalYuan(BigInt(String(value))) }) : told
}

/** Lines under their heads; numbers stand right. */
export const LinesTable = ({ head, rows }: { head: string; rows: Rows }) => {
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
                <Cell cell={line[n] ?? null} words={valueWords(t, say, { value: line[n] ?? null, kind })} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Goods stand in a line with their drawing, the same as on the shelf. */
const Cell = ({ cell, words }: { cell: Rows['lines'][number][number]; words: string | null }) => {
  // Pictures in a row are told by their number; they stand on the page of the case.
  if (Array.isArray(cell)) return cell.length
  if (typeof cell !== 'object' || cell === null || !isGoods(cell.category)) return words
  return (
    <span className="with-picture">
      <GoodsPicture category={cell.category} size={22} />
      {words}
    </span>
  )
}
