import { expect, it } from 'vitest'
import { deskWords } from './desk.ts'
import { administrationWords } from './desk-administration.ts'
import { appraisalWords } from './desk-appraisal.ts'
import { ballotWords } from './desk-ballot.ts'
import { cadreWords } from './desk-cadres.ts'
import { caseWords } from './desk-case.ts'
import { creditWords } from './desk-credit.ts'
import { figureWords } from './desk-figures.ts'
import { fundDeskWords } from './desk-fund.ts'
import { importWords } from './desk-import.ts'
import { intakeWords } from './desk-intake.ts'
import { ledgerWords } from './desk-ledger.ts'
import { panelWords } from './desk-panel.ts'
import { propertyWords } from './desk-property.ts'
import { registerWords } from './desk-register.ts'
import { fieldWords } from './fields.ts'
import { noticeWords } from './notices.ts'
import { partWords } from './parts.ts'
import { phoneWords } from './phone.ts'
import { phoneWorkWords } from './phone-work.ts'
import { publicWords } from './public.ts'
import { shellWords } from './shells.ts'
import { tables } from './tables.ts'

const all = Object.entries({
  ...tables,
  ...deskWords,
  ...administrationWords,
  ...registerWords,
  ...importWords,
  ...figureWords,
  ...fundDeskWords,
  ...caseWords,
  ...intakeWords,
  ...ledgerWords,
  ...panelWords,
  ...propertyWords,
  ...creditWords,
  ...ballotWords,
  ...appraisalWords,
  ...cadreWords,
})
/** The keys that do not keep a rule: an empty list, or what has to be mended. */
const keysWhere = (broken: (words: { zh: string; en: string }) => boolean): string[] =>
  all.filter(([, words]) => broken(words)).map(([key]) => key)
/** Measure words and capital numerals are of Chinese alone: English may leave them out. */
const chineseAlone = ['of', 'capital']
const places = (text: string): string =>
  [...text.matchAll(/\{([\w-]+)\}/g)]
    .flatMap(([, name = '']) => (chineseAlone.includes(name) ? [] : [name]))
    .sort()
    .join()

it('every word stands in both languages, and in these only', () => {
  expect(all.length).toBeGreaterThan(100)
  expect(keysWhere((words) => !words.zh || !words.en || Object.keys(words).length !== 2)).toEqual([])
})
it('both languages have the same places to fill', () => {
  expect(keysWhere((words) => places(words.zh) !== places(words.en))).toEqual([])
})
it('English holds no Chinese, and Chinese no English but the kind of a file', () => {
  expect(keysWhere((words) => /\p{Script=Han}/u.test(words.en))).toEqual([])
  expect(keysWhere((words) => /[A-Za-z]/.test(words.zh.replaceAll(/\{[\w-]+\}|Excel|CSV/g, '')))).toEqual([])
})
it('the tone is kept: no exclamation mark, no 驳回, no 亲', () => {
  expect(keysWhere((words) => /[!！]|驳回|^亲/.test(words.zh) || words.en.includes('!'))).toEqual([])
})
it('no key stands in two tables', () => {
  const keys = [
    shellWords,
    partWords,
    fieldWords,
    phoneWords,
    phoneWorkWords,
    publicWords,
    noticeWords,
    fundDeskWords,
    ledgerWords,
    panelWords,
    ballotWords,
    deskWords,
    administrationWords,
    registerWords,
    importWords,
    figureWords,
    caseWords,
    intakeWords,
  ].flatMap((table) => Object.keys(table))
  expect(keys.length).toBe(new Set(keys).size)
})
