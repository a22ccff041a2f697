import { z } from 'zod'
import type { ActKind, Decision, Given } from './act.ts'
import { postsOf, type Scope } from './actor.ts'
import type { Answer } from './because.ts'
import type { FactName } from './fact.ts'
import { type Id, isId } from './id.ts'
import { canonical } from './journal/canonical.ts'
import type { Json } from './json.ts'
import { declareRefusals, isRefusal, type Refusal } from './refusal.ts'
import { isSystem } from './register/authority.ts'
import type { Proposal } from './seconded.store.ts'
import type { Words } from './words.ts'

/*
 * "Another person signs" as an attribute of any act: `seconded` makes of one act the acts that propose, sign, withdraw and
 * turn down. The signature runs the act's own decision with the proposer's input, on the facts of the signature's day.
 */

export const refuseSeconded = declareRefusals('seconded', {
  unknown: {
    status: 404,
    retry: false,
    says: { zh: '没有这份待签事项', en: 'There is no such proposal' },
    todo: { zh: '请刷新列表', en: 'Reload the list' },
  },
  settled: {
    status: 409,
    retry: false,
    says: { zh: '这份事项已经处理（{state}）', en: 'This proposal is settled already ({state})' },
    todo: { zh: '不必再签', en: 'Nothing is left to sign' },
  },
  'own-proposal': {
    status: 403,
    retry: false,
    says: { zh: '本人提出的事项须由另一人签', en: 'Whoever proposed may not sign: another person signs' },
    todo: { zh: '请另一位有权的同志审签', en: 'Ask another person who may sign' },
  },
  'not-seen': {
    status: 409,
    retry: false,
    says: { zh: '所签内容与提出的不一致', en: 'What is being signed differs from what was proposed' },
    todo: { zh: '请刷新后重新核对', en: 'Reload and compare again' },
  },
  'not-yours': {
    status: 403,
    retry: false,
    says: { zh: '您的岗位不能签这一项', en: 'Your post does not allow signing this' },
    todo: { zh: '请由有权的同志审签', en: 'Ask whoever may sign it' },
  },
  'not-proposer': {
    status: 403,
    retry: false,
    says: { zh: '只有提出人可以撤回', en: 'Only whoever proposed may withdraw' },
    todo: { zh: '不同意的请退回', en: 'Turn it down if you disagree' },
  },
})

/** Whose business a proposal is: holders of these roles, wherever all of the matter lies within their post's place. */
export interface TwoPersons {
  readonly words: Words
  /** Roles that propose it; whoever proposed may withdraw their own. */
  readonly proposers: readonly string[]
  /** Roles that sign what another proposed, or turn it down. */
  readonly signers: readonly string[]
}

/** An act that needs two persons. Its own decision does not ask who may: the two roles do. */
export interface SecondedAct<I, N extends FactName = never>
  extends Omit<ActKind<I, N>, 'decide' | 'anyone'>,
    TwoPersons {
  /** Codes of the places in which the matter lies; none is the county as a whole. */
  places(given: Given<I, N>): readonly string[]
  /** What is said to whoever may not propose it. */
  notYours(): Refusal
  /** @param proposer whose input it is; null where the installation itself acts (imports, the command line) */
  decide(given: Given<I, N>, proposer: Id | null): Answer<Decision>
}

/** Who may propose and sign an act, where that takes two persons. */
export const twoPersonsOf = (kind: ActKind | undefined): TwoPersons | undefined =>
  kind && 'signers' in kind ? (kind as ActKind & TwoPersons) : undefined

/** The smallest place that holds all of the matter: what a proposal is listed under. */
function placeOf<I, N extends FactName>(act: SecondedAct<I, N>, given: Given<I, N>): string {
  const { county } = given.scope
  const [first = county, ...rest] = act.places(given)
  for (const length of [15, 12, 9, 6])
    if (first.length >= length && rest.every((code) => code.startsWith(first.slice(0, length))))
      return first.slice(0, length)
  return county
}

/** Whether one of these roles is held over a place. */
const holds = (scope: Scope, roles: readonly string[], place: string): boolean =>
  postsOf(scope, roles).some((post) => place.startsWith(post.place))

/**
 * What a signature is given: the proposal and its input as the signer saw it. The facts of the act are asked for by that
 * input in the first round trip, before the proposal itself is read.
 */
export interface SignInput<I> {
  readonly proposal: Id
  readonly input: I
}

const proposalId = z.string().refine(isId)
const reason = z.string().trim().min(1).max(200)

/**
 * The acts of a seconded act, named after it: the act itself, for the installation only, then `/propose`, `/sign`,
 * `/withdraw` and `/turn-down`.
 */
export function seconded<I, N extends FactName>(act: SecondedAct<I, N>): ActKind[] {
  const kinds = [direct(act), propose(act), sign(act), settleBy(act, 'withdrawn'), settleBy(act, 'refused')]
  return kinds as unknown as ActKind[]
}

/** Imports, the command line and the demonstration act for the whole installation: nobody signs for them. */
function direct<I, N extends FactName>(act: SecondedAct<I, N>): ActKind<I, N> {
  return {
    ...act,
    decide: (given) => (isSystem(given.actor) ? act.decide(given, null) : refuseSeconded('not-yours')),
  }
}

