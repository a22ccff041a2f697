import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ask, Route } from '#kernel/door.ts'
import { newId } from '#kernel/id.ts'
import { passingCode } from '#kernel/secrets/passing-code.ts'
import { COUNTY, clerk, done, openVillage, supervisor, type Village } from '../points.testing.ts'
import { codeRoutes } from './code.routes.ts'
import { findRoutes } from './find.routes.ts'
import { neighbourIn, partsOf } from './typed.ts'

const now = () => new Date('2026-11-10T10:00:30+08:00')
let village: Village
/** Heads of three more households: two of group 21, one of group 22. */
const [pan, qu, lei] = [newId(), newId(), newId()]
const homes: Record<string, string> = {}

beforeAll(async () => {
  village = await openVillage('2026-11-10')
  const nobody = {
    sex: null,
    birth: '1958-03-01',
    identity: null,
    identityKind: null,
    phone: null,
    place: village.place,
  }
  const persons = [
    { id: pan, name: '潘河生', alias: ['老四'], ...nobody },
    { id: qu, name: '瞿满仓', alias: [], ...nobody },
    { id: lei, name: '雷来顺', alias: [], ...nobody },
  ]
  done(await village.perform('register/fill', { from: '2023-01-01', persons }))
  for (const [person, group] of [
    [pan, '第21组'],
    [qu, '第21组'],
    [lei, '第22组'],
  ] as const) {
    const founding = { place: village.place, group, members: [{ person, relation: 'head' }], on: '2023-01-01' }
    homes[person] = done(await village.perform('register/found-household', founding)).answer.household as string
  }
}, 120_000)
afterAll(() => village?.close())

interface Row {
  household: string
  near: string | null
  alias: string | null
  code: string | null
  card: { code: string; state: string } | null
}
async function find(
  q: string,
  person = clerk,
  at: { shop?: string } = { shop: village.shop },
): Promise<readonly Row[]> {
  const route = findRoutes({ ...village.house, now })[0] as Route
  const session = { county: COUNTY, kind: 'person', account: null, person, name: '' }
  const reply = await route.handle({ session, body: { ...at, q } } as unknown as Ask)
  if (!('json' in reply)) return []
  route.answer?.parse(JSON.parse(JSON.stringify(reply.json)))
  return (reply.json as { rows: Row[] }).rows
}

describe('who stands before the counter is found', () => {
  it.each(['潘河生', 'phs', '老四', '潘 21组', '潘 21'])('by “%s”', async (q) => {
    expect((await find(q))[0]).toMatchObject({ household: homes[pan], alias: '老四' })
  })

  it('by the group alone', async () => {
    expect((await find('21组')).map((row) => row.household).sort()).toEqual([homes[pan], homes[qu]].sort())
    expect(await find('三十组')).toEqual([])
  })

  it('by an official at the door, who is shown no code and no card', async () => {
    expect((await find('潘河生', clerk, {}))[0]).toMatchObject({ household: homes[pan], code: null, card: null })
    for (const person of [supervisor, pan]) expect(await find('潘河生', person, {})).toEqual([])
  })

  it('by where they live: beside somebody of the same group, and not of another', async () => {
    const rows = await find('住在潘家隔壁')
    expect(rows).toMatchObject([{ household: homes[qu], near: '潘河生' }])
    expect(await find('雷来顺隔壁')).toEqual([])
  })

  it('by where they live: a relative’s household goes before the rest, and a name chooses among them', async () => {
    const link = { kind: 'relative-of', from: { kind: 'person', id: lei }, to: { kind: 'person', id: pan } }
    done(await village.perform('register/link', { ...link, on: '2023-01-01' }))
    expect((await find('潘家邻居')).map((row) => row.household)).toEqual([homes[lei], homes[qu]])
    expect((await find('潘家邻居 瞿')).map((row) => row.household)).toEqual([homes[qu]])
  })

  it('by the code on the phone, typed or scanned, while it holds', async () => {
    const { text, digits } = passingCode(homes[pan] as never, now())
    expect(await find(digits)).toMatchObject([{ household: homes[pan], code: digits }])
    expect(await find(text)).toMatchObject([{ household: homes[pan], code: text }])
    const old = passingCode(homes[pan] as never, new Date('2026-11-10T09:58:59+08:00'))
    expect([await find(old.text), await find(old.digits)]).toEqual([[], []])
  })

  it('by the number of a card, and no more after it ended', async () => {
    done(await village.perform('credit-points/issue-card', { household: homes[qu] }, clerk))
    const code = (await find('瞿满仓'))[0]?.card?.code ?? ''
    expect(await find(code)).toMatchObject([{ household: homes[qu], card: { code, state: 'no-pin' } }])
    done(await village.perform('credit-points/end-card', { card: code, why: 'lost' }, clerk))
    expect(await find(code)).toEqual([])
  })

  it('by nobody who does not keep the shop', async () => {
    expect(await find('潘河生', supervisor)).toEqual([])
  })
})

it('the code on the phone is told to whoever may spend, of their own household alone', async () => {
  const route = codeRoutes({ ...village.house, now })[0] as Route
  const ask = async (person: string, of = 'household') => {
    const session = { county: COUNTY, kind: 'person', account: null, person, name: '' }
    const reply = (await route.handle({ session, query: { of } } as unknown as Ask)) as {
      json: { code: { text: string; digits: string } | null }
    }
    route.answer?.parse(JSON.parse(JSON.stringify(reply.json)))
    return reply.json.code
  }
  const code = await ask(pan)
  for (const shown of [code?.digits, code?.text])
    expect(await find(String(shown))).toMatchObject([{ household: homes[pan], codeOf: null, own: [] }])
  // By the own code the counter sees whose own points it opens.
  const own = await ask(pan, 'person')
  for (const shown of [own?.digits, own?.text])
    expect(await find(String(shown))).toMatchObject([
      { household: homes[pan], code: shown, codeOf: pan, own: [{ person: pan, points: 0 }] },
    ])
  const child = newId()
  const born = { sex: null, birth: '2015-03-01', identity: null, identityKind: null, phone: null, place: village.place }
  done(
    await village.perform('register/fill', {
      from: '2023-01-01',
      persons: [{ id: child, name: '潘小河', alias: [], ...born }],
    }),
  )
  done(
    await village.perform('register/join-household', {
      household: homes[pan],
      person: child,
      relation: 'child',
      on: '2023-01-01',
    }),
  )
  expect(await ask(child)).toBeNull()
  // Nobody's: an official who lives elsewhere.
  expect(await ask(newId())).toBeNull()
})

it.each([
  ['汪', '汪', undefined],
  ['汪 二组', '汪', '第2组'],
  ['2组 汪德明', '汪德明', '第2组'],
  ['汪德明 第十二组', '汪德明', '第12组'],
  ['wdm 3', 'wdm', '第3组'],
  ['二组', '', '第2组'],
  ['王十一', '王十一', undefined],
])('reads “%s” as name and group', (typed, name, group) => {
  expect(partsOf(typed)).toEqual({ name, group })
})

it.each([
  ['住在汪家隔壁', { beside: '汪', name: '' }],
  ['汪德明隔壁', { beside: '汪德明', name: '' }],
  ['汪家对门 李', { beside: '汪', name: '李' }],
  ['住汪德明旁边的老李', { beside: '汪德明', name: '老李' }],
  ['汪德明', undefined],
  ['隔壁', undefined],
])('reads “%s” as a neighbour', (typed, neighbour) => {
  expect(neighbourIn(typed)).toEqual(neighbour)
})
