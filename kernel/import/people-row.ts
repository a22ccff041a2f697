import type { CountyBook } from '../book.ts'
import type { Day } from '../day.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { type IdentityKind, identityNumberWords, parseIdentityNumber } from '../register/identity-number.ts'
import { normalName } from '../register/name.ts'
import { parsePhone, phoneWords } from '../register/phone.ts'
import { isLivedPlace } from '../register/places.ts'
import { refuseRegister } from '../register/refusals.ts'
import type { ReadSheet, SheetCell } from '../sheet/read-sheet.ts'
import { readDay, readText } from './cell.ts'
import { findHeads, type Heads, headOf } from './heads.ts'
import { findNamedPlace, isFound } from './places.ts'
import type { Fault } from './read-row.ts'
import { refuseImport } from './refusals.ts'

/* What a list of people says, as offices have them: which column is what is known by its head. */

export type PersonField = 'name' | 'sex' | 'birth' | 'identity' | 'phone' | 'place' | 'town' | 'address' | 'alias'

const heads: Readonly<Record<PersonField, string>> = {
  name: '姓名 名字 人员姓名 居民姓名',
  sex: '性别',
  birth: '出生年月 出生日期 出生年月日 出生时间 生日 出生',
  identity: '身份证号 身份证 证件号码 证件号 身份证号码 公民身份号码 公民身份证号码 身份证件号码 身份号码',
  phone: '电话 手机 手机号 手机号码 联系电话 电话号码 联系方式 联系号码 移动电话 本人电话',
  place: '村 社区 村(社区) 村社区 村居 村(居) 行政村 所在村 所在村(社区) 居住村 村名 村(社区)名称 所属村 所属社区',
  town: '镇 乡镇 街道 镇街 镇(街道) 乡镇(街道) 镇街名称 所在乡镇 所属镇街 所在镇街',
  address: '住址 家庭住址 现住址 现居住地址 居住地址 详细地址 地址 家庭地址',
  alias: '曾用名 别名 小名 又名',
}
const fieldOf = new Map(
  Object.entries(heads).flatMap(([field, names]) => names.split(' ').map((name) => [name, field as PersonField])),
)

/** Which column says what; a field stands once, in the first column that bears its head. */
export type Recognised = ReadonlyMap<PersonField, number>

export interface PeopleList {
  readonly sheet: ReadSheet
  readonly heads: Heads
  readonly columns: Recognised
}

/** The sheet and line that look most like a list of people. */
export function findPeople(sheets: readonly ReadSheet[]): PeopleList | Refusal {
  let best: PeopleList | undefined
  for (const sheet of sheets) {
    const found = findHeads(
      sheet,
      (head) => fieldOf.get(head) === 'name',
      (each) => recognise(each).size,
    )
    const columns = found && recognise(found)
    if (found && columns && columns.size > (best?.columns.size ?? 0)) best = { sheet, heads: found, columns }
  }
  return best ?? refuseImport('no-heads')
}

function recognise({ names }: Heads): Recognised {
  const columns = new Map<PersonField, number>()
  for (const [c, texts] of names.entries()) {
    const field = [texts.at(-1), texts.join('')].map((text) => fieldOf.get(text ?? '')).find((each) => each)
    if (field && !columns.has(field)) columns.set(field, c)
  }
  return columns
}

/** A person as a row says them; only what the row holds. */
export interface PersonRow {
  readonly name: string
  readonly sex?: 'male' | 'female'
  /** '1975', '1975-03' or '1975-03-12'. */
  readonly birth?: string
  readonly identity?: { readonly number: string; readonly kind: IdentityKind }
  readonly phone?: string
  /** Code of the village. */
  readonly place?: string
  readonly address?: string
  readonly alias?: string
}

