import { z } from 'zod'
import type { Given } from '../act.ts'
import { postsOf } from '../actor.ts'
import type { Json } from '../json.ts'
import { declareRefusals } from '../refusal.ts'
import { isSystem } from '../register/authority.ts'
import { day } from '../register/inputs.ts'
import type { SecondedAct } from '../seconded.ts'
import { findParameter, type ParameterSet, setOfParameter } from './parameter.ts'

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
    says: {
      zh: '执行日期早于今天（{today}），属于更正以往的取值',
      en: 'A day before today ({today}) corrects what held already',
    },
    todo: {
      zh: '请写明更正理由；已办的事保持原结果',
      en: 'Give the reason of the correction; what was done stays as it was',
    },
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
    todo: { zh: '请由管理这类规则的同志报送', en: 'Ask whoever keeps these rules' },
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
  /** Why a value is corrected for days that have passed. */
  reason: z.string().trim().min(2).max(200).optional(),
})
export type SetParameter = z.output<typeof schema>

/** Who keeps the parameters where a programme names nobody, and who signs what another proposed. */
export const parameterPersons = {
  proposers: ['duty-chief', 'security-administrator'],
  signers: ['security-administrator', 'county-leader'],
  notYours: () => refuseParameter('not-yours'),
} as const

const everyone = (sets: readonly ParameterSet[], which: 'proposers' | 'signers'): readonly string[] => [
  ...new Set([parameterPersons, ...sets.flatMap(({ keepers }) => keepers ?? [])].flatMap((keepers) => keepers[which])),
]
const placeOf = ({ input, scope }: Given<SetParameter>): string => input.place ?? scope.county

/** The act by which an office gives a parameter another value from a day on. @param sets those of all programmes and of the house */
export const setParameter = (sets: readonly ParameterSet[]): SecondedAct<SetParameter> => ({
  kind: 'parameter/set',
  words: { zh: '调整参数', en: 'Set a parameter' },
  schema,
  place: (input) => input.place ?? null,
  locks: (input) => [`parameter:${input.id}`],
  reads: [],
  notYours: parameterPersons.notYours,
  proposers: everyone(sets, 'proposers'),
  signers: everyone(sets, 'signers'),
  places: (given) => [placeOf(given)],
  decide(given, proposer) {
    const { input, book, day: today, scope } = given
    const definition = findParameter(sets, input.id)
    if (!definition) return refuseParameter('unknown', { field: 'id' })
    const place = placeOf(given)
    if (!book.findPlace(place) || !place.startsWith(book.county)) return refuseParameter('no-place', { field: 'place' })
    if (input.from < today && !input.reason) return refuseParameter('past', { field: 'reason', fills: { today } })
    // One act serves all programmes; each keeps its own values.
    const keepers = setOfParameter(sets, input.id)?.keepers ?? parameterPersons
    const roles = scope.person === proposer ? keepers.proposers : keepers.signers
    if (proposer && !isSystem(given.actor) && !postsOf(scope, roles).some((post) => place.startsWith(post.place)))
      return parameterPersons.notYours()
    const value = definition.schema.safeParse(input.value)
    if (!value.success) return refuseParameter('bad-value', { field: 'value' })
    // A row that the office adds has no value before its first.
    const holds = book.historyOf(input.id).some((one) => one.from <= input.from && place.startsWith(one.place))
    const now = holds ? book.getParameter(input.id, input.from, place) : undefined
    if (!now && 'seed' in definition) return refuseParameter('unknown', { field: 'from' })
    // A row whose value tells its code stands under it.
    const code = (value.data as { readonly code?: unknown } | null)?.code
    const added = !('seed' in definition) && input.id.slice(definition.family?.length)
    if (added && code !== undefined && code !== added) return refuseParameter('bad-value', { field: 'value' })
    if (now?.place === place && JSON.stringify(now.value) === JSON.stringify(value.data))
      return refuseParameter('same', { field: 'value' })
    const facts = { parameter: input.id, place, from: input.from, correction: input.from < today }
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
            reason: input.reason ?? null,
            proposedBy: proposer,
          },
          { kind: 'book-changed' },
        ],
        answer: facts,
        journal: facts,
      },
      because: { rule: 'parameter/set', facts, parameters: now ? [now] : [], clause: input.source },
    }
  },
})
