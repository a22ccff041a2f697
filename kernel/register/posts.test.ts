import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { postsStatement, readPosts } from '../act.ts'
import { getDay } from '../day.ts'
import { type Id, newId } from '../id.ts'
import { headcount, holdersOf, listOfficials, postsOfPerson } from './people-lists.store.ts'
import {
  A,
  bureau,
  clerk,
  codeOf,
  committee,
  deputy,
  office,
  openRegister,
  type Room,
  security,
  TODAY,
  TOWN,
  V,
  villageClerk,
  villagePost,
} from './register.testing.ts'

let database: TestDatabase
let room: Room
beforeAll(async () => {
  database = await createTestDatabase()
  room = await openRegister(database.url)
})
afterAll(async () => {
  await room?.close()
  await database?.drop()
})

const person = async (name: string, place: string = V.lane): Promise<Id> =>
  (await room.imports('register/add-person', { name, place, distinctBy: 'papers' })).person as Id

const appointment = (who: Id, more: object = {}) => ({
  person: who,
  organisation: bureau,
  role: 'handler',
  title: '承办人',
  kind: 'substantive',
  from: '2026-06-01',
  sort: 40,
  ...more,
})

/** What the desk would let somebody use on a day. */
const powerOf = async (who: Id, day: string) => {
  const statement = postsStatement(A, who, getDay(day))
  const { rows } = await room.reader.read(A, (client) => client.query({ ...statement, values: [...statement.values] }))
  return readPosts(rows).map((p) => p.role)
}

describe('two persons appoint', () => {
  it('one proposes, another signs; the same person may not, nor one without the right post', async () => {
    const who = await person('唐志远')
    const input = appointment(who, { document: '城管〔2026〕8号', decidedOn: '2026-05-20', noticedUntil: '2026-05-28' })
    expect(codeOf(await room.as(villageClerk, 'register/appoint/propose', input))).toBe('register/not-yours')
    const { proposal } = await room.done(clerk, 'register/appoint/propose', input)
    expect(await powerOf(who, '2026-06-15')).toEqual([])
    const signature = { proposal, input }
    const { person: _, ...to } = input
    expect(codeOf(await room.as(clerk, 'register/appoint/sign', signature))).toBe('seconded/own-proposal')
    expect(codeOf(await room.as(villageClerk, 'register/appoint/sign', signature))).toBe('seconded/not-yours')
    expect(
      codeOf(await room.as(deputy, 'register/appoint/sign', { proposal, input: { ...input, role: 'duty-chief' } })),
    ).toBe('seconded/not-seen')
    expect(codeOf(await room.as(deputy, 'register/transfer/sign', { proposal, input: { post: newId(), to } }))).toBe(
      'seconded/unknown',
    )
    const signed = await room.done(deputy, 'register/appoint/sign', signature)
    expect(signed).toMatchObject({ state: 'signed', effective: '2026-06-01' })
    expect(await powerOf(who, '2026-06-15')).toEqual(['handler'])
    const [post] = await room.reader.read(A, (client) => postsOfPerson(client, A, who))
    expect(post).toMatchObject({
      decidedOn: '2026-05-20',
      noticedUntil: '2026-05-28',
      from: '2026-06-01',
      document: '城管〔2026〕8号',
      place: A,
    })
    expect(codeOf(await room.as(deputy, 'register/appoint/sign', signature))).toBe('seconded/settled')
    expect(codeOf(await room.as(security, 'register/appoint', input))).toBe('seconded/not-yours')
  })

  it('can be withdrawn by the proposer and turned down by another, and then never signed', async () => {
    const who = await person('唐小远')
    const input = appointment(who)
    const one = await room.done(clerk, 'register/appoint/propose', input)
    expect(codeOf(await room.as(deputy, 'register/appoint/withdraw', { proposal: one.proposal, input }))).toBe(
      'seconded/not-proposer',
    )
    await room.done(clerk, 'register/appoint/withdraw', { proposal: one.proposal, input })
    expect(codeOf(await room.as(deputy, 'register/appoint/sign', { proposal: one.proposal, input }))).toBe(
      'seconded/settled',
    )
    const two = await room.done(clerk, 'register/appoint/propose', input)
    expect(
      codeOf(await room.as(clerk, 'register/appoint/turn-down', { proposal: two.proposal, input, reason: '误' })),
    ).toBe('seconded/own-proposal')
    expect(codeOf(await room.as(deputy, 'register/appoint/turn-down', { proposal: two.proposal, input }))).toBe(
      'act/malformed',
    )
    await room.done(deputy, 'register/appoint/turn-down', { proposal: two.proposal, input, reason: '公示期未满' })
    expect(await powerOf(who, '2026-06-15')).toEqual([])
  })

  it('two signatures at once: one counts', async () => {
    const who = await person('唐双')
    const input = appointment(who)
    const { proposal } = await room.done(clerk, 'register/appoint/propose', input)
    const outcomes = await Promise.all(
      [deputy, security].map((s) => room.as(s, 'register/appoint/sign', { proposal, input })),
    )
    expect(outcomes.map(codeOf).sort()).toEqual(['done', 'seconded/settled'])
    expect(await powerOf(who, '2026-06-15')).toEqual(['handler'])
  })
})

