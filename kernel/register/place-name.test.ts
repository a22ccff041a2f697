import { expect, it, test } from 'vitest'
import {
  mayBePicked,
  placeKindWords,
  readCountyName,
  readTownName,
  readVillageName,
  townAndVillage,
} from './place-name.ts'
import { findPlaceWords, placeWords, villageWords } from './place-words.ts'

test.each([
  ['石窑村委会', '石窑村', 'village'],
  ['龙安村村委会', '龙安村', 'village'],
  ['三村村委会', '三村村', 'village'],
  ['广村村委会', '广村村', 'village'],
  ['江家嘴民族村村委会', '江家嘴民族村', 'village'],
  ['海口村民委员会', '海口村', 'village'],
  ['山口镇村民委员会', '山口镇村', 'village'],
  ['东关居委会', '东关社区', 'community'],
  ['六尺巷社区居委会', '六尺巷社区', 'community'],
  ['文昌社区居民委员会', '文昌社区', 'community'],
  ['红水塘居民委员会', '红水塘社区', 'community'],
  ['马安社区委员会', '马安社区', 'community'],
  ['花亭南村社区居民委员会', '花亭南村社区', 'community'],
  ['南水回族居委会', '南水回族社区', 'community'],
  ['头坡社区', '头坡社区', 'community'],
  ['三益分场生活区', '三益分场生活区', 'farm-section'],
  ['华阳河一分场管理区', '华阳河一分场管理区', 'farm-section'],
  ['鲁谼山村委会', '鲁谼山村', 'village'],
  ['旵冲村委会', '旵冲村', 'village'],
  ['鞔鼓村委会', '鞔鼓村', 'village'],
  [' 石窑 村委会　', '石窑村', 'village'],
  ['\uF9DC村委会', '\uF9DC村', 'village'],
  ['某某林站', '某某林站', 'village'],
])('%s → %s (%s)', (raw, name, kind) => {
  expect(readVillageName(raw)).toEqual({ name, kind, statisticalOnly: false })
})

it('marks virtual communities as statistical only', () => {
  expect(readVillageName('旅游度假区虚拟社区')).toEqual({
    name: '旅游度假区虚拟社区',
    kind: 'virtual',
    statisticalOnly: true,
  })
})

test.each([
  ['文昌街道', '文昌街道', 'subdistrict'],
  ['文昌街道办事处', '文昌街道', 'subdistrict'],
  ['江镇镇', '江镇镇', 'town'],
  ['痘姆乡', '痘姆乡', 'township'],
  ['皖河农场', '皖河农场', 'farm'],
  ['九成监狱管理分局', '九成监狱管理分局', 'farm'],
  ['安徽潜山经济开发区', '潜山经济开发区', 'development-zone'],
  ['经济开发区', '经济开发区', 'development-zone'],
  ['旅游度假区', '旅游度假区', 'development-zone'],
])('the town %s → %s (%s)', (raw, name, kind) => {
  expect(readTownName(raw)).toEqual({ name, kind })
})

test.each([
  ['桐城市', '桐城市', 'county-city'],
  ['太湖县', '太湖县', 'county'],
  ['迎江区', '迎江区', 'district'],
  ['安徽安庆经济开发区', '安庆经济开发区', 'development-zone'],
])('the county %s → %s (%s)', (raw, name, kind) => {
  expect(readCountyName(raw)).toEqual({ name, kind })
})

it('shows a village with its town, without saying one name twice', () => {
  expect(townAndVillage('文昌街道', '六尺巷社区')).toBe('文昌街道六尺巷社区')
  expect(townAndVillage('宿松经济开发区', '宿松经济开发区社区')).toBe('宿松经济开发区社区')
})

it('lets nobody choose stubs and farm sections', () => {
  expect(mayBePicked(readVillageName('旅游度假区虚拟社区'))).toBe(false)
  expect(mayBePicked(readVillageName('三益分场生活区'))).toBe(false)
  expect(mayBePicked(readVillageName('石窑村委会'))).toBe(true)
})

it('calls the bodies of a place by their own words', () => {
  expect(findPlaceWords('county-city')).toMatchObject({ party: { zh: '市委' }, direct: { zh: '市直' } })
  expect(findPlaceWords('county')).toMatchObject({ party: { zh: '县委' }, direct: { zh: '县直' } })
  expect(findPlaceWords('district')).toMatchObject({ organization: { zh: '区委组织部' } })
  expect(findPlaceWords('development-zone')).toMatchObject({ party: { zh: '党工委' } })
  expect(findPlaceWords('village')).toBeUndefined()
  expect(findPlaceWords('virtual')).toBeUndefined()
})

it('has words in both languages, and never calls an organization department a ministry', () => {
  const all = [...Object.values(placeWords), ...Object.values(villageWords)].flatMap((row) => Object.values(row))
  for (const { zh, en } of [...all, ...Object.values(placeKindWords)]) {
    expect(zh).toMatch(/\p{Script=Han}/u)
    expect(en).toMatch(/[a-z]/)
    expect(en).not.toMatch(/\bminist/i)
  }
})
