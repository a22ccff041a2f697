import { z } from 'zod'
import type { Given } from '../act.ts'
import { postsOf } from '../actor.ts'
import type { Json } from '../json.ts'
import { declareRefusals } from '../refusal.ts'
import { day } from '../register/inputs.ts'
import type { SecondedAct } from '../seconded.ts'
import type { ParameterDefinition } from './parameter.ts'

/*
 * A dated value of a parameter: one person proposes it with its source, another signs it. It is added beside the values
 * before it; none is ever changed, so that what was decided under an older value keeps its reasons.
 */

export const refuseParameter = declareRefusals('parameter', {
  unknown: {
    status: 404,
    retry: false,
    says: { zh: '没有这个参数', en: 'There is no such parameter' },
    todo: { zh: '请从列表中选择', en: 'Pick one from the list' },
  },
  'bad-value': {
    status: 422,
    retry: false,
    says: { zh: '取值的格式不对', en: 'The value has the wrong form' },
    todo: { zh: '请对照现在的取值修改', en: 'Compare it with the present value' },
  },
  'no-place': {
    status: 422,
    retry: false,
    says: { zh: '没有这个地点', en: 'There is no such place' },
    todo: { zh: '请选择本县（市、区）或其下的地点', en: 'Choose the county or a place in it' },
  },
  past: {
    status: 422,
    retry: false,
    says: { zh: '执行日期不能早于今天（{today}）', en: 'It cannot hold from a day before today ({today})' },
    todo: { zh: '已办的事按当日取值，不追溯', en: 'What was done keeps the value of its day' },
  },
  same: {
    status: 422,
    retry: false,
    says: { zh: '与那一天的取值相同', en: 'It is the value of that day already' },
    todo: { zh: '不必再报', en: 'Nothing needs to change' },
  },
  'not-yours': {
    status: 403,
    retry: false,
    says: { zh: '您的岗位不能报送参数', en: 'Your post does not allow proposing parameters' },
    todo: { zh: '请由值班长或安全管理员报送', en: 'Ask the duty chief or the security administrator' },
  },
})

const schema = z.strictObject({
  id: z.string().max(120),
  /** Where it holds; the county unless said. */
  place: z
    .string()
    .regex(/^\d{4,15}$/)
    .optional(),
  from: day,
  value: z.json(),
  source: z.string().trim().min(2).max(200),
})
export type SetParameter = z.output<typeof schema>

/** Who keeps the parameters, and who signs what another proposed. */
export const parameterKeepers = ['duty-chief', 'security-administrator'] as const
export const parameterSigners = ['security-administrator', 'county-leader'] as const

const placeOf = ({ input, scope }: Given<SetParameter>): string => input.place ?? scope.county
const holds = (given: Given<SetParameter>, roles: readonly string[]): boolean =>
  postsOf(given.scope, roles).some((post) => placeOf(given).startsWith(post.place))

/** The act by which an office gives a parameter another value from a day on. @param definitions those of all programmes */
export const setParameter = (definitions: ReadonlyMap<string, ParameterDefinition>): SecondedAct<SetParameter> => ({
  kind: 'parameter/set',
  words: { zh: '调整参数', en: 'Set a parameter' },
  schema,
  place: (input) => input.place ?? null,
  locks: (input) => [`parameter:${input.id}`],
  reads: [],
  proposedBy: (given) => (holds(given, parameterKeepers) ? undefined : refuseParameter('not-yours')),
  secondedBy: (given) => holds(given, parameterSigners),
  decide(given, proposer) {
    const { input, book, day: today } = given
    const definition = definitions.get(input.id)
    if (!definition) return refuseParameter('unknown', { field: 'id' })
    const place = placeOf(given)
    if (!book.findPlace(place) || !place.startsWith(book.county)) return refuseParameter('no-place', { field: 'place' })
    if (input.from < today) return refuseParameter('past', { field: 'from', fills: { today } })
    const value = definition.schema.safeParse(input.value)
    if (!value.success) return refuseParameter('bad-value', { field: 'value' })
    const now = book.getParameter(input.id, input.from, place)
    if (now.place === place && JSON.stringify(now.value) === JSON.stringify(value.data))
      return refuseParameter('same', { field: 'value' })
    const facts = { parameter: input.id, place, from: input.from }
    return {
      value: {
        effects: [
          {
            kind: 'set-parameter',
            id: input.id,
            place,
            from: input.from,
            value: value.data as Json,
            source: input.source,
            proposedBy: proposer,
          },
          { kind: 'book-changed' },
        ],
        answer: facts,
        journal: facts,
      },
      because: { rule: 'parameter/set', facts, parameters: [now], clause: input.source },
    }
  },
})
