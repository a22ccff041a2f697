import { z } from 'zod'
import type { ActKind, Decision, Given } from '../act.ts'
import type { Answer } from '../because.ts'
import type { Effect } from '../effect.ts'
import type { Id } from '../id.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { holdsOn } from '../register/as-of.ts'
import { isSystem } from '../register/authority.ts'
import { id, personName } from '../register/inputs.ts'
import { addPerson } from '../register/person.ts'
import { getPerson } from '../register/persons.acts.ts'
import { endPost, postEffect } from '../register/post.ts'
import { type SecondedAct, seconded } from '../seconded.ts'
import type { AccountRow, OpenKind } from './account.store.ts'
import { administratorKinds, administratorTitles, isAdministrator, isReservedRole } from './administrators.ts'
import { foundAccount } from './found.acts.ts'
import { grantInspection } from './inspection.acts.ts'
import { refuseAccess } from './refusals.ts'

/*
 * Accounts as acts: who may open and disable them, and that the three administrators are three people who hold nothing else.
 * Passwords belong to the sign-in library, which is told after the act.
 */

const login = z.string().regex(/^[a-z][a-z0-9.-]{2,39}$/)

const openSchema = z
  .strictObject({
    login,
    /** Whose account it is: somebody of the register, or a name that is entered there by this act. */
    person: id.optional(),
    name: personName.optional(),
    accountKind: z.enum(['person', ...administratorKinds]),
    mustChange: z.boolean().default(true),
  })
  .refine((x) => (x.person === undefined) !== (x.name === undefined), { path: ['person'] })
type Open = z.output<typeof openSchema>

const openFacts = ['access.accounts', 'access.posts', 'register.persons', 'register.posts-of-persons'] as const
type OpenGiven = Given<Open, (typeof openFacts)[number]>

const mineOf = ({ facts, scope }: Given<unknown, 'access.accounts'>): AccountRow | undefined =>
  facts['access.accounts'].find((a) => a.person === scope.person && a.state === 'active')

/** Whose account it will be. Administrators hold no other account and no other post; nobody has two accounts. */
function findOwner({ input, facts, day, mint }: OpenGiven): Id | Refusal {
  const accounts = facts['access.accounts']
  if (accounts.some((a) => a.login === input.login)) return refuseAccess('login-taken', { field: 'login' })
  if (!input.person) return mint()
  const person = getPerson(facts['register.persons'], input.person, 'person', day)
  if (isRefusal(person)) return person
  const theirs = accounts.filter((a) => a.person === input.person && a.state === 'active')
  const posts = facts['register.posts-of-persons'].filter((p) => holdsOn(p, day))
  const wanted = input.accountKind
  const apart =
    theirs.some((a) => a.kind !== 'person') ||
    (isAdministrator(wanted) && theirs.length > 0) ||
    posts.some((p) => p.role !== wanted && (isAdministrator(wanted) || isReservedRole(p.role)))
  if (apart) return refuseAccess('roles-apart', { field: 'person' })
  return theirs.length > 0 ? refuseAccess('has-account', { field: 'person' }) : person.id
}

/** The account, its person where new, and an administrator's post in the office that runs the installation. */
function open(given: OpenGiven, more: readonly Effect[] = []): Answer<Decision> {
  const { input, facts, day, mint, scope } = given
  const owner = findOwner(given)
  if (isRefusal(owner)) return owner
  const account = mint()
  const { accountKind, login, mustChange } = input
  const posts = facts['access.posts']
  const office = posts[0]?.organisation
  const effects: Effect[] = [
    ...(input.name ? [addPerson(owner, { name: input.name }, false)] : []),
    { kind: 'account', id: account, login, person: owner, accountKind, mustChange },
  ]
  if (isAdministrator(accountKind) && office && !posts.some((p) => p.person === owner))
    effects.push(
      postEffect({
        id: mint(),
        person: owner,
        organisation: office,
        role: accountKind,
        title: administratorTitles[accountKind].zh,
        place: scope.county,
        kind: 'substantive',
        decidedOn: null,
        noticedUntil: null,
        from: day,
        to: null,
        document: null,
        sort: 1 + administratorKinds.indexOf(accountKind),
      }),
    )
  return {
    value: {
      effects: [...effects, ...more],
      subject: account,
      answer: { account, login },
      journal: { account, kind: accountKind },
    },
    because: { rule: 'access/open-account' },
  }
}

/** Opens an account. The founder opens the three administrators, the system administrator everybody else. */
export const openAccount: ActKind<Open, (typeof openFacts)[number]> = {
  kind: 'access/open-account',
  schema: openSchema as unknown as z.ZodType<Open>,
  locks: () => ['accounts'],
  reads: openFacts,
  decide(given) {
    const { input, actor, facts, day } = given
    if (isSystem(actor)) return open(given)
    const mine = mineOf(given)
    const administrator = isAdministrator(input.accountKind)
    if (mine?.kind === 'system-administrator') return administrator ? refuseAccess('needs-second') : open(given)
    if (mine?.kind !== 'founder' || !administrator) return refuseAccess('not-yours')
    // The founder's account closes when all three administrators are there.
    const active = facts['access.accounts'].filter((a) => a.state === 'active').map((a): OpenKind => a.kind)
    const all = administratorKinds.every((kind) => kind === input.accountKind || active.includes(kind))
    const posts = facts['access.posts'].filter((p) => p.person === mine.person)
    return open(given, all ? [closing(mine), ...posts.flatMap((post) => endPost(post, day))] : [])
  },
}

