import { expect, it } from 'vitest'
import type { Waiting } from '../kept/outbox.ts'
import { RECORD_MANY, remainsOf } from './remains.ts'

/* What is left of one row for many, after the house answered for each: kept as an act of its own. */

const waiting = (field: 'households' | 'members', names: readonly string[]): Waiting => ({
  ...{ key: 'k1', person: 'p', url: RECORD_MANY, files: [], arrived: { a: 'f' }, page: '/points-record' },
  ...{ name: 'points-record', title: '记积分', place: '松岭', at: '2026-11-18T09:00:00Z' },
  form: { item: 'volunteering-01', [field]: names },
  draft: { households: [], members: [], [field]: names.map((name) => ({ id: name, name })) },
})
const no = { words: { zh: '当天已记过', en: 'has it' }, todo: { zh: '换一天', en: 'another day' } }
const row = (household: string | null, member: string | null, refused: typeof no | null) => ({
  ...{ household, member, refused, state: refused ? null : { zh: '已记分', en: 'Recorded' } },
})

it('of a row that is a person’s, those people, told as people', () => {
  const rows = [row('h1', '甲', null), row('h1', '乙', no), row(null, '丙', no)]
  const left = remainsOf(waiting('members', ['甲', '乙', '丙']), { rows })
  expect(left).toMatchObject({
    form: { item: 'volunteering-01', members: ['乙', '丙'] },
    draft: { members: [{ id: '乙' }, { id: '丙' }] },
    arrived: {},
    refused: { words: { zh: '2 人没有记上（乙、丙）：当天已记过' } },
  })
  expect(left?.key).not.toBe('k1')
})

it('of a row that is a household’s, those households', () => {
  const rows = [row('h1', null, no), row('h2', null, null)]
  expect(remainsOf(waiting('households', ['h1', 'h2']), { rows })).toMatchObject({
    form: { households: ['h1'] },
    refused: { words: { zh: '1 户没有记上（h1）：当天已记过' } },
  })
})

it('nothing where everybody was given it', () => {
  expect(remainsOf(waiting('members', ['甲']), { rows: [row('h1', '甲', null)] })).toBeUndefined()
})
