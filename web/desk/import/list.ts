import type { paths } from '../../api/api.d.ts'
import { post, type Shapes } from '../../api/client.ts'
import { sendFile } from '../../api/send-file.ts'

type Json<P> = P extends { post: { responses: { 200: { content: { 'application/json': infer A } } } } } ? A : never

/** What would become of each row of a list. */
export type PeopleList = Json<paths['/api/people/lists']>
export type ListRow = PeopleList['rows'][number]
export type Fate = ListRow['fate']
type Done = Json<paths['/api/people/lists/rows']>['rows'][number]
export type PersonOfList = Shapes['PersonOfList']

/** What somebody decided of a row: one of the candidates, how they know that it is none of them, or that it corrects. */
export interface Choice {
  readonly person?: string
  readonly distinctBy?: 'papers' | 'met' | 'village'
  readonly correct?: boolean
}
export type Choices = ReadonlyMap<number, Choice>
export type Results = ReadonlyMap<number, Done>

/** Sends the file and learns every row's fate; nothing is written. @throws Refused, NoSignal */
export const readList = (file: File): Promise<PeopleList> => sendFile('/api/people/lists', file)

/** Rows that an act follows for: new ones, corrected ones, and those that somebody decided. */
export const rowsToBring = ({ rows }: PeopleList, choices: Choices): readonly ListRow[] =>
  rows.filter(({ fate, line, person }) => {
    const choice = choices.get(line)
    if (!person) return false
    if (fate === 'candidates') return Boolean(choice?.person ?? choice?.distinctBy)
    return fate === 'new' || fate === 'corrected' || (fate === 'differs' && choice?.correct === true)
  })

/** Rows of one request: few enough that the page knows how far it is. */
const PIECE = 25

/**
 * Has rows done, some at a time, and tells after each piece. Rows that were done before are not sent again.
 * @throws Refused, NoSignal where it stopped; what was told stands
 */
export async function bringRows(
  rows: readonly ListRow[],
  choices: Choices,
  before: Results,
  tell: (results: Results) => void,
): Promise<Results> {
  let results = before
  const open = rows.filter(({ line }) => !results.has(line))
  for (let from = 0; from < open.length; from += PIECE) {
    const piece = open.slice(from, from + PIECE)
    const answer = await post<{ rows: readonly Done[] }>('/api/people/lists/rows', {
      rows: piece.map(({ person, line }) => ({ person, ...(choices.has(line) ? { choice: choices.get(line) } : {}) })),
    })
    results = new Map([...results, ...piece.map(({ line }, i) => [line, answer.rows[i] as Done] as const)])
    tell(results)
  }
  return results
}
