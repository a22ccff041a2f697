/**
 * What has a canonical text: JSON, and two kinds of value that travel as JSON strings. A bigint (fen, points) becomes its
 * decimal digits and a Date its ISO text, exactly what comes back from jsonb, so text and digest survive the journey.
 */
export type CanonicalValue =
  | string
  | number
  | boolean
  | null
  | bigint
  | Date
  | readonly CanonicalValue[]
  | { readonly [key: string]: CanonicalValue | undefined }

/**
 * The one text of a value (after RFC 8785): no blanks, names sorted by UTF-16 code units, numbers as ECMAScript prints
 * them. Properties that are undefined are left out.
 * @throws TypeError for what jsonb cannot hold or JSON cannot say: NaN, infinities, U+0000, lone surrogates, holes in
 *   arrays, functions, instances of classes.
 */
export function canonical(value: CanonicalValue): string {
  if (value === null || value === true || value === false) return String(value)
  if (typeof value === 'string') return textOf(value)
  if (typeof value === 'bigint') return `"${value}"`
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`not a JSON number: ${value}`)
    return JSON.stringify(value)
  }
  if (value instanceof Date) return `"${value.toISOString()}"`
  if (Array.isArray(value)) return `[${Array.from(value, canonical).join(',')}]`
  if (typeof value !== 'object' || !isPlain(value)) throw new TypeError(`no canonical text: ${typeOf(value)}`)
  const named = value as { readonly [key: string]: CanonicalValue | undefined }
  const parts: string[] = []
  for (const name of Object.keys(named).sort()) {
    const part = named[name]
    if (part !== undefined) parts.push(`${nameOf(name)}:${canonical(part)}`)
  }
  return `{${parts.join(',')}}`
}

/** Names are few and come again and again; forms of offices cannot make their number grow without end. */
const names = new Map<string, string>()
function nameOf(name: string): string {
  const known = names.get(name)
  if (known) return known
  const text = textOf(name)
  if (names.size < 5000) names.set(name, text)
  return text
}

/** Letters, digits and signs that JSON writes as they are. */
const plain = /^[ !#-[\]-~]*$/

function textOf(text: string): string {
  if (plain.test(text)) return `"${text}"`
  if (text.includes('\0') || !text.isWellFormed())
    throw new TypeError('a text with U+0000 or a lone surrogate cannot be stored')
  return JSON.stringify(text)
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

const typeOf = (value: unknown): string =>
  typeof value === 'object' ? (value?.constructor?.name ?? 'object') : typeof value
