/**
 * Names of people: where the surname ends, how a surname is read, how a name is shown to strangers.
 * A name is stored as typed (rare and compatibility characters included); only blanks and middle dots are brought to
 * one form, because forms pad names with blanks and keyboards type the dot in several code points.
 */

/**
 * Surnames of two characters in use. Pairs that are more often a single surname and the first half of a given name
 * (单于, 乐正, 宗政, 谷梁, 贺兰, 左丘, 梁丘 …) are left out on purpose: who bears one is entered with the surname known.
 */
export const compoundSurnames: ReadonlySet<string> = new Set(
  (
    '欧阳 上官 司马 诸葛 东方 夏侯 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 司徒 司空 轩辕 端木 百里 呼延 南宫 独孤 西门 东门 南门 ' +
    '东郭 南郭 公羊 公冶 公西 澹台 濮阳 淳于 太叔 太史 申屠 仲孙 颛孙 钟离 鲜于 闾丘 司寇 子车 巫马 漆雕 壤驷 拓跋 夹谷 宰父 ' +
    '羊舌 微生 第五 万俟 闻人 赫连 亓官 完颜 纳兰 耶律 哥舒 斛律'
  ).split(' '),
)

/** Surnames read otherwise than the character commonly is, with tones. Search also keeps the common reading. */
export const surnameReadings: Readonly<Record<string, string>> = {
  ...{ 单: 'shàn', 解: 'xiè', 查: 'zhā', 仇: 'qiú', 盖: 'gě', 任: 'rén', 曾: 'zēng', 华: 'huà', 朴: 'piáo', 区: 'ōu' },
  ...{
    翟: 'zhái',
    缪: 'miào',
    乐: 'yuè',
    召: 'shào',
    折: 'shé',
    种: 'chóng',
    冼: 'xiǎn',
    洗: 'xiǎn',
    秘: 'bì',
    繁: 'pó',
  },
  ...{ 覃: 'qín', 员: 'yùn', 燕: 'yān', 应: 'yīng', 那: 'nā', 祭: 'zhài', 句: 'gōu', 隗: 'wěi', 能: 'nài', 贲: 'bēn' },
  ...{
    藏: 'zāng',
    宿: 'sù',
    牟: 'mù',
    郗: 'xī',
    宓: 'mì',
    柏: 'bǎi',
    薄: 'bó',
    纪: 'jǐ',
    於: 'yū',
    乜: 'niè',
    佴: 'nài',
  },
  ...{
    盛: 'shèng',
    都: 'dū',
    尉: 'wèi',
    过: 'guō',
    重: 'chóng',
    晟: 'chéng',
    黑: 'hè',
    石: 'shí',
    叶: 'yè',
    万: 'wàn',
  },
  ...{ 万俟: 'mò qí', 尉迟: 'yù chí', 令狐: 'líng hú', 长孙: 'zhǎng sūn', 澹台: 'tán tái', 鲜于: 'xiān yú' },
  ...{ 亓官: 'qí guān', 闾丘: 'lǘ qiū', 颛孙: 'zhuān sūn', 拓跋: 'tuò bá', 呼延: 'hū yán' },
}

const middleDots = /\s*[·•・‧･⋅∙]\s*/gu

/**
 * The form to store: middle dots as U+00B7, no blanks inside Chinese names ('王　芳' is 王芳), one blank between the
 * words of others. Characters are never exchanged for similar ones.
 */
export function normalName(typed: string): string {
  const text = typed
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(middleDots, '·')
  return /\p{Script=Han}/u.test(text) ? text.replace(/\s+/gu, '') : text.replace(/\s+/gu, ' ')
}

/**
 * Splits a name into surname and given name. `known` is the surname where the office entered it apart. A name with a
 * middle dot or in other scripts has no surname that could be cut off: then `surname` is empty and `given` the whole.
 */
export function splitName(name: string, known?: string): { surname: string; given: string } {
  const normal = normalName(name)
  if (known && normal.startsWith(known)) return { surname: known, given: normal.slice(known.length) }
  if (normal.includes('·') || !/^\p{Script=Han}+$/u.test(normal)) return { surname: '', given: normal }
  const letters = [...normal]
  const pair = letters.slice(0, 2).join('')
  const length = letters.length > 2 && compoundSurnames.has(pair) ? 2 : letters.length > 1 ? 1 : 0
  return { surname: letters.slice(0, length).join(''), given: letters.slice(length).join('') }
}

/**
 * The name for strangers: 王*, 王*明, 王**明, 欧阳*, 欧阳*国; of names in parts the first letter of each part.
 * Which audience sees this form is decided in mask.ts.
 */
export function maskName(name: string, known?: string): string {
  const { surname, given } = splitName(name, known)
  if (surname === '') {
    const parts = given.split(/(?<=·)|\s+/u).filter((part) => part !== '')
    if (parts.length === 1 && [...given].length === 1) return '*'
    return parts.map((part) => `${[...part][0]}*${part.endsWith('·') ? '·' : ''}`).join(given.includes('·') ? '' : ' ')
  }
  const letters = [...given]
  if (letters.length === 1) return `${surname}*`
  return surname + '*'.repeat(letters.length - 1) + letters.at(-1)
}
