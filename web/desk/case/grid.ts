import { createContext, useContext } from 'react'
import type { Answer } from '../../api/client.ts'
import { ask } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import type { FieldValues } from '../../parts/fields/field.ts'
import type { Search } from '../../parts/picker.tsx'
import type { CaseAnswer } from '../telling/answers.ts'

/*
 * What grid casework tells beside a case: rulings, clauses, the same matter reported again, sheets that are signed.
 */

const GRID = 'grid-casework'
/** ms for which what stands beside a case is taken as fresh. */
const FRESH = 60_000

export type Beside = Answer<'/api/grid-casework/cases/{id}/precedents'>
export type Precedent = Beside['precedents'][number]
export type Likely = Answer<'/api/grid-casework/alike'>['rows'][number]
export type SheetRow = Answer<'/api/cases/{id}/sheets'>['rows'][number]

/** Takes an act in hand, with what is known of its form already. */
export type Take = (step: string, values?: FieldValues) => void

const isGrid = ({ programme }: CaseAnswer): boolean => programme === GRID

/** Whether an act may be taken now. */
export const may = (answer: CaseAnswer, step: string): boolean =>
  answer.acts.some((act) => act.step === step && !act.refused)

/** States in which somebody decides who leads. */
export const deciding: readonly string[] = ['returned', 'consulting', 'designating', 'signing']

/** The clause that routes the case, its returns and earlier rulings; asked where somebody decides who leads, or did. */
export const useBeside = (answer: CaseAnswer) =>
  useAsk(
    '/api/grid-casework/cases/{id}/precedents',
    { params: { path: { id: answer.id } } },
    {
      enabled:
        isGrid(answer) &&
        (deciding.includes(answer.state) || answer.state === 'opened' || answer.flags.includes('returned')),
      fresh: FRESH,
    },
  )

/** Open cases that this one may repeat; asked where it could still be joined to one. */
export const useLikely = (answer: CaseAnswer) =>
  useAsk(
    '/api/grid-casework/alike',
    {
      params: {
        query: {
          item: answer.kind ?? '',
          place: answer.place,
          ...(answer.lon !== null && answer.lat !== null ? { lon: answer.lon, lat: answer.lat } : {}),
        },
      },
    },
    { enabled: isGrid(answer) && answer.kind !== null && may(answer, 'join'), fresh: FRESH },
  )

/** What was joined to the case. */
export const useJoined = (answer: CaseAnswer) =>
  useAsk(
    '/api/grid-casework/cases/{id}/joined',
    { params: { path: { id: answer.id } } },
    { enabled: isGrid(answer) && answer.joined > 0, fresh: FRESH },
  )

/** The sheets that its steps made to be signed. */
export const useSheets = (answer: CaseAnswer) =>
  useAsk('/api/cases/{id}/sheets', { params: { path: { id: answer.id } } }, { fresh: FRESH })

/** The clauses of the duty lists that hold at the place of a case. */
export const useClauses = (answer: CaseAnswer) =>
  useAsk(
    '/api/grid-casework/clauses',
    { params: { query: { place: answer.place } } },
    { enabled: isGrid(answer), fresh: Number.POSITIVE_INFINITY },
  )

/** Open cases of a number, for whoever joins a case to one that lies farther off. */
export const searchCases =
  (answer: CaseAnswer, said: (row: Answer<'/api/cases'>['rows'][number]) => string): Search =>
  async (q, signal) => {
    if (!/\d{3}/.test(q)) return []
    const query = { programme: answer.programme, list: 'all', q, limit: 10 }
    const { rows } = await ask('/api/cases', { params: { query } }, signal)
    return rows
      .filter((row) => row.id !== answer.id && row.closedAt === null)
      .map((row) => ({ id: row.id, name: row.number, detail: said(row) }))
  }

/** The case whose form is being filled in, for inputs that need to know it. */
export const CaseInHand = createContext<CaseAnswer | undefined>(undefined)

/** @throws Error outside a form of a case */
export function useCaseInHand(): CaseAnswer {
  const answer = useContext(CaseInHand)
  if (!answer) throw new Error('this input stands in the form of a case')
  return answer
}
