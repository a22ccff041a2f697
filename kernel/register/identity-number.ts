/**
 * Numbers of identity papers: read, checked and brought to one form, so that one person is found again by one number.
 * Sources: GB 11643-1999 (18 digits), GB 11643-1989 (15 digits), the immigration administration's notes on the 2023
 * card for foreigners' permanent residence. Nothing here asks an outside register: a number that passes is well formed.
 */

/** Which paper the number stands on. Passports and Taiwan permits carry no mark of their own and must be named. */
export type IdentityKind =
  | 'resident'
  | 'residence-permit'
  | 'hk-macao-permit'
  | 'taiwan-permit'
  | 'foreigner-permanent'
  | 'passport'

export type Sex = 'male' | 'female'

/** `normal` is the form to store and to compare; `birth` is 'YYYY-MM-DD'; `area` the six digits as printed, never updated. */
export type IdentityNumber = { kind: IdentityKind; normal: string; birth?: string; sex?: Sex; area?: string }

export type IdentityRefusal =
  | 'empty'
  | 'excel-scientific'
  | 'excel-precision-lost'
  | 'wrong-length'
  | 'wrong-characters'
  | 'area-unknown'
  | 'birth-not-a-date'
  | 'birth-in-future'
  | 'check-digit'
  | 'kind-needed'
  | 'kind-mismatch'
  | 'shape-of-kind'

/** `today` is the civil day in Asia/Shanghai, 'YYYY-MM-DD'; `kind` the paper the person says it is. */
export type IdentityReading = { today: string; kind?: IdentityKind }

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkCharacters = '10X98765432'

/**
 * The first two digits of GB/T 2260. Only these are judged: counties are merged, raised and renamed (340824 became
 * 340882), and the number keeps the code of the day it was given.
 */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(' '),
)

/** Residence permits of Hong Kong (81), Macao (82) and Taiwan (83) residents always carry the whole region's code. */
const permitAreas = new Set(['810000', '820000', '830000'])

/** The 18th character (ISO 7064 MOD 11-2) for the first 17 digits. */
export function identityCheckCharacter(first17: string): string {
  let sum = 0
  for (let i = 0; i < 17; i++) sum += (first17.charCodeAt(i) - 48) * weights[i]!
  return checkCharacters[sum % 11]!
}

/**
 * Reads what a person typed or a spreadsheet cell holds. Full-width digits, spaces, apostrophes, hyphens and a
 * lower-case x are accepted; a number whose last digits a spreadsheet has destroyed is named as such.
 */
export function parseIdentityNumber(
  input: string,
  { today, kind }: IdentityReading,
): IdentityNumber | { refused: IdentityRefusal } {
  const text = cleaned(input)
  if (text === '') return { refused: 'empty' }
  if (/^\d(?:\.\d+)?E\+\d{1,2}$|^\d\.\d+E\d{1,2}$/.test(text)) return { refused: 'excel-scientific' }
  switch (kind ?? kindBySight(text)) {
    case 'passport':
      return /^(?=.*\d)[A-Z0-9]{5,9}$/.test(text) ? { kind: 'passport', normal: text } : { refused: 'shape-of-kind' }
    case 'taiwan-permit':
      // Eight digits on the card; ten, with a bracketed letter, in the older booklet.
      return /^(?:\d{8}|\d{10}[A-Z]?)$/.test(text)
        ? { kind: 'taiwan-permit', normal: text }
        : { refused: 'shape-of-kind' }
    case 'hk-macao-permit':
      // The two digits after the first nine characters count renewals: the person is the first nine.
      return /^[HM]\d{8}(?:\d{2})?$/.test(text)
        ? { kind: 'hk-macao-permit', normal: text.slice(0, 9) }
        : { refused: 'shape-of-kind' }
    case 'foreigner-permanent':
      if (/^[A-Z]{3}\d{12}$/.test(text)) return foreignerOf2017(text)
      break
    case undefined:
      if (/^[A-Z]{1,2}\d{7,8}$/.test(text)) return { refused: 'kind-needed' }
      break
    default:
  }
  const read = numberOfDigits(text, today)
  if ('refused' in read || kind === undefined || read.kind === kind) return read
  return { refused: 'kind-mismatch' }
}