/** What an act shares with the acts that propose and settle it. */
const partsOf = <I, N extends FactName>({
  programme,
  schema,
  subject,
  place,
  names,
  locks,
  reads,
}: SecondedAct<I, N>) => ({
  schema,
  locks,
  reads,
  ...(programme ? { programme } : {}),
  ...(subject ? { subject } : {}),
  ...(place ? { place } : {}),
  ...(names ? { names } : {}),
})

function propose<I, N extends FactName>(act: SecondedAct<I, N>): ActKind<I, N> {
  return {
    ...partsOf(act),
    kind: `${act.kind}/propose`,
    decide(given) {
      const { actor, scope } = given
      if (!scope.person) return refuseSeconded('not-yours')
      const place = placeOf(act, given)
      if (!isSystem(actor) && !holds(scope, act.proposers, place)) return act.notYours()
      // What could not be done now is not worth another person's time.
      const decided = act.decide(given, scope.person)
      if (isRefusal(decided)) return decided
      return {
        value: {
          effects: [
            {
              kind: 'propose',
              id: given.act,
              act: act.kind,
              input: given.input as Json,
              place,
              by: scope.person,
              at: given.at,
            },
          ],
          subject: given.act,
          answer: { proposal: given.act, state: 'waiting', would: decided.value.answer },
          journal: { ...decided.value.journal, proposes: act.kind },
        },
        because: { rule: `${act.kind}/propose`, parts: [decided.because] },
      }
    },
  }
}

/** Why a proposal cannot be settled: it is none, another act's, or settled. */
function findFault(proposal: Proposal | undefined, kind: string): Refusal | undefined {
  if (!proposal || proposal.kind !== kind) return refuseSeconded('unknown')
  return proposal.state === 'waiting' ? undefined : refuseSeconded('settled', { fills: { state: proposal.state } })
}

function sign<I, N extends FactName>(act: SecondedAct<I, N>): ActKind<SignInput<I>, N | 'proposal'> {
  return {
    kind: `${act.kind}/sign`,
    ...(act.programme ? { programme: act.programme } : {}),
    schema: z.strictObject({ proposal: proposalId, input: act.schema }) as unknown as z.ZodType<SignInput<I>>,
    subject: (input) => act.subject?.(input.input) ?? null,
    place: (input) => act.place?.(input.input) ?? null,
    names: (input, where) => act.names?.(input.input, where) ?? [],
    locks: (input) => [`proposal:${input.proposal}`, ...act.locks(input.input)],
    reads: [...act.reads, 'proposal'],
    decide(given) {
      const { proposal } = given.facts as { proposal: Proposal | undefined }
      const fault = findFault(proposal, act.kind)
      if (fault || !proposal) return fault ?? refuseSeconded('unknown')
      if (!given.scope.person || proposal.by === given.scope.person) return refuseSeconded('own-proposal')
      if (canonical(proposal.input) !== canonical(given.input.input as Json)) return refuseSeconded('not-seen')
      const inner: Given<I, N> = { ...given, input: given.input.input, facts: given.facts }
      if (!holds(given.scope, act.signers, placeOf(act, inner))) return refuseSeconded('not-yours')
      const decided = act.decide(inner, proposal.by)
      if (isRefusal(decided)) return decided
      const { value, because } = decided
      return {
        value: {
          ...value,
          effects: [
            ...value.effects,
            { kind: 'settle-proposal', id: proposal.id, state: 'signed', reason: null, at: given.at },
          ],
          answer: { ...value.answer, proposal: proposal.id, state: 'signed' },
          journal: { ...value.journal, proposal: proposal.id, proposedBy: proposal.by },
        },
        because: {
          rule: `${act.kind}/sign`,
          facts: { proposal: proposal.id, proposedBy: proposal.by },
          parts: [because],
        },
      }
    },
  }
}

type Settle<I> = SignInput<I> & { readonly reason?: string }

/** The proposer takes it back, or one who may sign turns it down with a reason. */
function settleBy<I, N extends FactName>(
  act: SecondedAct<I, N>,
  state: 'withdrawn' | 'refused',
): ActKind<Settle<I>, N | 'proposal'> {
  const name = state === 'withdrawn' ? 'withdraw' : 'turn-down'
  const shape = { proposal: proposalId, input: act.schema, reason: state === 'refused' ? reason : reason.optional() }
  return {
    ...sign(act),
    kind: `${act.kind}/${name}`,
    schema: z.strictObject(shape) as unknown as z.ZodType<Settle<I>>,
    decide(given) {
      const { proposal } = given.facts as { proposal: Proposal | undefined }
      const fault = findFault(proposal, act.kind)
      if (fault || !proposal) return fault ?? refuseSeconded('unknown')
      if (state === 'withdrawn' && proposal.by !== given.scope.person) return refuseSeconded('not-proposer')
      if (state === 'refused') {
        if (proposal.by === given.scope.person) return refuseSeconded('own-proposal')
        const inner: Given<I, N> = { ...given, input: given.input.input, facts: given.facts }
        if (!holds(given.scope, act.signers, placeOf(act, inner))) return refuseSeconded('not-yours')
      }
      return {
        value: {
          effects: [
            { kind: 'settle-proposal', id: proposal.id, state, reason: given.input.reason ?? null, at: given.at },
          ],
          subject: proposal.id,
          answer: { proposal: proposal.id, state },
          journal: { proposal: proposal.id, proposedBy: proposal.by },
        },
        because: { rule: `${act.kind}/${name}` },
      }
    },
  }
}
