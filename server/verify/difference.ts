import { type Finding, sayFinding } from '#kernel/journal/finding.ts'
import type { Words } from '#kernel/words.ts'

/** What a verification can find besides what the journal's seals tell. `{…}` are ids, codes and names of columns; never values. */
export const differenceWords = {
  'act-rows': {
    zh: '行为 {act} 所写的记录与日志中的摘要不符',
    en: 'the rows that the act {act} wrote are not those of its digest in the journal',
  },
  'rows-without-act': {
    zh: '{table} 中有记录出自日志所没有的行为 {act}',
    en: 'rows of {table} name the act {act}, which the journal does not have',
  },
  'value-altered': { zh: '个人信息 {id} 与其承诺不符', en: 'the personal value {id} is not the one committed to' },
  'value-missing': {
    zh: '个人信息 {id} 缺失，且没有删除的行为',
    en: 'the personal value {id} is gone, and no act erased it',
  },
  'value-damaged': { zh: '个人信息 {id} 无法解密', en: 'the personal value {id} does not open' },
  'case-differs': {
    zh: '事项 {case} 的 {field} 与各步骤的合并结果不符',
    en: 'the case {case} differs in {field} from the merge of its steps',
  },
  'case-without-steps': { zh: '事项 {case} 没有任何步骤', en: 'the case {case} has no steps' },
  'step-without-case': { zh: '步骤所属的事项 {case} 不存在', en: 'steps name the case {case}, which is not there' },
  'step-missing': { zh: '事项 {case} 缺第 {no} 步', en: 'the case {case} lacks its step {no}' },
  viewer: {
    zh: '事项 {case} 的参与方 {viewer} 登记有误',
    en: 'the list of who takes part in the case {case} is wrong for {viewer}',
  },
  timer: { zh: '事项 {case} 的计时器 {timer} 有误', en: 'the timer {timer} of the case {case} is not as it should be' },
  attachment: {
    zh: '事项 {case} 的附件 {file} 与步骤不符',
    en: 'the file {file} of the case {case} is not as its step has it',
  },
  'file-exchanged': {
    zh: '事项 {case} 的附件 {file} 已换成另一内容',
    en: 'the file {file} of the case {case} names another content than its step committed to',
  },
  books: {
    zh: '账目不符（{fault}）：{where}',
    en: 'the books do not balance ({fault}): {where}',
  },
  points: {
    zh: '考核记分的合计不符（{fault}）：{where}',
    en: 'sums of an appraisal are not those of its entries ({fault}): {where}',
  },
  'file-missing': { zh: '文件 {file} 的内容缺失', en: 'the content of the file {file} is missing' },
  'file-damaged': { zh: '文件 {file} 的内容被改动或损坏', en: 'the content of the file {file} was altered or damaged' },
} as const satisfies Readonly<Record<string, Words>>

export type DifferenceKind = keyof typeof differenceWords

/** Differences of one kind: the first, told, and how many there are. */
export interface Difference {
  readonly kind: DifferenceKind | `journal/${Finding['kind']}`
  readonly count: number
  readonly first: Words
}

/**
 * Only a holder of the journal key opens an epoch: what a restored backup did not hold was lost, and is told for ever, but it is no
 * sign that anybody altered anything.
 */
export const isTampering = ({ kind }: Difference): boolean => kind !== 'journal/lost-in-restore'

export type Tell = (kind: DifferenceKind, fills: Readonly<Record<string, string | number>>) => void

const fill = (text: string, fills: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(fills[name] ?? ''))

/** Counts differences and keeps the first of each kind, however many there are. */
export function gatherDifferences(): { tell: Tell; tellFinding(finding: Finding): void; all(): Difference[] } {
  const held = new Map<Difference['kind'], { count: number; first: Words }>()
  const add = (kind: Difference['kind'], count: number, first: () => Words) => {
    const before = held.get(kind)
    if (before) before.count += count
    else held.set(kind, { count, first: first() })
  }
  return {
    tell: (kind, fills) =>
      add(kind, 1, () => ({ zh: fill(differenceWords[kind].zh, fills), en: fill(differenceWords[kind].en, fills) })),
    tellFinding: (finding) =>
      finding.kind === 'more'
        ? add(`journal/${finding.of}`, finding.count, () => sayFinding(finding))
        : add(`journal/${finding.kind}`, 1, () => sayFinding(finding)),
    all: () => [...held].map(([kind, rest]) => ({ kind, ...rest })),
  }
}
