/**
 * Unified social credit codes of organisations (GB 32100-2015): 18 characters of an alphabet without I, O, S, V and Z:
 * registration authority (1), class (1), area (6), organisation code (9), check character (1).
 */

/** `normal` is the form to store; `area` the six digits of the registering county; `organisationCode` as printed, 'M000100Y-4'. */
export type CreditCode = { normal: string; area: string; organisationCode: string }

export type CreditCodeRefusal =
  | 'empty'
  | 'spreadsheet-number'
  | 'wrong-length'
  | 'wrong-characters'
  | 'confusable-letter'
  | 'check-character'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** The 18th character for the first 17: 31 minus the sum of values times 3^i, modulo 31. */
export function creditCodeCheckCharacter(first17: string): string {
  let sum = 0
  let weight = 1
  for (let i = 0; i < 17; i++) {
    sum += alphabet.indexOf(first17[i]!) * weight
    weight = (weight * 3) % 31
  }
  return alphabet[(31 - (sum % 31)) % 31]!
}

/**
 * Reads a code as typed; full-width characters, spaces, hyphens and lower case are accepted. The check inside the
 * organisation code is not judged: codes given out before 2015 and carried over do not all keep it.
 */
export function parseCreditCode(input: string): CreditCode | { refused: CreditCodeRefusal } {
  const text = input
    .normalize('NFKC')
    .replace(/[\s\p{Cf}'‘’`"“”\-‐–—]/gu, '')
    .toUpperCase()
  if (text === '') return { refused: 'empty' }
  if (/^\d(?:\.\d+)?E\+\d{1,2}$|^\d\.\d+E\d{1,2}$/.test(text)) return { refused: 'spreadsheet-number' }
  if (/[^0-9A-Z]/.test(text)) return { refused: 'wrong-characters' }
  if (text.length !== 18) return { refused: 'wrong-length' }
  if (/[IOSVZ]/.test(text)) return { refused: 'confusable-letter' }
  if (!/^\d{6}$/.test(text.slice(2, 8))) return { refused: 'wrong-characters' }
  if (creditCodeCheckCharacter(text) !== text[17]) {
    return { refused: /^\d{15}000$/.test(text) ? 'spreadsheet-number' : 'check-character' }
  }
  return { normal: text, area: text.slice(2, 8), organisationCode: `${text.slice(8, 16)}-${text[16]}` }
}

export const creditCodeWords: Record<CreditCodeRefusal, { zh: string; en: string }> = {
  empty: { zh: '请填写统一社会信用代码', en: 'Please enter the unified social credit code' },
  'spreadsheet-number': {
    zh: '代码被表格当作数字，末几位已丢失，请按文本格式重新填写',
    en: 'The spreadsheet took the code for a number and lost its last digits; enter it again as text',
  },
  'wrong-length': { zh: '统一社会信用代码应为18位', en: 'A unified social credit code has 18 characters' },
  'wrong-characters': { zh: '代码中有不应出现的字符', en: 'The code contains unexpected characters' },
  'confusable-letter': {
    zh: '代码不使用字母I、O、S、V、Z，请核对是否应为数字',
    en: 'The letters I, O, S, V and Z do not occur in a code: check whether a digit is meant',
  },
  'check-character': { zh: '校验码不符，请逐位核对', en: 'The check character does not fit: compare one by one' },
}