/** What a row says, or what is wrong with which of its cells; undefined for a line that holds nobody. */
export function readPerson(
  cells: readonly (SheetCell | undefined)[],
  { columns, heads }: PeopleList,
  { book, today, place }: { readonly book: CountyBook; readonly today: Day; readonly place?: string | undefined },
): { readonly person: PersonRow; readonly faults: readonly Fault[] } | undefined {
  const faults: Fault[] = []
  const cellOf = (field: PersonField) => cells[columns.get(field) ?? -1]
  /** Reads a cell; a fault is written down with its place. */
  function take<T>(
    field: PersonField,
    read: (text: string, cell: SheetCell) => T | Refusal | undefined,
  ): T | undefined {
    const cell = cellOf(field)
    const text = readText(cell)
    if (text === '' || !cell) return undefined
    const found = isRefusal(text) ? text : read(text, cell)
    if (!isRefusal(found)) return found
    faults.push({ field, column: columns.get(field), refusal: found })
    return undefined
  }
  const own = cellOf('name')
  // A name merged over several lines is one person; further heads and the lines below a list are nobody.
  const name = own?.merged ? '' : normalName(own?.text ?? '')
  const others = (['identity', 'birth', 'phone'] as const).some((field) => cellOf(field))
  if ((name === '' && (own?.merged || !others)) || heads.names[columns.get('name') ?? 0]?.includes(name))
    return undefined
  if (name === '') faults.push({ field: 'name', column: columns.get('name'), refusal: refuseImport('empty') })
  else if (!others && /^(合计|总计|小计|共计|备注|说明|填表人|制表人|审核人|注)/u.test(firstOf(cells))) return undefined

  const sex = take('sex', (text) => sexes.get(text) ?? refuseImport('no-such-choice', { fills: { value: text } }))
  const birth = take('birth', (_, cell) => {
    const read = readDay(cell)
    if (!read || isRefusal(read)) return read
    return read.day > today || read.day < '1850' ? refuseImport('not-a-day') : read.day
  })
  const identity = take('identity', (text) => {
    const read = parseIdentityNumber(text, { today })
    if ('refused' in read) return saying('identity-number', identityNumberWords[read.refused])
    const differs = (read.birth && birth && !read.birth.startsWith(birth)) || (read.sex && sex && read.sex !== sex)
    return differs ? refuseRegister('birth-differs') : read
  })
  const phone = take('phone', (text) => {
    const read = parsePhone(text)
    if ('refused' in read) return saying('phone', phoneWords[read.refused])
    return read.extension ? `${read.normal}-${read.extension}` : read.normal
  })
  const town = take('town', (text) => text)
  const home = take('place', (text) => {
    const found = findNamedPlace(book, text, town)
    if (!isFound(found)) return found
    return isLivedPlace(book, found.code, today) ? found.code : refuseRegister('no-place')
  })
  const address = take('address', (text) =>
    [...text].length > 200 ? refuseImport('too-long', { fills: { max: 200 } }) : text,
  )
  const alias = take('alias', (text) => normalName(text))
  const person: PersonRow = {
    name,
    ...(sex ? { sex } : {}),
    ...(birth ? { birth } : {}),
    ...(identity ? { identity: { number: identity.normal, kind: identity.kind } } : {}),
    ...(phone ? { phone } : {}),
    ...((home ?? place) ? { place: home ?? (place as string) } : {}),
    ...(address ? { address } : {}),
    ...(alias && alias !== name ? { alias } : {}),
  }
  if (faults.length === 0 && !identity && !birth && !phone) {
    faults.push({ field: 'name', column: columns.get('name'), refusal: refuseImport('too-little') })
  }
  return { person, faults }
}

const firstOf = (cells: readonly (SheetCell | undefined)[]): string => headOf(cells.find((cell) => cell)?.text ?? '')

const sexes = new Map<string, 'male' | 'female'>([
  ...(['男', '男性', 'M', '1'] as const).map((text) => [text, 'male'] as const),
  ...(['女', '女性', 'F', '2'] as const).map((text) => [text, 'female'] as const),
])

/** What exactly is wrong stands before the general words. */
const saying = (code: 'identity-number' | 'phone', words: { zh: string; en: string }): Refusal =>
  code === 'phone'
    ? refuseImport('wrong-form', { fields: [{ field: 'phone', words }] })
    : refuseRegister('identity-number', { fields: [{ field: 'identity', words }] })