describe('a post stands inside the life of its organisation', () => {
  it('refuses days before its founding and after its end', async () => {
    const who = await person('程一')
    const { organisation } = await room.done(clerk, 'register/add-organisation', {
      name: '临时指挥部',
      short: '指挥部',
      kind: 'institution',
      place: A,
      sort: 30,
      on: '2026-03-01',
    })
    const early = appointment(who, { organisation, from: '2026-02-01' })
    expect(await room.as(clerk, 'register/appoint/propose', early)).toMatchObject({
      refused: 'register/outside-life',
      field: 'from',
      fills: { from: '2026-03-01', to: '—' },
    })
    await room.imports('register/appoint', appointment(who, { organisation, from: '2026-03-01' }))
    expect(await room.as(clerk, 'register/end-organisation', { organisation, on: '2026-06-10' })).toMatchObject({
      refused: 'register/still-held',
      fills: { posts: 1, children: 0 },
    })
    await room.done(clerk, 'register/end-organisation', { organisation, on: '2026-06-10', endPosts: true })
    expect(await powerOf(who, '2026-06-09')).toEqual(['handler'])
    expect(await powerOf(who, '2026-06-10')).toEqual([])
    for (const more of [{ from: '2026-06-10' }, { from: '2026-04-01' }, { from: '2026-04-01', until: '2026-06-10' }])
      expect(
        codeOf(
          await room.as(
            clerk,
            'register/appoint/propose',
            appointment(who, { organisation, role: 'duty-chief', ...more }),
          ),
        ),
      ).toBe('register/outside-life')
    const past = appointment(who, { organisation, role: 'duty-chief', from: '2026-04-01', until: '2026-06-09' })
    expect(codeOf(await room.as(clerk, 'register/appoint/propose', past))).toBe('done')
    // An organisation that is none lies nowhere: only who keeps the posts of the whole county is told so.
    expect(codeOf(await room.as(clerk, 'register/appoint/propose', appointment(who, { organisation: newId() })))).toBe(
      'register/no-organisation',
    )
    await expect(room.imports('register/appoint', appointment(who, { organisation: newId() }))).rejects.toThrow(
      'register/no-organisation',
    )
    expect(codeOf(await room.as(clerk, 'register/appoint/propose', appointment(newId())))).toBe('register/no-person')
    expect(codeOf(await room.as(clerk, 'register/appoint/propose', appointment(who, { place: V.stub })))).toBe(
      'register/statistical-stub',
    )
  })

  it('nobody holds the same post twice on one day; edge case 21: two different posts are one head and one person', async () => {
    const who = await person('储德福', V.river)
    const village = { organisation: committee, place: V.river }
    await room.imports(
      'register/appoint',
      appointment(who, { ...village, role: 'village-secretary', title: '党总支书记', sort: 1 }),
    )
    await room.imports(
      'register/appoint',
      appointment(who, { ...village, role: 'village-director', title: '村委会主任', kind: 'concurrent', sort: 2 }),
    )
    expect(
      codeOf(
        await room.as(clerk, 'register/appoint/propose', appointment(who, { ...village, role: 'village-director' })),
      ),
    ).toBe('register/post-twice')
    expect(await powerOf(who, '2026-06-15')).toEqual(expect.arrayContaining(['village-secretary', 'village-director']))
    const held = await room.reader.read(A, (client) => postsOfPerson(client, A, who))
    expect(headcount(held)).toBe(1)
  })

  it('edge case 22: who is borrowed or shadows is not counted at the host; who shadows has no power there', async () => {
    const [lent, shadow] = [await person('借调甲'), await person('跟班乙')]
    await room.imports('register/appoint', appointment(lent, { kind: 'borrowed', role: 'auditor' }))
    await room.imports('register/appoint', appointment(shadow, { kind: 'shadowing', role: 'auditor' }))
    const at = { day: getDay('2026-06-15') }
    const all = await room.reader.read(A, (client) =>
      listOfficials(client, A, { organisations: [bureau] }, at, { limit: 100 }),
    )
    const guests = all.rows.filter((r) => r.person === lent || r.person === shadow)
    expect(guests.map((r) => r.kind).sort()).toEqual(['borrowed', 'shadowing'])
    expect(headcount(guests)).toBe(0)
  })
})