const closing = ({ id }: AccountRow): Effect => ({ kind: 'account-state', id, state: 'disabled' })

/** A further administrator, once the three are there: whoever keeps the accounts proposes, whoever gives rights signs. */
export const appointAdministrator: SecondedAct<Open, (typeof openFacts)[number]> = {
  ...openAccount,
  kind: 'access/appoint-administrator',
  words: { zh: '设立管理员账号', en: 'Open an administrator’s account' },
  proposers: ['system-administrator'],
  signers: ['security-administrator'],
  places: () => [],
  notYours: () => refuseAccess('not-yours'),
  decide: (given) => (isAdministrator(given.input.accountKind) ? open(given) : refuseAccess('not-yours')),
}

const stateSchema = z.strictObject({ account: id, state: z.enum(['active', 'disabled']) })

/** Disables an account or opens it again; never deleted, so that its name is never another's. */
export const changeAccount: ActKind<z.output<typeof stateSchema>, 'access.accounts' | 'access.posts'> = {
  kind: 'access/change-account',
  schema: stateSchema as unknown as z.ZodType<z.output<typeof stateSchema>>,
  subject: (input) => input.account,
  locks: () => ['accounts'],
  reads: ['access.accounts', 'access.posts'],
  decide(given) {
    const { input, facts, day } = given
    const mine = mineOf(given)
    if (mine?.kind !== 'system-administrator') return refuseAccess('not-yours')
    const target = facts['access.accounts'].find((a) => a.id === input.account)
    if (!target || target.kind === 'founder') return refuseAccess('unknown')
    if (target.id === mine.id) return refuseAccess('own')
    const effects: Effect[] = [{ kind: 'account-state', id: target.id, state: input.state }]
    if (isAdministrator(target.kind)) {
      if (input.state === 'active') return refuseAccess('closed')
      const others = facts['access.accounts'].filter((a) => a.kind === target.kind && a.state === 'active')
      if (!others.some((a) => a.id !== target.id)) return refuseAccess('last')
      const posts = facts['access.posts'].filter((p) => p.person === target.person)
      effects.push(...posts.flatMap((post) => endPost(post, day)))
    }
    return told('access/change-account', target, effects, { state: input.state })
  },
}

const told = (
  rule: string,
  target: AccountRow,
  effects: readonly Effect[],
  more: { readonly state?: string } = {},
): Answer<Decision> => ({
  value: {
    effects,
    subject: target.id,
    answer: { account: target.id, login: target.login, ...more },
    journal: { account: target.id, ...more },
  },
  because: { rule },
})

const accountSchema = z.strictObject({ account: id })
type OneAccount = z.output<typeof accountSchema>
const oneAccount = {
  schema: accountSchema as unknown as z.ZodType<OneAccount>,
  subject: (input: OneAccount) => input.account,
  locks: () => ['accounts'],
  reads: ['access.accounts'],
} as const

/** A forgotten password: the holder is given a code for one sign-in. The second factor stays as it is. */
export const resetPassword: ActKind<OneAccount, 'access.accounts'> = {
  ...oneAccount,
  kind: 'access/reset-password',
  decide(given) {
    const { input, facts } = given
    const mine = mineOf(given)
    const target = facts['access.accounts'].find((a) => a.id === input.account)
    // The keepers of the accounts do not help each other in: their passwords are the security administrator's to reset.
    const may = target?.kind === 'system-administrator' ? 'security-administrator' : 'system-administrator'
    if (mine && mine.id === target?.id) return refuseAccess('own')
    if (mine?.kind !== may) return refuseAccess('not-yours')
    if (target?.state !== 'active') return refuseAccess('unknown')
    return told('access/reset-password', target, [{ kind: 'account-must-change', id: target.id }])
  },
}

/** A lost authenticator without its emergency codes. Two administrators do it, neither of them whose account it is. */
export const forgetSecondFactor: SecondedAct<OneAccount, 'access.accounts'> = {
  ...oneAccount,
  kind: 'access/forget-second-factor',
  words: { zh: '重置动态码', en: 'Reset the second factor' },
  proposers: ['system-administrator', 'security-administrator'],
  signers: ['system-administrator', 'security-administrator'],
  places: () => [],
  notYours: () => refuseAccess('not-yours'),
  decide({ input, facts, scope }, proposer) {
    const target = facts['access.accounts'].find((a) => a.id === input.account)
    if (target?.state !== 'active') return refuseAccess('unknown')
    if (target.person && (target.person === scope.person || target.person === proposer)) return refuseAccess('own')
    return told('access/forget-second-factor', target, [{ kind: 'account-forget-second', id: target.id }])
  },
}

export const accessActs: readonly ActKind[] = [
  openAccount as unknown as ActKind,
  changeAccount as unknown as ActKind,
  resetPassword as unknown as ActKind,
  foundAccount as unknown as ActKind,
  grantInspection as unknown as ActKind,
  ...seconded(appointAdministrator),
  ...seconded(forgetSecondFactor),
]
