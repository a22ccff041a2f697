import type { Words } from '#kernel/words.ts'

type Table = Readonly<Record<string, Words>>

export const programmeWords: Words = { zh: '本级报表', en: 'Office tables' }

export const tableWords: Words = { zh: '报表', en: 'Table' }

/** What a mark says beside a figure: options, and fixed words. Offices write them in Chinese. */
export const options = {
  before: { zh: '上期', en: 'previous period' },
  year: { zh: '本年', en: 'since 1 January' },
  numerator: { zh: '分子', en: 'numerator' },
  denominator: { zh: '分母', en: 'denominator' },
} as const satisfies Table

export const fixed = {
  from: { zh: '起', en: 'first day' },
  to: { zh: '止', en: 'last day' },
  place: { zh: '地点', en: 'place' },
  at: { zh: '截至', en: 'as of' },
  by: { zh: '制表人', en: 'filled by' },
} as const satisfies Table

/** Why a mark means nothing. */
export const faults = {
  'no-figure': { zh: '没有这个指标', en: 'there is no such figure' },
  'no-option': { zh: '不认识“{option}”', en: '“{option}” means nothing' },
  'no-place': { zh: '本级没有“{place}”', en: '“{place}” is none of its places' },
  'no-rate': { zh: '这个指标没有分子分母', en: 'this figure is no rate' },
} as const satisfies Table

export const reasonWords = {
  rules: { 'office-tables/kept': { zh: '存为本级报表', en: 'Kept as a table of the office' } },
  facts: {},
} as const satisfies { readonly rules: Table; readonly facts: Table }
