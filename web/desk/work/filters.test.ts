import { describe, expect, it } from 'vitest'
import { addressOf, filtersAt, filtersOf, keepFilters, keptFilters, standOf, tabsOf } from './filters.ts'

const memory = (start: Record<string, string> = {}) => {
  const held = new Map(Object.entries(start))
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
  }
}

describe('filters in an address', () => {
  it('are read and written in one order, empty ones left out', () => {
    const filters = filtersOf(new URLSearchParams('q=%E6%96%87%E5%BE%B7&source=grid&town=&other=1'))
    expect(filters).toEqual({ source: 'grid', q: '文德' })
    expect(addressOf(filters)).toBe('source=grid&q=%E6%96%87%E5%BE%B7')
    expect(addressOf({})).toBe('')
  })
  it('leave what was typed behind the #, where only the browser reads it', () => {
    const stand = standOf({ source: 'grid', q: '文德' })
    expect(stand).toEqual({ search: 'source=grid', hash: 'q=%E6%96%87%E5%BE%B7' })
    expect(filtersAt({ search: `?${stand.search}`, hash: `#${stand.hash}` })).toEqual({ source: 'grid', q: '文德' })
    expect(filtersAt({ search: '?q=%E6%96%87%E5%BE%B7', hash: '' })).toEqual({})
    expect(standOf({})).toEqual({ search: '', hash: '' })
  })
})

describe('filters kept in a browser', () => {
  it('are those of their own list', () => {
    const store = memory()
    keepFilters('p/to-dispatch', [{ name: '三里', address: 'q=sl' }], store)
    expect(keptFilters('p/to-dispatch', store)).toEqual([{ name: '三里', address: 'q=sl' }])
    expect(keptFilters('p/returns', store)).toEqual([])
  })
  it.each(['', '{', '{"name":1}', '[1,{"name":"x"}]'])('that cannot be read are dropped: %j', (held) => {
    expect(keptFilters('p/l', memory({ 'liuchi.filters.p/l': held }))).toEqual([])
  })
})

it('tabs carry the counts of the house, whatever is chosen', () => {
  const tabs = tabsOf({
    at: '2026-10-10T01:12:00.000Z',
    all: 32,
    capped: false,
    shown: 9,
    narrowed: [],
    urgencies: [
      { key: 'today', count: 2, of: 6 },
      { key: 'soon', count: 7, of: 11 },
    ],
    sources: [
      { source: 'grid', words: { zh: '网格', en: 'Grid' }, count: 17 },
      { source: null, words: null, count: 1 },
    ],
    towns: [],
  })
  expect(tabs.map((tab) => [tab.id, tab.count])).toEqual([
    ['all', 32],
    ['urgency=today', 6],
    ['source=grid', 17],
  ])
})
