import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { ActKind, Decision, Given } from '../act.ts'
import type { Answer } from '../because.ts'
import type { Effect } from '../effect.ts'
import { type Id, isId } from '../id.ts'
import type { JsonObject } from '../json.ts'
import { declareRefusals } from '../refusal.ts'
import { keepers } from '../register/authority.ts'
import { day, id, text } from '../register/inputs.ts'
import { type SecondedAct, seconded } from '../seconded.ts'
import type { Words } from '../words.ts'
import { type Erasable, MOST_AT_ONCE } from './erase.store.ts'

/*
 * Erasing personal values (personal information law, articles 47 and 19). The act only orders: it writes, append-only and under
 * its own digest, which values are to go. What it ordered is carried out afterwards under a role of its own (erasing.ts), and
 * again after a restart or a restore, so that an order that was given is never lost and never done by halves.
 */

export const refuseErasure = declareRefusals('erasure', {
  nothing: {
    status: 404,
    retry: false,
    says: { zh: '没有可删除的个人信息，或已删除', en: 'There is nothing to erase, or it was erased already' },
    todo: { zh: '不必再办', en: 'Nothing is left to do' },
  },
  'case-open': {
    status: 409,
    retry: false,
    says: {
      zh: '还有 {count} 件未办结，办理目的尚未实现',
      en: '{count} cases are still open: the purpose is not reached yet',
    },
    todo: { zh: '请先办结或撤回', en: 'Close or withdraw them first' },
  },
  'in-office': {
    status: 409,
    retry: false,
    says: { zh: '此人现任职务，任职信息依法留存', en: 'This person holds a post; what is known of it is kept by law' },
    todo: { zh: '离任后再办', en: 'Wait until the post has ended' },
  },
  'too-many': {
    status: 413,
    retry: false,
    says: { zh: '一次最多删除 {most} 项', en: 'At most {most} values are erased at once' },
    todo: { zh: '请分几次办理', en: 'Do it in several parts' },
  },
  'not-yours': {
    status: 403,
    retry: false,
    says: { zh: '您的岗位不能办理删除', en: 'Your post does not allow erasing' },
    todo: { zh: '请由当地文书或安全管理员办理', en: 'Ask the clerk of the place or the security administrator' },
  },
})

/** Why values are erased: the grounds of article 47 of the personal information law. */
export const erasureGrounds = {
  'purpose-reached': {
    zh: '处理目的已实现、无法实现或不再必要',
    en: 'The purpose is reached, cannot be reached, or needs it no longer',
  },
  'period-over': { zh: '保存期限已届满', en: 'The period of storage is over' },
  'consent-withdrawn': { zh: '本人撤回同意', en: 'Consent was withdrawn' },
  unlawful: { zh: '违反法律、法规或约定处理', en: 'It was processed against law or agreement' },
  law: { zh: '法律、行政法规规定的其他情形', en: 'Another case named by law' },
} as const satisfies Readonly<Record<string, Words>>
export type ErasureGround = keyof typeof erasureGrounds

const ids = z.array(id).max(MOST_AT_ONCE)
const ground = z.enum(Object.keys(erasureGrounds) as [ErasureGround, ...ErasureGround[]])

/** What is to go; exactly one of the four. */
export const eraseSchema = z
  .strictObject({
    ground,
    /** Number of the request or decision, such as 桐信〔2026〕3号. It stands in the journal: no personal value. */
    document: text(60).optional(),
    /** All values of one case. */
    subject: id.optional(),
    /** All that is known to be one person's in closed cases, and their entry in the register. */
    person: id.optional(),
    /** Single values. */
    values: ids.min(1).optional(),
    /** With `subject` or `person`: photos and files as well. */
    files: z.boolean().optional(),
    /** The case by which the person asked for it: it need not be closed first. */
    request: id.optional(),
    /** An earlier order, given again after a restore brought the values back. */
    replay: z.strictObject({ act: id, ground, values: ids, persons: ids, files: ids }).optional(),
  })
  .refine((x) => [x.subject, x.person, x.values, x.replay].filter(Boolean).length === 1)
export type Erase = z.output<typeof eraseSchema>

type EraseGiven = Given<Erase, 'erasure.found'>

