import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Head, readHeads } from '#kernel/journal/head.ts'
import type { Programme } from '#kernel/programme/define.ts'
import { openKeys } from '#kernel/secrets/keys.ts'
import { StartRefusal } from '#server/db/start-refusal.ts'
import { isTampering } from '#server/verify/difference.ts'
import { type CountyVerified, type VerifySetting, verifyCounties } from '#server/verify/verify.ts'
import { withDatabase } from './database.ts'
import { openProgress } from './progress.ts'

type Log = (line: string) => void

export interface VerifyOptions {
  /** Heads kept outside the database; without it, those that this home keeps. */
  readonly heads?: string
  /** Opens only both ends of each file. */
  readonly quick?: boolean
}

/** `liuchi verify`: names the first difference of each kind; the exit code is 1 where there is any. */
export async function runVerify(options: VerifyOptions, log: Log): Promise<void> {
  await withDatabase(log, 'current', async ({ home, url }) => {
    const heads = await findHeads(options.heads, home, log)
    const { programmes } = await import('#programmes/index.ts')
    const sound = await tellVerification(
      { url, home, keys: openKeys({ home, env: process.env }), programmes, heads, quick: options.quick === true },
      log,
    )
    if (!sound) process.exitCode = 1
  })
}

/** Verifies, with a bar, and tells what was seen county by county. @returns whether nothing differs */
export async function tellVerification(
  setting: Omit<VerifySetting, 'progress' | 'programmes'> & { readonly programmes: readonly Programme[] },
  log: Log,
): Promise<boolean> {
  const progress = openProgress(log, 'things')
  const phases = {
    journal: '日志 journal',
    acts: '行为 acts',
    cases: '事项 cases',
    books: '账目 books',
    points: '考核记分 points',
    files: '文件 files',
  }
  let sound = true
  try {
    const seen = verifyCounties({
      ...setting,
      progress: (county, phase, done, total) => progress.tell(`${county} ${phases[phase]}`, done, total),
    })
    for await (const county of seen) {
      progress.end()
      tellCounty(county, log)
      if (county.differences.some(isTampering)) sound = false
    }
  } finally {
    progress.end()
  }
  log(
    sound
      ? '核验完毕，一切相符 / verified: everything is as acts left it'
      : '核验发现不符 / verification found differences',
  )
  return sound
}

function tellCounty({ county, journal, acts, cases, values, files, differences }: CountyVerified, log: Log): void {
  const sealed = journal.lastSealedAt ? `, 最近封记 last seal ${journal.lastSealedAt.toISOString()}` : ''
  log(
    `${county}: ${acts} 次行为 acts (${journal.sealed} 已封 sealed${sealed}), ${cases} 件 cases, ${values.open} 项个人信息 values, ${files} 个文件 files`,
  )
  if (values.erased + values.waiting > 0)
    log(`${county}: 已删除 erased ${values.erased}, 待删除 to be erased ${values.waiting}`)
  if (journal.unattested > 0)
    log(
      `${county}: 有 ${journal.unattested} 次行为因封记缺失无法证明 / of ${journal.unattested} acts nothing can be said, their seal is gone`,
    )
  for (const each of differences)
    log(`${county} ${isTampering(each) ? '✗' : '·'} ${each.kind} ×${each.count}: ${each.first.zh} / ${each.first.en}`)
}

/** Heads are read before anything is looked at: one told meanwhile would know more than the view. */
async function findHeads(given: string | undefined, home: string, log: Log): Promise<readonly Head[]> {
  const path = given ? resolve(given) : (process.env.LIUCHI_HEADS_FILE ?? join(home, 'journal-heads.jsonl'))
  if (!existsSync(path)) {
    if (given) throw new StartRefusal('heads-missing', `There is no file ${path}.`)
    return []
  }
  const { heads, unreadable } = await readHeads(path)
  if (unreadable.length > 0)
    log(`${path}: 第 ${unreadable.join('、')} 行不可读 / lines ${unreadable.join(', ')} are no heads`)
  return heads
}
