import { z } from 'zod'
import type { ActKind } from '#kernel/act.ts'
import { answer } from '#kernel/because.ts'
import { nameOfListed } from '#kernel/casework/named.store.ts'
import { refuseCase } from '#kernel/casework/refusals.ts'
import type { CaseProgramme } from '#kernel/casework/step.ts'
import type { Effect } from '#kernel/effect.ts'
import { type Heard, heardSchema } from '#kernel/hearing.ts'
import type { Step } from '#kernel/programme/lifecycle.ts'
import { tellContacts } from '../desks.ts'
import { hearing } from '../heard-step.ts'
import { answered } from '../rights.ts'
import { LISTS } from './parameters.ts'
import { onList } from './repair.ts'

/*
 * A company that is put on the black list leaves the red one, and what is proposed for the red one goes no further. Two acts, since an act
 * names its cases before anything is read: the first finds them, the second takes each one's step.
 */

const pending = ['to-inform', 'told', 'to-decide', 'to-list']
const w = (zh: string, en: string) => ({ zh, en })

/** A red listing, or the proposal of one, gives way to the black list. */
export const giveWay: Step = {
  words: w('因列入黑榜退出红榜', 'Gives way to the black list'),
  from: [...pending, ...onList],
  to: ['withdrawn', 'revoked'],
  by: [{ via: 'hearing' }],
  form: {},
  told: w('企业列入黑榜，红榜同时终止', 'The company was put on the black list: the red one is over'),
  reads: ['register.posts-at-case'],
  take(given) {
    const because = { rule: `${LISTS}/outdone` }
    const tell = tellContacts(given, `${LISTS}/tell-outdone`)
    if (pending.includes(given.file.state))
      return { value: { to: 'withdrawn', set: { result: 'withdrawn' }, later: answered, tell }, because }
    const later = [{ flag: 'ended', at: null }]
    return { value: { to: 'revoked', later, outcomes: [{ outcome: 'ended', facts: {} }], tell }, because }
  },
}

const listed = z.object({ company: z.uuid() })
const companyOf = ({ facts }: Heard): string | undefined => listed.safeParse(facts).data?.company
const outdone = z.object({ listing: z.uuid() })
const standing: ReadonlySet<string> = new Set([...pending, ...onList])

const hearListed: ActKind<Heard, 'cases.begun'> = {
  kind: `${LISTS}/hear-listed`,
  programme: LISTS,
  schema: heardSchema,
  subject: () => null,
  locks: (input) => [`${LISTS}:${companyOf(input)}`],
  names: (input) => [nameOfListed('company', companyOf(input) ?? '')],
  reads: ['cases.begun'],
  decide({ input, actor, facts }) {
    if (actor.via !== 'hearing') return refuseCase('not-yours')
    const red = facts['cases.begun'].filter(
      ({ state, form }) => standing.has(state) && String(form.ground).startsWith('red'),
    )
    const effects = red.map(
      ({ id }): Effect => ({
        ...{ kind: 'announce', outcome: `${LISTS}/outdone`, subject: input.subject },
        facts: { listing: id },
      }),
    )
    return answer(
      { effects, subject: input.subject, answer: { red: red.length } },
      { rule: `${LISTS}/outdone`, facts: { listing: input.subject } },
    )
  },
}

/** What a black listing does to the red list. */
export const listsHear = (life: CaseProgramme): readonly ActKind[] =>
  [
    hearListed,
    hearing(life, 'hear-outdone', 'give-way', ({ facts }) => {
      const read = outdone.safeParse(facts)
      return read.success ? { of: read.data.listing, form: {} } : undefined
    }),
  ] as unknown as readonly ActKind[]
