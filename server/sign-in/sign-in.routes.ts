import type { Pool } from 'pg'
import { z } from 'zod'
import { idOfKey } from '#county/found.ts'
import { personas } from '#county/personas.ts'
import { scopeOf } from '#kernel/casework/casework.routes.ts'
import { dayOf } from '#kernel/day.ts'
import { type Ask, actorOf, door, type Reply, type Route } from '#kernel/door.ts'
import { newId } from '#kernel/id.ts'
import { declareRefusals, isRefusal, type Refusal } from '#kernel/refusal.ts'
import { actWordsOf } from '../act-words.ts'
import {
  accountsAnswer,
  auditAnswer,
  becameAnswer,
  enteredAnswer,
  meAnswer,
  myReadersAnswer,
  personasAnswer,
  secondFactorAnswer,
} from './answers.ts'
import { findPasswordFault } from './password.ts'
import type { Gate } from './sign-in.ts'

const refuse = declareRefusals('sign-in', {
  wrong: {
    status: 401,
    retry: false,
    says: { zh: '用户名或密码不对', en: 'User name or password is wrong' },
    todo: {
      zh: '请检查后再试；连续 5 次不对会暂停 30 分钟',
      en: 'Check and try again; five failures pause the account for 30 minutes',
    },
  },
  locked: {
    status: 429,
    retry: true,
    says: { zh: '多次输入不对，账号暂停登录', en: 'Too many failures; sign-in is paused' },
    todo: { zh: '请 30 分钟后再试，或联系系统管理员', en: 'Try again in 30 minutes or ask the system administrator' },
  },
  'second-wrong': {
    status: 401,
    retry: false,
    says: { zh: '动态码不对', en: 'The code is wrong' },
    todo: { zh: '请输入验证器上当前的 6 位数字', en: 'Enter the six digits your authenticator shows now' },
  },
  'weak-password': {
    status: 422,
    retry: false,
    says: { zh: '新密码不合要求', en: 'The new password does not meet the rules' },
    todo: { zh: '请按提示修改', en: 'Change it as the field says' },
  },
  'not-here': {
    status: 404,
    retry: false,
    says: { zh: '这里没有演示人物', en: 'There are no demonstration people here' },
    todo: { zh: '请用自己的账号登录', en: 'Sign in with your own account' },
  },
})

const cookied = (json: unknown, cookies: readonly string[]): Reply => ({ json, cookies })