/** Brackets go too: the older Taiwan booklet prints its letter in them. */
function cleaned(input: string): string {
  return input
    .normalize('NFKC')
    .replace(/[\s\p{Cf}'‘’`´"“”()\-‐–—]/gu, '')
    .toUpperCase()
}

function kindBySight(text: string): IdentityKind | undefined {
  if (/^[HM]\d{8}(?:\d{2})?$/.test(text)) return 'hk-macao-permit'
  if (/^[A-Z]{3}\d{12}$/.test(text)) return 'foreigner-permanent'
  return undefined
}

function numberOfDigits(text: string, today: string): IdentityNumber | { refused: IdentityRefusal } {
  if (/[^\dX]/.test(text) || /X./.test(text)) return { refused: 'wrong-characters' }
  if (text.length === 15) return /^\d{15}$/.test(text) ? resident15(text, today) : { refused: 'wrong-characters' }
  if (text.length !== 18) return { refused: 'wrong-length' }
  return text.startsWith('9') ? foreignerOf2023(text, today) : resident18(text, today)
}

function resident18(text: string, today: string): IdentityNumber | { refused: IdentityRefusal } {
  const area = text.slice(0, 6)
  const permit = permitAreas.has(area)
  if (!permit && !provinces.has(area.slice(0, 2))) return { refused: 'area-unknown' }
  const refused = birthFault(text.slice(6, 14), today) ?? checkFault(text)
  if (refused) return { refused }
  return { kind: permit ? 'residence-permit' : 'resident', normal: text, ...birthAndSex(text), area }
}

/** The old number has no century and no check digit: those born before 1900 no longer live, so 19 it is. */
function resident15(text: string, today: string): IdentityNumber | { refused: IdentityRefusal } {
  const first17 = `${text.slice(0, 6)}19${text.slice(6)}`
  return resident18(first17 + identityCheckCharacter(first17), today)
}

/** 9, province (2), nationality as a number (3), birth (8), sequence (3), check: since 2023-12-01. */
function foreignerOf2023(text: string, today: string): IdentityNumber | { refused: IdentityRefusal } {
  if (!provinces.has(text.slice(1, 3))) return { refused: 'area-unknown' }
  const refused = birthFault(text.slice(6, 14), today) ?? checkFault(text)
  if (refused) return { refused }
  return { kind: 'foreigner-permanent', normal: text, ...birthAndSex(text) }
}

/** Nationality in letters (3), area (4), birth without century (6), sequence and check (2); the check's rule is not published. */
function foreignerOf2017(text: string): IdentityNumber | { refused: IdentityRefusal } {
  const yymmdd = text.slice(7, 13)
  if (!isDate(`19${yymmdd}`) && !isDate(`20${yymmdd}`)) return { refused: 'birth-not-a-date' }
  return { kind: 'foreigner-permanent', normal: text }
}

function birthAndSex(text: string): { birth: string; sex: Sex } {
  const birth = `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`
  return { birth, sex: text.charCodeAt(16) % 2 === 1 ? 'male' : 'female' }
}

function birthFault(yyyymmdd: string, today: string): IdentityRefusal | undefined {
  if (!isDate(yyyymmdd)) return 'birth-not-a-date'
  if (yyyymmdd > today.replaceAll('-', '')) return 'birth-in-future'
  return undefined
}

function isDate(yyyymmdd: string): boolean {
  const [year, month, day] = [+yyyymmdd.slice(0, 4), +yyyymmdd.slice(4, 6), +yyyymmdd.slice(6, 8)]
  if (year < 1850 || month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** A spreadsheet keeps fifteen digits and writes zeros for the rest: three zeros and a failing check are its mark. */
function checkFault(text: string): IdentityRefusal | undefined {
  if (identityCheckCharacter(text) === text[17]) return undefined
  return text.endsWith('000') ? 'excel-precision-lost' : 'check-digit'
}

/**
 * The text by which a number is compared with others. Passports and Taiwan permits are numbered without regard to other
 * papers, so equal digits are the same person only on the same kind of paper.
 */
export const comparableIdentity = ({
  kind,
  normal,
}: {
  readonly kind: string | null
  readonly normal: string
}): string => (kind === 'passport' || kind === 'taiwan-permit' ? `${kind} ${normal}` : normal)

export const identityKindWords: Record<IdentityKind, { zh: string; en: string }> = {
  resident: { zh: '居民身份证', en: 'Resident identity card' },
  'residence-permit': {
    zh: '港澳台居民居住证',
    en: 'Residence permit for Hong Kong, Macao and Taiwan residents',
  },
  'hk-macao-permit': { zh: '港澳居民来往内地通行证', en: 'Mainland travel permit for Hong Kong and Macao residents' },
  'taiwan-permit': { zh: '台湾居民来往大陆通行证', en: 'Mainland travel permit for Taiwan residents' },
  'foreigner-permanent': { zh: '外国人永久居留身份证', en: "Foreigner's permanent residence card" },
  passport: { zh: '护照', en: 'Passport' },
}

export const identityNumberWords: Record<IdentityRefusal, { zh: string; en: string }> = {
  empty: { zh: '请填写证件号码', en: 'Please enter the number' },
  'excel-scientific': {
    zh: '表格把号码变成了科学计数法，后几位已丢失，请按文本格式重新填写',
    en: 'The spreadsheet turned the number into scientific notation and lost its last digits; enter it again as text',
  },
  'excel-precision-lost': {
    zh: '号码末三位被表格改成了0，原号码已无法还原，请按文本格式重新填写',
    en: 'The spreadsheet replaced the last three digits by zeros; they cannot be restored, enter the number again as text',
  },
  'wrong-length': {
    zh: '号码位数不对，居民身份证为18位（旧证15位）',
    en: 'Wrong length: 18 digits, or 15 on old cards',
  },
  'wrong-characters': {
    zh: '号码中有不应出现的字符，只有末位可以是X',
    en: 'Unexpected characters: only the last one may be X',
  },
  'area-unknown': { zh: '号码开头的地区代码不存在', en: 'The area code at the beginning does not exist' },
  'birth-not-a-date': { zh: '号码中的出生日期不存在', en: 'The date of birth in the number does not exist' },
  'birth-in-future': { zh: '号码中的出生日期晚于今天', en: 'The date of birth in the number is after today' },
  'check-digit': { zh: '校验码不符，请逐位核对', en: 'The check digit does not fit: compare digit by digit' },
  'kind-needed': { zh: '请先选择证件种类', en: 'Please choose the kind of paper first' },
  'kind-mismatch': { zh: '号码与所选证件种类不一致', en: 'The number does not belong to the chosen kind of paper' },
  'shape-of-kind': {
    zh: '号码格式与所选证件种类不符',
    en: 'The number does not have the form of the chosen kind of paper',
  },
}
