import type { Words } from '../words.ts'
import type { SealPlace } from './seal.ts'

/**
 * What a verification found. `id` is an act's. `doubtful` marks what only a seal says that was itself altered: then
 * either the row or the seal is at fault.
 */
export type Finding =
  | { readonly kind: 'row-altered'; readonly id: string; readonly seal: SealPlace; readonly doubtful?: true }
  | { readonly kind: 'row-deleted'; readonly id: string; readonly seal: SealPlace; readonly doubtful?: true }
  /** Its transaction had ended when the last seal was made, yet no seal holds it; or no transaction has that number yet. */
  | { readonly kind: 'row-inserted'; readonly id: string }
  /** The instant it was recorded cannot be: it lies before a seal that was made earlier than the row, or after its own. */
  | { readonly kind: 'row-misdated'; readonly id: string; readonly recordedAt: string }
  /** Each holds the content of another one of them. */
  | { readonly kind: 'rows-exchanged'; readonly ids: readonly string[] }
  | { readonly kind: 'row-sealed-twice'; readonly id: string; readonly seals: readonly [SealPlace, SealPlace] }
  /** Every row from one seal to another is gone. Each is named as deleted, too. */
  | { readonly kind: 'journal-truncated'; readonly from: SealPlace; readonly to: SealPlace; readonly rows: number }
  | { readonly kind: 'seal-altered'; readonly seal: SealPlace }
  | { readonly kind: 'seal-key-missing'; readonly seal: SealPlace; readonly keyVersion: number }
  /** null: the chain would begin there. */
  | { readonly kind: 'seal-missing'; readonly after: SealPlace | null; readonly before: SealPlace }
  /** Both are authentic and numbered in turn, yet the second was not made after the first. */
  | { readonly kind: 'chain-broken'; readonly after: SealPlace; readonly before: SealPlace }
  /** A head outside knows a later seal than the chain has. */
  | { readonly kind: 'chain-truncated'; readonly last: SealPlace | null; readonly head: SealPlace }
  /** A head outside knows another seal at this place. */
  | { readonly kind: 'chain-replaced'; readonly seal: SealPlace }
  /** Seals that a head outside knows and that the backup, from which a restore opened the next epoch, did not hold. */
  | { readonly kind: 'lost-in-restore'; readonly last: SealPlace | null; readonly head: SealPlace }
  /** A head that no holder of the journal key wrote. */
  | { readonly kind: 'head-altered'; readonly head: SealPlace }
  /** So many findings of one kind were not listed. */
  | { readonly kind: 'more'; readonly of: Finding['kind']; readonly count: number }

const at = (seal: SealPlace | null, none: string): string => (seal ? `${seal.epoch}/${seal.no}` : none)

/** A finding as one line for the operator. Seals are written epoch/number. */
export function sayFinding(f: Finding): Words {
  const said = wordsOf(f)
  return 'doubtful' in f
    ? { zh: `${said.zh}（该封记本身已被改动，存疑）`, en: `${said.en} (doubtful: that seal was itself altered)` }
    : said
}

function wordsOf(f: Finding): Words {
  switch (f.kind) {
    case 'row-altered':
      return {
        zh: `日志行 ${f.id} 被改动，封记 ${at(f.seal, '')}`,
        en: `row ${f.id} was altered since seal ${at(f.seal, '')}`,
      }
    case 'row-deleted':
      return {
        zh: `日志行 ${f.id} 被删除，封记 ${at(f.seal, '')}`,
        en: `row ${f.id} was deleted since seal ${at(f.seal, '')}`,
      }
    case 'row-inserted':
      return {
        zh: `日志行 ${f.id} 系事后插入，不在任何封记内`,
        en: `row ${f.id} was inserted afterwards: no seal holds it`,
      }
    case 'row-misdated':
      return {
        zh: `日志行 ${f.id} 的记录时间 ${f.recordedAt} 与封记不符`,
        en: `row ${f.id} cannot have been recorded at ${f.recordedAt}: the seals say otherwise`,
      }
    case 'rows-exchanged':
      return { zh: `日志行内容被对调：${f.ids.join('、')}`, en: `rows exchanged their contents: ${f.ids.join(', ')}` }
    case 'row-sealed-twice':
      return {
        zh: `日志行 ${f.id} 被封记两次：${at(f.seals[0], '')}、${at(f.seals[1], '')}`,
        en: `row ${f.id} was sealed twice: ${at(f.seals[0], '')} and ${at(f.seals[1], '')}`,
      }
    case 'journal-truncated':
      return {
        zh: `日志被截断：封记 ${at(f.from, '')} 至 ${at(f.to, '')} 的 ${f.rows} 行全部缺失`,
        en: `the journal was truncated: all ${f.rows} rows of seals ${at(f.from, '')} to ${at(f.to, '')} are gone`,
      }
    case 'seal-altered':
      return { zh: `封记 ${at(f.seal, '')} 被改动`, en: `seal ${at(f.seal, '')} was altered` }
    case 'seal-key-missing':
      return {
        zh: `封记 ${at(f.seal, '')} 所用第 ${f.keyVersion} 版密钥缺失，无法核验`,
        en: `seal ${at(f.seal, '')} cannot be verified: journal key ${f.keyVersion} is missing`,
      }
    case 'seal-missing':
      return {
        zh: `封记 ${at(f.after, '起点')} 与 ${at(f.before, '')} 之间有缺失`,
        en: `seals are missing between ${at(f.after, 'the beginning')} and ${at(f.before, '')}`,
      }
    case 'chain-broken':
      return {
        zh: `封记 ${at(f.before, '')} 并非接续 ${at(f.after, '')} 而作`,
        en: `seal ${at(f.before, '')} does not continue ${at(f.after, '')}`,
      }
    case 'chain-truncated':
      return {
        zh: `封记链被截断：止于 ${at(f.last, '空')}，库外存证至 ${at(f.head, '')}`,
        en: `the chain of seals was cut: it ends at ${at(f.last, 'nothing')}, a head outside knows ${at(f.head, '')}`,
      }
    case 'chain-replaced':
      return {
        zh: `封记 ${at(f.seal, '')} 与库外存证不符，系另行制作`,
        en: `seal ${at(f.seal, '')} was made anew: a head outside knows another one`,
      }
    case 'lost-in-restore':
      return {
        zh: `恢复备份时缺失封记：备份止于 ${at(f.last, '空')}，库外存证至 ${at(f.head, '')}`,
        en: `the restored backup ended at seal ${at(f.last, 'nothing')}; a head outside knows ${at(f.head, '')}`,
      }
    case 'head-altered':
      return { zh: `库外存证 ${at(f.head, '')} 签名不符`, en: `the head ${at(f.head, '')} outside is not authentic` }
    case 'more':
      return { zh: `另有 ${f.count} 项同类结果（${f.of}）未列出`, en: `${f.count} more of ${f.of}, not listed` }
  }
}

const LISTED_PER_KIND = 1_000

/** Gathers findings; beyond a thousand of a kind it only counts, so that a wrecked journal does not fill the memory. */
export function openList(): { add(finding: Finding): void; close(): Finding[] } {
  const listed: Finding[] = []
  const counts = new Map<Finding['kind'], number>()
  return {
    add(finding) {
      const count = (counts.get(finding.kind) ?? 0) + 1
      counts.set(finding.kind, count)
      if (count <= LISTED_PER_KIND) listed.push(finding)
    },
    close() {
      for (const [of, count] of counts)
        if (count > LISTED_PER_KIND) listed.push({ kind: 'more', of, count: count - LISTED_PER_KIND })
      return listed
    },
  }
}