describe('posts end, move, and change hands together', () => {
  it('edge case 18: a transfer ends and begins by the day of the document', async () => {
    const who = await person('姚文斌')
    const { post } = await room.imports(
      'register/appoint',
      appointment(who, { role: 'duty-chief', from: '2025-01-01' }),
    )
    const to = {
      organisation: office,
      role: 'org-clerk',
      title: '科员',
      kind: 'substantive',
      from: '2026-06-10',
      document: '组〔2026〕5号',
      sort: 20,
    }
    const { proposal } = await room.done(clerk, 'register/transfer/propose', { post, to })
    await room.done(deputy, 'register/transfer/sign', { proposal, input: { post, to } })
    expect(await powerOf(who, '2026-06-09')).toEqual(['duty-chief'])
    expect(await powerOf(who, '2026-06-10')).toEqual(['org-clerk'])
    expect(codeOf(await room.as(clerk, 'register/transfer/propose', { post, to }))).toBe('register/no-post')
  })

  it('edge case 20: one clerk ends a post and its power is gone at once; the acts of before stay', async () => {
    const who = await person('被免者')
    const { post } = await room.imports(
      'register/appoint',
      appointment(who, { role: 'org-clerk', organisation: office, from: '2025-01-01' }),
    )
    const { person: newcomer } = await room.done(who, 'register/add-person', { name: '新来的' })
    expect(codeOf(await room.as(villageClerk, 'register/end-post', { post }))).toBe('register/not-yours')
    await room.done(security, 'register/end-post', { post, document: '组〔2026〕9号' })
    expect(codeOf(await room.as(who, 'register/add-person', { name: '再来的' }))).toBe('register/not-yours')
    const { rows } = await room.reader.read(A, (client) =>
      client.query('select actor from journal where subject = $1', [newcomer]),
    )
    expect(rows).toEqual([{ actor: who }])
    expect(codeOf(await room.as(security, 'register/end-post', { post }))).toBe('register/no-post')
  })

  it('a post that is to begin later gives no power yet, and can be taken back whole', async () => {
    const who = await person('将任者')
    const { post } = await room.imports('register/appoint', appointment(who, { role: 'auditor', from: '2026-07-01' }))
    expect(await powerOf(who, '2026-06-30')).toEqual([])
    expect(await powerOf(who, '2026-07-01')).toEqual(['auditor'])
    await room.done(clerk, 'register/end-post', { post })
    expect(await powerOf(who, '2026-07-01')).toEqual([])
  })

  it('edge case 19: a term’s posts end and begin in one act, all or nothing', async () => {
    const [old, next, third] = [
      await person('老主任', V.heping),
      await person('新主任', V.heping),
      await person('新委员', V.heping),
    ]
    const { organisation } = await room.done(clerk, 'register/add-organisation', {
      name: '和平村村委会',
      short: '和平村委',
      kind: 'village-committee',
      place: V.heping,
      sort: 91,
      on: '2021-01-01',
    })
    const seat = { organisation, kind: 'substantive' }
    const { post } = await room.imports(
      'register/appoint',
      appointment(old, { ...seat, role: 'village-director', title: '主任', from: '2021-03-01' }),
    )
    const start = (who: Id, role: string, sort: number) => ({ ...seat, person: who, role, title: role, sort })
    const batch = {
      on: '2026-06-12',
      document: '镇党〔2026〕12号',
      ends: [post],
      starts: [start(next, 'village-director', 1), start(third, 'village-member', 2), start(old, 'village-adviser', 3)],
    }
    const twice = { ...batch, starts: [...batch.starts, start(next, 'village-director', 4)] }
    expect(await room.as(clerk, 'register/batch-posts/propose', twice)).toMatchObject({
      refused: 'register/post-twice',
      field: 'starts.3.person',
    })
    const wrong = { ...batch, ends: [post, newId()] }
    expect(await room.as(clerk, 'register/batch-posts/propose', wrong)).toMatchObject({
      refused: 'register/no-post',
      field: 'ends.1.post',
    })
    const { proposal } = await room.done(clerk, 'register/batch-posts/propose', batch)
    expect((await holders(organisation, '2026-06-12')).map((p) => p.person)).toEqual([old])
    await room.done(deputy, 'register/batch-posts/sign', { proposal, input: batch })
    expect((await holders(organisation, '2026-06-11')).map((p) => p.person)).toEqual([old])
    expect((await holders(organisation, '2026-06-12')).map((p) => p.person)).toEqual([next, third, old])
    // The old director may hold the old post again only after the day on which it ended.
    const again = appointment(old, { ...seat, role: 'village-director', from: '2026-06-12' })
    expect(codeOf(await room.as(clerk, 'register/appoint/propose', again))).toBe('done')
  })

  const holders = async (organisation: unknown, day: string) =>
    (
      await room.reader.read(A, (client) =>
        listOfficials(client, A, { organisations: [String(organisation)] }, { day: getDay(day) }, { limit: 50 }),
      )
    ).rows

  it('corrects what was entered wrongly and refuses what would then be impossible', async () => {
    const who = await person('更正者')
    const { post } = await room.imports('register/appoint', appointment(who, { role: 'auditor', title: '科员' }))
    await room.done(clerk, 'register/correct-post', { post, title: '一级科员', sort: 41 })
    expect(codeOf(await room.as(clerk, 'register/correct-post', { post, title: '一级科员' }))).toBe(
      'register/nothing-changed',
    )
    expect(codeOf(await room.as(clerk, 'register/correct-post', { post, until: '2026-05-01' }))).toBe(
      'register/days-reversed',
    )
    expect(codeOf(await room.as(clerk, 'register/correct-post', { post, from: '2019-01-01' }))).toBe(
      'register/outside-life',
    )
    const [now] = await room.reader.read(A, (client) => postsOfPerson(client, A, who))
    expect(now).toMatchObject({ id: post, title: '一级科员', sort: 41, from: '2026-06-01' })
  })
})

