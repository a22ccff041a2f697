import { expect, it, test } from 'vitest'
import { type Audience, type Maskable, maskFor, masks, placeOfAddress } from './mask.ts'
import { maskCard, maskIdentityNumber } from './mask-number.ts'

const values: Record<Maskable, string> = {
  name: '欧阳敏',
  phone: '13812342041',
  'identity-number': '340881199001012041',
  card: '6217001234567890123',
  address: '桐城市文昌街道六尺巷社区东路12号3栋501室',
}

const shown: [Maskable, Audience, string | null][] = [
  ['name', 'public', '欧阳*'],
  ['name', 'village-board', '欧阳敏'],
  ['name', 'office', '欧阳敏'],
  ['name', 'own', '欧阳敏'],
  ['phone', 'public', null],
  ['phone', 'village-board', null],
  ['phone', 'office', '138****2041'],
  ['phone', 'own', '13812342041'],
  ['identity-number', 'public', null],
  ['identity-number', 'village-board', null],
  ['identity-number', 'office', '340881********2041'],
  ['identity-number', 'own', '340881199001012041'],
  ['card', 'public', null],
  ['card', 'village-board', null],
  ['card', 'office', '6217 **** **** 0123'],
  ['card', 'own', '6217001234567890123'],
  ['address', 'public', '桐城市文昌街道六尺巷社区'],
  ['address', 'village-board', '桐城市文昌街道六尺巷社区'],
  ['address', 'office', '桐城市文昌街道六尺巷社区***'],
  ['address', 'own', '桐城市文昌街道六尺巷社区东路12号3栋501室'],
]

test.each(shown)('%s for %s: %s', (kind, audience, expected) => {
  expect(maskFor(kind, audience, values[kind])).toBe(expected)
})

it('says of every kind what every audience sees', () => {
  expect(shown).toHaveLength(Object.values(masks).flatMap((byAudience) => Object.keys(byAudience)).length)
})

it('shows less of shorter numbers', () => {
  expect(maskIdentityNumber('H12345678')).toBe('H12****78')
  expect(maskIdentityNumber('12345678')).toBe('12****78')
  expect(maskIdentityNumber('123')).toBe('1**')
  expect(maskCard('12345678')).toBe('**** 78')
})

test.each([
  ['潜山市余井镇松岭村三组', '潜山市余井镇松岭村'],
  ['太湖县北中镇三村村李屋组5号', '太湖县北中镇三村村'],
  ['桐城市孔城镇老街88号', '桐城市孔城镇'],
  ['安徽省桐城市某路1号', '安徽省桐城市'],
  ['东路12号3栋', null],
])('the place of %s is %s', (address, place) => {
  expect(placeOfAddress(address)).toBe(place)
})