/** Doors of sign-in, one's own account, the demonstration's personas, and the administration of accounts. */
export function signInRoutes(gate: Gate, pool: Pool): Route[] {
  const { house, demonstration, publicCounty } = gate.setting
  const all = [
    'visitor',
    'person',
    'founder',
    'system-administrator',
    'security-administrator',
    'audit-administrator',
  ] as const
  const signedIn = all.slice(1)
  const wordsOf = actWordsOf(house.programmes)

  const me = door({
    method: 'GET',
    url: '/api/me',
    id: 'getMe',
    answer: meAnswer,
    summary: 'Who is signed in, with the posts held today',
    tag: 'sign-in',
    visitors: true,
    async handle({ session, headers }) {
      const known = await gate.findKnown(headers)
      const book = await house.keeper.getBook(session.county)
      const roles = new Map(house.programmes.flatMap((p) => Object.entries(p.roles)))
      const posts = session.person
        ? await house.reader.read(
            session.county,
            async (client) => (await scopeOf(client, session, dayOf(new Date()))).posts,
          )
        : []
      return {
        json: {
          kind: session.kind,
          county: { code: session.county, name: book.findPlace(session.county)?.name ?? session.county },
          person: session.person,
          name: session.name,
          login: known?.login ?? null,
          mustChange: known?.mustChange ?? false,
          secondFactor: known?.secondFactor ?? false,
          posts: posts.map((p) => ({
            id: p.id,
            role: p.role,
            roleWords: roles.get(p.role)?.words ?? null,
            title: p.title,
            place: p.place,
            placeName: book.placeName(p.place),
            organisation: book.findOrganisation(p.organisation)?.short ?? '',
            delegated: p.delegatedBy !== undefined,
          })),
          demonstration,
          singleSignOn: gate.singleSignOn === true,
          founded: demonstration || session.kind !== 'visitor' || (await gate.isFounded()),
          now: new Date(),
        },
      }
    },
  })

  const enter = door({
    method: 'POST',
    url: '/api/session',
    id: 'signIn',
    answer: enteredAnswer,
    summary: 'Signs in with user name and password',
    tag: 'sign-in',
    visitors: true,
    perMinute: 20,
    body: z.object({ login: z.string().min(1).max(60), password: z.string().min(1).max(200) }),
    refuses: ['sign-in/wrong', 'sign-in/locked'],
    async handle({ body, headers, ip }) {
      const login = body.login.trim().toLowerCase()
      if (await gate.isLocked(login)) {
        await gate.record(login, 'locked', ip)
        return refuse('locked')
      }
      const entered = await gate.signIn(login, body.password, headers)
      await gate.record(login, entered.ok ? 'in' : 'failed', ip)
      if (!entered.ok) return refuse('wrong')
      return cookied({ second: entered.second }, entered.cookies)
    },
  })

  const second = door({
    method: 'POST',
    url: '/api/session/second',
    id: 'signInSecond',
    summary: 'The second factor: six digits of the authenticator',
    tag: 'sign-in',
    visitors: true,
    perMinute: 20,
    body: z.object({ code: z.string().regex(/^\d{6}$/) }),
    refuses: ['sign-in/second-wrong'],
    async handle({ body, headers, ip, session }) {
      const verified = await gate.verifySecond(body.code, headers)
      if (!verified.ok) {
        await gate.record(session.name || 'second', 'second-failed', ip)
        return refuse('second-wrong')
      }
      gate.forget(headers)
      return cookied({ ok: true }, verified.cookies)
    },
  })

  const leave = door({
    method: 'DELETE',
    url: '/api/session',
    id: 'signOut',
    summary: 'Signs out; the session ends on the server',
    tag: 'sign-in',
    kinds: signedIn,
    async handle({ headers, ip }) {
      const known = await gate.findKnown(headers)
      const cookies = await gate.signOut(headers)
      gate.forget(headers)
      if (known) await gate.record(known.login, 'out', ip)
      return cookied({ ok: true }, cookies)
    },
  })

  const password = door({
    method: 'POST',
    url: '/api/me/password',
    id: 'changePassword',
    summary: 'Changes one’s own password; all other sessions end',
    tag: 'sign-in',
    kinds: signedIn,
    perMinute: 10,
    body: z.object({ current: z.string().max(200), next: z.string().max(200) }),
    refuses: ['sign-in/wrong', 'sign-in/weak-password'],
    async handle({ body, headers, ip }) {
      const known = await gate.findKnown(headers)
      const weak = checkPassword(body.next, known?.login ?? '')
      if (weak) return weak
      if (!known || !(await gate.changePassword(body.current, body.next, headers)))
        return refuse('wrong', { field: 'current' })
      await pool.query('update public.access_account set must_change = false where id = $1', [known.account])
      await gate.record(known.login, 'password-changed', ip)
      gate.forget(headers)
      return { json: { ok: true } }
    },
  })

  const enableSecond = door({
    method: 'POST',
    url: '/api/me/second-factor',
    id: 'enableSecondFactor',
    answer: secondFactorAnswer,
    summary: 'Begins a second factor: the address for an authenticator and codes for emergencies',
    tag: 'sign-in',
    kinds: signedIn,
    perMinute: 10,
    body: z.object({ password: z.string().max(200) }),
    refuses: ['sign-in/wrong'],
    async handle({ body, headers }) {
      const made = await gate.enableSecond(body.password, headers)
      return made ? { json: made } : refuse('wrong', { field: 'password' })
    },
  })

  const people = door({
    method: 'GET',
    url: '/api/demonstration/personas',
    id: 'listPersonas',
    answer: personasAnswer,
    summary: 'The invented people of the demonstration',
    tag: 'demonstration',
    visitors: true,
    async handle() {
      if (!demonstration) return refuse('not-here')
      return {
        json: personas
          .filter((p) => p.signsIn)
          .map((p) => ({
            key: p.key,
            name: p.name,
            post: p.posts[0]?.title ?? p.as ?? { zh: '居民', en: 'Resident' },
            place: p.place.join(''),
            line: p.day,
            silent: p.silent,
          })),
      }
    },
  })

  const become = door({
    method: 'POST',
    url: '/api/demonstration/persona',
    id: 'becomePersona',
    answer: becameAnswer,
    summary: 'Signs in as an invented person, in one click; only in the demonstration',
    tag: 'demonstration',
    visitors: true,
    perMinute: 120,
    body: z.object({ key: z.string().max(60) }),
    refuses: ['sign-in/not-here'],
    async handle({ body, headers, ip }) {
      const persona = demonstration ? personas.find((p) => p.signsIn && p.key === body.key) : undefined
      if (!persona) return refuse('not-here')
      const county = await openPersona(gate, pool, persona)
      if (!county) return refuse('not-here')
      const entered = await gate.signIn(persona.key, gate.demonstrationPassword(), headers)
      if (!entered.ok) return refuse('not-here')
      await gate.record(persona.key, 'persona', ip)
      return cookied({ name: persona.name, county }, entered.cookies)
    },
  })

  const accounts = door({
    method: 'GET',
    url: '/api/accounts',
    id: 'listAccounts',
    answer: accountsAnswer,
    summary: 'Accounts of the county, for the system administrator',
    tag: 'administration',
    kinds: ['system-administrator', 'security-administrator', 'founder'],
    handle: ({ session }) =>
      house.reader.read(session.county, async (client) => {
        const { rows } = await client.query(
          `select a.id, a.login, a.kind, a.state, a.created_at as "createdAt", p.name from access_account a
           left join person p on p.county = a.county and p.id = a.person and p.retracted_at is null
           where a.county = $1 order by a.created_at desc limit 500`,
          [session.county],
        )
        return { json: { rows } }
      }),
  })

  const open = door({
    method: 'POST',
    url: '/api/accounts',
    id: 'openAccount',
    summary: 'Opens an account with a first password that must be changed at first sign-in',
    tag: 'administration',
    kinds: ['system-administrator', 'founder'],
    acts: true,
    body: z.object({
      login: z.string(),
      person: z.uuid().optional(),
      name: z.string().min(2).max(40).optional(),
      accountKind: z.enum(['person', 'system-administrator', 'security-administrator', 'audit-administrator']),
      password: z.string().max(200),
    }),
    refuses: [
      'access/not-yours',
      'access/login-taken',
      'access/has-account',
      'access/roles-apart',
      'sign-in/weak-password',
    ],
    async handle(ask) {
      const { body, session } = ask
      const weak = checkPassword(body.password, body.login)
      if (weak) return weak
      const person = body.person ?? (await addPerson(ask, body.name ?? body.login))
      if (isRefusal(person)) return person
      const outcome = await house.desk.perform({
        kind: 'access/open-account',
        county: session.county,
        actor: actorOf(session),
        key: ask.key,
        input: { login: body.login, person, accountKind: body.accountKind },
      })
      if (isRefusal(outcome)) return outcome
      if (!outcome.repeated) await gate.createUser(body.login, body.name ?? body.login, body.password)
      return { json: outcome.answer }
    },
  })

  /** The founder knows no register yet: the administrators' persons come with their accounts. */
  async function addPerson(ask: Ask<unknown>, name: string): Promise<string | Refusal> {
    const id = newId()
    const outcome = await house.desk.perform({
      kind: 'register/fill',
      county: ask.session.county,
      actor: { county: ask.session.county, person: null, via: 'command' },
      key: `person-${ask.key}`.slice(0, 100),
      input: {
        from: dayOf(new Date()),
        persons: [
          { id, name, sex: null, birth: null, identity: null, identityKind: null, phone: null, place: null, alias: [] },
        ],
      },
    })
    return isRefusal(outcome) ? outcome : id
  }

  const change = door({
    method: 'POST',
    url: '/api/accounts/:id/state',
    id: 'changeAccount',
    summary: 'Disables an account, or opens it again; its sessions end at once',
    tag: 'administration',
    kinds: ['system-administrator'],
    acts: true,
    params: z.object({ id: z.uuid() }),
    body: z.object({ state: z.enum(['active', 'disabled']) }),
    refuses: ['access/not-yours', 'access/own', 'access/unknown'],
    async handle({ session, key, params, body }) {
      const outcome = await house.desk.perform({
        kind: 'access/change-account',
        county: session.county,
        actor: actorOf(session),
        key,
        input: { account: params.id, state: body.state },
      })
      if (isRefusal(outcome)) return outcome
      const { rows } = await pool.query('select login from public.access_account where id = $1', [params.id])
      if (body.state === 'disabled' && rows[0]) await gate.endSessions((rows[0] as { login: string }).login)
      return { json: outcome.answer }
    },
  })

  const found = door({
    method: 'POST',
    url: '/api/found',
    id: 'found',
    summary: 'Production: the first account of a new installation; it may only appoint the three administrators',
    tag: 'administration',
    visitors: true,
    perMinute: 5,
    body: z.object({
      countyName: z.string().min(2).max(40),
      login: z.string(),
      name: z.string().min(2).max(40),
      password: z.string().max(200),
    }),
    refuses: ['access/founded', 'sign-in/weak-password'],
    async handle({ body }) {
      const weak = checkPassword(body.password, body.login)
      if (weak) return weak
      const { rows } = await pool.query('select 1 from public.access_account limit 1')
      if (demonstration || rows.length > 0) return { refused: 'access/founded' }
      const actor = { county: publicCounty, person: null, via: 'command' as const }
      const outcome = await house.desk.perform({
        kind: 'access/found',
        county: publicCounty,
        actor,
        key: 'the-first-account',
        input: { login: body.login, person: newId(), name: body.name, countyName: body.countyName },
      })
      if (isRefusal(outcome)) return outcome
      await gate.createUser(body.login, body.name, body.password)
      return { json: { ok: true } }
    },
  })

  const audit = door({
    method: 'GET',
    url: '/api/audit',
    id: 'listAudit',
    answer: auditAnswer,
    summary: 'The journal, readings and sign-ins, newest first, for the audit administrator',
    tag: 'administration',
    kinds: ['audit-administrator'],
    query: z.object({
      of: z.enum(['journal', 'readings', 'sign-ins']).default('journal'),
      /** Part of the kind, such as `dispatch`. */
      kind: z.string().max(60).optional(),
      /** `next` of the page before. */
      before: z
        .string()
        .regex(/^[^_]{10,40}_[0-9a-f-]{36}$/)
        .optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    handle: ({ session, query }) =>
      house.reader.read(session.county, async (client) => {
        const [at = 'infinity', id = 'ffffffff-ffff-ffff-ffff-ffffffffffff'] = query.before?.split('_') ?? []
        // Microseconds stay in the position: many rows are recorded within one millisecond.
        const text = {
          journal: `select j.id, j.kind, j.at, j.recorded_at as "recordedAt", j.recorded_at::text as position, j.subject, p.name as actor from journal j
                    left join person p on p.county = j.county and p.id = j.actor and p.retracted_at is null
                    where j.county = $1 and (j.recorded_at, j.id) < ($2::timestamptz, $4::uuid) and ($5::text is null or strpos(j.kind, $5) > 0)
                    order by j.recorded_at desc, j.id desc limit $3`,
          readings: `select r.id, r.kind, r.at as "recordedAt", r.at::text as position, r.subject_kind as "subjectKind", r.subject, r.fields, r.purpose, r.rows, p.name as actor from reading r
                     left join person p on p.county = r.county and p.id = r.reader and p.retracted_at is null
                     where r.county = $1 and (r.at, r.id) < ($2::timestamptz, $4::uuid) and ($5::text is null or strpos(r.kind, $5) > 0)
                     order by r.at desc, r.id desc limit $3`,
          'sign-ins': `select e.id, e.outcome as kind, e.at as "recordedAt", e.at::text as position, e.ip from sign_in_event e
                       where $1 <> '' and (e.at, e.id) < ($2::timestamptz, $4::uuid) and ($5::text is null or strpos(e.outcome, $5) > 0)
                       order by e.at desc, e.id desc limit $3`,
        }[query.of]
        const { rows } = await client.query(text, [session.county, at, query.limit, id, query.kind ?? null])
        const last = rows.length === query.limit ? (rows.at(-1) as { position: string; id: string }) : undefined
        const told = rows.map(({ position: _, ...row }: Record<string, unknown>) => ({
          ...row,
          ...(query.of === 'journal' ? { kindWords: wordsOf(String(row.kind)) ?? null } : {}),
        }))
        return { json: { of: query.of, rows: told, next: last ? `${last.position}_${last.id}` : null } }
      }),
  })

  const readings = door({
    method: 'GET',
    url: '/api/me/readings',
    id: 'listMyReaders',
    answer: myReadersAnswer,
    summary: 'Who read my record and my cases',
    tag: 'access',
    kinds: ['person', 'system-administrator', 'security-administrator', 'audit-administrator'],
    handle: ({ session }) =>
      house.reader.read(session.county, async (client) => {
        const { rows } = await client.query(
          `select r.at, r.kind, r.fields, r.purpose, p.name as reader, f.number from reading r
           left join person p on p.county = r.county and p.id = r.reader and p.retracted_at is null
           left join case_file f on f.county = r.county and f.id = r.subject
           where r.county = $1 and r.reader is distinct from $2 and (r.subject = $2 or f.reporter = $2) order by r.at desc limit 200`,
          [session.county, session.person],
        )
        return { json: { rows } }
      }),
  })

  return [
    me,
    enter,
    second,
    leave,
    password,
    enableSecond,
    people,
    become,
    accounts,
    open,
    change,
    found,
    audit,
    readings,
  ]
}

function checkPassword(password: string, login: string): Refusal | undefined {
  const fault = findPasswordFault(password, login)
  return fault
    ? refuse('weak-password', { field: 'password', fields: [{ field: 'password', words: fault }] })
    : undefined
}

/** A persona's account is opened the first time somebody becomes them: by an act, then told to the sign-in library. */
async function openPersona(gate: Gate, pool: Pool, persona: (typeof personas)[number]): Promise<string | undefined> {
  const person = idOfKey(persona.key)
  const { rows } = await pool.query('select county from public.access_account where login = $1', [persona.key])
  if (rows[0]) return (rows[0] as { county: string }).county
  const { house } = gate.setting
  const county = await findCountyOf(gate, persona.key)
  if (!county) return undefined
  const kinds = ['system-administrator', 'security-administrator', 'audit-administrator'] as const
  const accountKind = kinds.find((k) => persona.posts.some((p) => p.role === k)) ?? 'person'
  const outcome = await house.desk.perform({
    kind: 'access/open-account',
    county,
    actor: { county, person: null, via: 'demonstration' },
    key: `persona-${persona.key}`,
    input: { login: persona.key, person, accountKind, mustChange: false },
  })
  if (isRefusal(outcome)) return undefined
  if (!outcome.repeated) await gate.createUser(persona.key, persona.name, gate.demonstrationPassword())
  return county
}

/** The county in whose register the persona stands. */
async function findCountyOf(gate: Gate, key: string): Promise<string | undefined> {
  const { house } = gate.setting
  const { rows } = await house.pool.query('select county from book_version order by county')
  for (const { county } of rows as { county: string }[]) {
    const there = await house.reader.read(
      county,
      async (client) =>
        (await client.query('select 1 from person where county = $1 and id = $2 limit 1', [county, idOfKey(key)])).rows
          .length > 0,
    )
    if (there) return county
  }
  return undefined
}