describe('edge case 23: delegation for an absence', () => {
  it('gives the power on its days and ends it with them', async () => {
    const stand = await person('代班甲', V.river)
    expect(codeOf(await room.as(stand, 'register/add-person', { name: '代办所登', place: V.river }))).toBe(
      'register/not-yours',
    )
    const days = { post: villagePost, delegate: stand, from: '2026-06-14', until: '2026-06-16', reason: '外出学习' }
    expect(codeOf(await room.as(stand, 'register/delegate', days))).toBe('register/not-yours')
    expect(codeOf(await room.as(villageClerk, 'register/delegate', { ...days, delegate: villageClerk }))).toBe(
      'register/same-person',
    )
    expect(codeOf(await room.as(villageClerk, 'register/delegate', { ...days, until: '2026-06-13' }))).toBe(
      'register/days-reversed',
    )
    await room.done(villageClerk, 'register/delegate', days)
    expect(codeOf(await room.as(villageClerk, 'register/delegate', { ...days, delegate: clerk }))).toBe(
      'register/already-delegated',
    )
    expect(codeOf(await room.as(stand, 'register/add-person', { name: '代办所登', place: V.river }))).toBe('done')
    // A lent post is not lent on.
    expect(
      codeOf(
        await room.as(stand, 'register/delegate', {
          ...days,
          from: '2026-06-17',
          until: '2026-06-18',
          delegate: clerk,
        }),
      ),
    ).toBe('register/not-yours')
    expect(await powerOf(stand, '2026-06-13')).toEqual([])
    expect(await powerOf(stand, '2026-06-16')).toEqual(['village-clerk'])
    expect(await powerOf(stand, '2026-06-17')).toEqual([])
    // The holder keeps their own power meanwhile.
    expect(await powerOf(villageClerk, '2026-06-15')).toEqual(['village-clerk'])
  })

  it('ends at once when the holder is back, and with the post', async () => {
    const [who, stand] = [await person('组长', TOWN), await person('代班乙', TOWN)]
    const { post } = await room.imports(
      'register/appoint',
      appointment(who, { role: 'dispatcher', from: '2026-01-01' }),
    )
    const { delegation } = await room.done(who, 'register/delegate', {
      post,
      delegate: stand,
      from: '2026-06-10',
      until: '2026-06-30',
      reason: '病假',
    })
    expect(await powerOf(stand, '2026-06-15')).toEqual(['dispatcher'])
    expect(codeOf(await room.as(villageClerk, 'register/end-delegation', { delegation }))).toBe('register/not-yours')
    await room.done(who, 'register/end-delegation', { delegation })
    expect(await powerOf(stand, '2026-06-14')).toEqual(['dispatcher'])
    expect(await powerOf(stand, '2026-06-15')).toEqual([])
    expect(codeOf(await room.as(who, 'register/end-delegation', { delegation }))).toBe('register/no-delegation')
    await room.done(who, 'register/delegate', {
      post,
      delegate: stand,
      from: '2026-06-20',
      until: '2026-06-30',
      reason: '休假',
    })
    await room.done(clerk, 'register/end-post', { post, on: '2026-06-25' })
    expect(await powerOf(stand, '2026-06-24')).toEqual(['dispatcher'])
    expect(await powerOf(stand, '2026-06-25')).toEqual([])
    expect(
      codeOf(
        await room.as(who, 'register/delegate', {
          post,
          delegate: stand,
          from: '2026-06-24',
          until: '2026-06-26',
          reason: '事假',
        }),
      ),
    ).toBe('register/not-delegable')
  })

  it('finds the holders of a role at a place on a day', async () => {
    room.setNow(TODAY)
    const at = (day: string) =>
      room.reader.read(A, (client) => holdersOf(client, A, 'village-clerk', V.river, { day: getDay(day) }))
    expect((await at('2026-06-15')).map((p) => p.person)).toEqual([villageClerk])
    expect(await at('2019-12-31')).toEqual([])
  })
})