/** Orders what was found. Ids stand in the erasure rows, which the act's digest covers; the journal keeps the counts. */
function order(
  kind: string,
  found: Erasable,
  journal: JsonObject,
  subject?: Id,
): { value: Decision; because: { rule: string } } {
  const counts = { values: found.values.length, persons: found.persons.length, files: found.files.length }
  const effects = [...found.values, ...found.persons, ...found.files].map(
    (each): Effect => ({ kind: 'order-erasure', id: each }),
  )
  return {
    value: { effects, answer: counts, journal: { ...journal, ...counts }, ...(subject ? { subject } : {}) },
    because: { rule: kind },
  }
}

const tooMany = () => refuseErasure('too-many', { fills: { most: MOST_AT_ONCE } })
const sizeOf = (found: Erasable): number => found.values.length + found.persons.length + found.files.length

function decideErase(given: EraseGiven): Answer<Decision> {
  const { input, facts, actor } = given
  const found = facts['erasure.found']
  const { replay, document, request } = input
  const journal = {
    ground: replay?.ground ?? input.ground,
    ...(document ? { document } : {}),
    ...(request ? { request } : {}),
  }
  // Only the command line replays: no request from a browser may name what a log outside the database says.
  if (replay && actor.via === 'command' && sizeOf(found) === 0) return refuseErasure('nothing')
  if (replay)
    return actor.via === 'command'
      ? order('personal/erase', found, { ...journal, replays: replay.act })
      : refuseErasure('not-yours')
  if (found.more) return tooMany()
  if (found.inOffice) return refuseErasure('in-office')
  // What should never have been kept is taken out of an open case as well.
  if (found.openCases > 0 && input.ground !== 'unlawful')
    return refuseErasure('case-open', { fills: { count: found.openCases } })
  if (sizeOf(found) === 0) return refuseErasure('nothing')
  if (sizeOf(found) > MOST_AT_ONCE) return tooMany()
  return order('personal/erase', found, journal, input.subject ?? input.person)
}

/** Erasing is irreversible: whoever keeps the residents' or officials' files proposes it, the security administrator signs. */
export const eraseAct: SecondedAct<Erase, 'erasure.found'> = {
  kind: 'personal/erase',
  words: { zh: '删除个人信息', en: 'Erase personal information' },
  schema: eraseSchema as unknown as z.ZodType<Erase>,
  subject: (input) => input.subject ?? input.person ?? null,
  locks: (input) => [
    ...(input.subject ? [`case:${input.subject}`] : []),
    ...(input.person ? [`register:${input.person}`] : []),
    ...(input.values || input.replay ? ['erasure'] : []),
  ],
  reads: ['erasure.found'],
  proposers: [...keepers.residents, ...keepers.officials, ...keepers.posts],
  signers: ['security-administrator'],
  places: (given) => given.facts['erasure.found'].places,
  notYours: () => refuseErasure('not-yours'),
  decide: decideErase,
}

const expireSchema = z.strictObject({ before: day, values: ids.min(1) })
export type Expire = z.output<typeof expireSchema>

/** What the retention job does with values whose period is over. The facts leave out what is not over, or still needed by an open case. */
export const expireAct: ActKind<Expire, 'erasure.expired'> = {
  kind: 'personal/expire',
  schema: expireSchema as unknown as z.ZodType<Expire>,
  locks: () => ['erasure'],
  reads: ['erasure.expired'],
  decide({ facts, actor, input, day: today }) {
    if (actor.via !== 'timer' && actor.via !== 'command') return refuseErasure('not-yours')
    const values = facts['erasure.expired']
    if (input.before > today || values.length === 0) return refuseErasure('nothing')
    const found: Erasable = { values, persons: [], files: [], places: [], openCases: 0, inOffice: false, more: false }
    return order('personal/expire', found, { ground: 'period-over', before: input.before })
  },
}

/** All acts of erasing, for the desk. */
export const erasureActs: readonly ActKind[] = [...seconded(eraseAct), expireAct as unknown as ActKind]

/** The same values are ordered once a day at most: the key of the act that lets them expire. */
export const keyOfExpiry = (day: string, values: readonly string[]): string =>
  `expire:${day}:${createHash('sm3').update(values.filter(isId).join()).digest('hex').slice(0, 32)}`
