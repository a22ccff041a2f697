/** Telephone numbers of residents and offices: one form to store and compare, another to show to strangers. */

/** `service` numbers (12345, 400-…) belong to offices, never to a person. */
export type PhoneKind = 'mobile' | 'landline' | 'service' | 'foreign'

/** `normal`: 13812342041, 0556-5321000, 400-123-4567, +85291234567; `extension` only where one was given. */
export type Phone = { kind: PhoneKind; normal: string; extension?: string }

export type PhoneRefusal = 'empty' | 'spreadsheet-number' | 'several-numbers' | 'area-code-needed' | 'not-a-phone'

/**
 * Reads a number as typed: full-width digits, spaces, brackets, hyphens, +86 and 0086 are accepted, an extension after
 * 转, # or a second hyphen. `areaCode` (e.g. '0556') completes a local number of seven or eight digits.
 */
export function parsePhone(input: string, areaCode?: string): Phone | { refused: PhoneRefusal } {
  const typed = input.normalize('NFKC').replace(/[\p{Cf}'‘’`"“”]/gu, '')
  if (typed.trim() === '') return { refused: 'empty' }
  if (/^\s*\d\.\d+E\+?\d{1,2}\s*$/i.test(typed)) return { refused: 'spreadsheet-number' }
  if (/\d\s*[/、,;，；或]\s*\+?\d/.test(typed)) return { refused: 'several-numbers' }
  const parts = /^(.*?)(?:转|#|ext\.?)\s*(\d{1,6})\s*$/i.exec(typed)
  const main = (parts?.[1] ?? typed).replace(/[()（）\s.]/g, '').replace(/[‐–—－]/g, '-')
  const withExtension = (kind: PhoneKind, normal: string, extension = parts?.[2]): Phone =>
    extension ? { kind, normal, extension } : { kind, normal }

  if (/^(?:\+|00)(?!86)\d[\d-]{6,18}$/.test(main)) {
    return withExtension('foreign', `+${main.replace(/^(?:\+|00)/, '').replaceAll('-', '')}`)
  }
  const national = main.replace(/^(?:\+|00)86-?/, '')
  const digits = national.replaceAll('-', '')
  if (/[^\d-]/.test(national)) return { refused: 'not-a-phone' }
  const mobile = /^(?:86|0)?(1[3-9]\d{9})$/.exec(digits)
  if (mobile) return withExtension('mobile', mobile[1]!)
  if (/^[48]00\d{7}$/.test(digits)) {
    return withExtension('service', `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`)
  }
  if (/^(?:1[12]\d|1[12]\d{3}|9\d{4})$/.test(digits)) return withExtension('service', digits)
  const landline =
    /^(0(?:10|2\d|[3-9]\d\d))-?([2-8]\d{6,7})(?:-(\d{1,6}))?$/.exec(national) ??
    (main !== national ? /^((?:10|2\d|[3-9]\d\d))-?([2-8]\d{6,7})(?:-(\d{1,6}))?$/.exec(national) : null)
  if (landline) {
    const area = landline[1]!.startsWith('0') ? landline[1]! : `0${landline[1]}`
    return withExtension('landline', `${area}-${landline[2]}`, landline[3] ?? parts?.[2])
  }
  if (/^[2-8]\d{6,7}$/.test(digits)) {
    return areaCode ? withExtension('landline', `${areaCode}-${digits}`) : { refused: 'area-code-needed' }
  }
  return { refused: 'not-a-phone' }
}

/** 138****2041, 0556-***1000; service numbers stay whole, they are printed on every wall. */
export function maskPhone(normal: string): string {
  if (/^1[3-9]\d{9}$/.test(normal)) return `${normal.slice(0, 3)}****${normal.slice(7)}`
  if (/^[48]00-|^\d{3,5}$/.test(normal)) return normal
  const landline = /^(0\d{2,3}-)(\d+)$/.exec(normal)
  if (landline) return landline[1] + stars(landline[2]!)
  return stars(normal)
}

function stars(digits: string): string {
  return '*'.repeat(Math.max(3, digits.length - 4)) + digits.slice(-4)
}

export const phoneWords: Record<PhoneRefusal, { zh: string; en: string }> = {
  empty: { zh: '请填写电话号码', en: 'Please enter a telephone number' },
  'spreadsheet-number': {
    zh: '号码被表格变成了科学计数法，请按文本格式重新填写',
    en: 'The spreadsheet turned the number into scientific notation; enter it again as text',
  },
  'several-numbers': { zh: '这里有多个号码，请分开填写', en: 'There are several numbers here: enter them one by one' },
  'area-code-needed': { zh: '请在固定电话前加区号', en: 'Please put the area code before a landline number' },
  'not-a-phone': { zh: '不是有效的电话号码', en: 'This is not a telephone number' },
}
