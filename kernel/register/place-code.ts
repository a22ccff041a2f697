/**
 * Codes of places, kept as the prefix that their whole subtree shares: '3408' prefecture, '340881' county,
 * '340881002' town, '340881002004' village, '340881002004001' grid. The first twelve digits are those of the national
 * statistics office (GB/T 2260, GB/T 10114), the last three number the grids of a village and are never given twice.
 */

export type PlaceLevel = 'province' | 'city' | 'county' | 'town' | 'village' | 'grid'

/** A code of one of the six levels; a string of digits, never a number. */
export type PlaceCode = string

const lengths: Record<PlaceLevel, number> = { province: 2, city: 4, county: 6, town: 9, village: 12, grid: 15 }
const levelOfLength = new Map(Object.entries(lengths).map(([level, length]) => [length, level as PlaceLevel]))

/** Whether a text is a code: digits of one of the six lengths. */
export function isPlaceCode(text: string): boolean {
  return /^[1-9]\d+$/.test(text) && levelOfLength.has(text.length)
}

/** Throws RangeError on anything that is not a code: codes come from the register, never from a form. */
export function levelOf(code: PlaceCode): PlaceLevel {
  const level = isPlaceCode(code) ? levelOfLength.get(code.length) : undefined
  if (!level) throw new RangeError(`not a place code: ${code}`)
  return level
}

/** The place above, or `undefined` for a province. */
export function parentOf(code: PlaceCode): PlaceCode | undefined {
  const above = { province: undefined, city: 2, county: 4, town: 6, village: 9, grid: 12 }[levelOf(code)]
  return above === undefined ? undefined : code.slice(0, above)
}

/** The place of a given level above (or the place itself), or `undefined` where the code is shorter. */
export function ancestorOf(code: PlaceCode, level: PlaceLevel): PlaceCode | undefined {
  levelOf(code)
  return code.length < lengths[level] ? undefined : code.slice(0, lengths[level])
}

/** Itself and all places above, the nearest first: the order in which a dated parameter is looked up. */
export function chainOf(code: PlaceCode): PlaceCode[] {
  const above = parentOf(code)
  return above === undefined ? [code] : [code, ...chainOf(above)]
}

/** Whether `inner` lies in the subtree of `outer`; a place contains itself. */
export function contains(outer: PlaceCode, inner: PlaceCode): boolean {
  return inner.startsWith(outer)
}

/**
 * The upper bound of a subtree: every code below is `>= prefix` and `< prefixUpper(prefix)`. Counted up as a number, so
 * that the bound is digits again and holds under every collation: '340829' → '340830', '3409' for '3408'.
 */
export function prefixUpper(prefix: PlaceCode): string {
  if (!/^\d+$/.test(prefix) || /^9+$/.test(prefix)) throw new RangeError(`no upper bound for: ${prefix}`)
  return String(BigInt(prefix) + 1n).padStart(prefix.length, '0')
}

/** The nearest set of subtrees: prefixes already covered by a shorter one are dropped, the rest sorted. */
export function coveringPrefixes(prefixes: Iterable<PlaceCode>): PlaceCode[] {
  const kept: PlaceCode[] = []
  for (const prefix of [...new Set(prefixes)].sort()) {
    const last = kept.at(-1)
    if (last === undefined || !prefix.startsWith(last)) kept.push(prefix)
  }
  return kept
}

/** The twelve digits that other systems write: 340881 → 340881000000. Grids have none. */
export function nationalCode(code: PlaceCode): string {
  if (levelOf(code) === 'grid') throw new RangeError(`a grid has no national code: ${code}`)
  return code.padEnd(12, '0')
}

/** Our code for twelve digits padded with zeros, as other systems and files write them. */
export function fromNationalCode(twelve: string): PlaceCode {
  if (!/^[1-9]\d{11}$/.test(twelve)) throw new RangeError(`not a national code: ${twelve}`)
  if (!twelve.endsWith('000')) return twelve
  if (!twelve.endsWith('000000')) return twelve.slice(0, 9)
  if (!twelve.endsWith('00000000')) return twelve.slice(0, 6)
  return twelve.endsWith('0000000000') ? twelve.slice(0, 2) : twelve.slice(0, 4)
}

/** The code of the n-th grid of a village, n from 1 to 999. */
export function gridCode(village: PlaceCode, n: number): PlaceCode {
  if (levelOf(village) !== 'village' || !Number.isInteger(n) || n < 1 || n > 999) {
    throw new RangeError(`no grid ${n} in ${village}`)
  }
  return village + String(n).padStart(3, '0')
}
