/**
 * How names are read in pinyin, without tones, for search. The library's word list is general Chinese; readings that
 * places and surnames keep against it stand here. Where people read or type a character in two ways, both are given.
 */
import { customPinyin, pinyin } from 'pinyin-pro'
import { splitName, surnameReadings } from './name.ts'

/** Who bears the name: of persons the beginning is a surname, of places it is not. */
export type Named = 'person' | 'place' | 'organisation'

/** Readings of places and of rare characters in them, with tones, as gazetteers give them. */
export const placeReadings: Readonly<Record<string, string>> = {
  ...{ 歙: 'shè', 歙县: 'shè xiàn', 枞: 'zōng', 枞阳: 'zōng yáng', 黟: 'yī', 黟县: 'yī xiàn', 涡阳: 'guō yáng' },
  ...{ 六安: 'lù ān', 亳州: 'bó zhōu', 蚌埠: 'bèng bù', 砀山: 'dàng shān', 颍上: 'yǐng shàng', 濉溪: 'suī xī' },
  ...{ 畈: 'fàn', 谼: 'hóng', 旵: 'chǎn', 鞔: 'mán', 冶: 'yě', 甑: 'zèng', 龛: 'kān', 槎: 'chá', 塥: 'gé', 塅: 'duàn' },
  ...{ 圩: 'wéi', 簿: 'bù', 主簿: 'zhǔ bù', 垱: 'dàng', 汆: 'tǔn', 﨟: 'là', 咀: 'zuǐ' },
}

/**
 * The other reading under which a character is also typed. Surnames inside village names (单岭, 查湾, 曾墩) need it as
 * much as 长 and 乐 in given names do.
 */
const otherReadings: Readonly<Record<string, readonly [string, string]>> = {
  ...{ 单: ['dan', 'shan'], 查: ['cha', 'zha'], 曾: ['ceng', 'zeng'], 解: ['jie', 'xie'], 仇: ['chou', 'qiu'] },
  ...{ 缪: ['miao', 'mou'], 覃: ['qin', 'tan'], 翟: ['zhai', 'di'], 种: ['zhong', 'chong'], 牟: ['mu', 'mou'] },
  ...{ 盖: ['gai', 'ge'], 朴: ['pu', 'piao'], 员: ['yuan', 'yun'], 尉: ['wei', 'yu'], 召: ['zhao', 'shao'] },
  ...{ 长: ['chang', 'zhang'], 乐: ['le', 'yue'], 朝: ['chao', 'zhao'], 重: ['zhong', 'chong'], 行: ['xing', 'hang'] },
  ...{
    圩: ['wei', 'xu'],
    泊: ['bo', 'po'],
    六: ['liu', 'lu'],
    歙: ['she', 'xi'],
    涡: ['guo', 'wo'],
    枞: ['zong', 'cong'],
  },
  ...{
    簿: ['bu', 'bo'],
    姥: ['lao', 'mu'],
    浒: ['hu', 'xu'],
    柏: ['bai', 'bo'],
    茜: ['qian', 'xi'],
    晟: ['sheng', 'cheng'],
  },
  ...{ 莘: ['xin', 'shen'], 隗: ['wei', 'kui'], 宓: ['mi', 'fu'], 郗: ['xi', 'chi'], 秘: ['mi', 'bi'] },
}

customPinyin({ ...placeReadings })

/** At most four readings of one name are kept: two characters read in two ways. */
const maxReadings = 4

const surnameCache = new Map<string, readonly string[]>()

/**
 * The readings of a name, each one syllable per character ('liu', 'chi', 'xiang'), the likeliest first; ü is written v.
 * Letters and digits stand for themselves in lower case; a character without a known reading gives ''.
 */
export function readingsOf(name: string, named: Named): string[][] {
  const letters = [...name]
  const main = syllables(name)
  if (named === 'person') {
    const { surname } = splitName(name)
    const read = surnameSyllables(surname)
    for (let i = 0; i < read.length; i++) main[i] = read[i]!
  }
  let all = [main]
  for (let i = 0; i < letters.length && all.length < maxReadings; i++) {
    const other = otherReading(letters[i]!, main[i]!)
    if (other !== undefined) all = all.flatMap((one) => [one, one.with(i, other)])
  }
  return all
}

function syllables(text: string, surname: 'off' | 'head' = 'off'): string[] {
  const read = pinyin(text, { toneType: 'none', type: 'array', v: true, surname })
  const letters = [...text]
  return letters.map((letter, i) => {
    const syllable = read[i] ?? ''
    if (syllable !== letter) return /^[a-z]+$/.test(syllable) ? syllable : ''
    return /^[\x21-\x7e]$/.test(letter) ? letter.toLowerCase() : ''
  })
}

function surnameSyllables(surname: string): readonly string[] {
  let known = surnameCache.get(surname)
  if (known === undefined) {
    const marked = surnameReadings[surname]
    known = marked ? plainLetters(marked).split(' ') : syllables(surname, 'head')
    if (surnameCache.size < 5_000) surnameCache.set(surname, known)
  }
  return known
}

function otherReading(letter: string, read: string): string | undefined {
  const pair = otherReadings[letter]
  if (pair === undefined) return undefined
  return pair[0] === read ? pair[1] : pair[0]
}

/** Pinyin as typed with or without tone marks → plain small letters; ü, with or without tone, becomes v. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/u\u0308[\u0300-\u036f]*/g, 'v')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
}
