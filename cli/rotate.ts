import { setTimeout as sleep } from 'node:timers/promises'
import { type KeyPurpose, type Keys, keyPurposes, openKeys } from '#kernel/secrets/keys.ts'
import { type Rotated, type RotateSetting, renewFields, renewFiles, TAKEN_UP_MS } from '#server/backup/rotate.ts'
import { StartRefusal } from '#server/db/start-refusal.ts'
import { withDatabase } from './database.ts'
import { openProgress } from './progress.ts'

type Log = (line: string) => void

/** What a new version means where nothing is written anew, and why two purposes have no command yet. */
const MEANS: Partial<Record<KeyPurpose, string>> = {
  journal:
    '新封记用新密钥，旧封记仍用旧密钥核验 / new seals are made under it; older ones are verified under theirs, so keep the old file',
  session: '所有人需重新登录 / everybody signs in again at the next start',
}
const NOT_YET: Partial<Record<KeyPurpose, string>> = {
  index:
    'Blind indexes keep persons unique across counties and are not written anew while Liuchi runs: the key "index" cannot be rotated yet.',
  'follow-up':
    'The key "follow-up" stands for codes that only reporters know: with another key nobody could follow an earlier report, so it is not rotated.',
}

/** What can be rotated, for `--help` and for refusing the rest. */
export function getPurpose(text: string): KeyPurpose {
  const purpose = keyPurposes.find((each) => each === text)
  if (!purpose)
    throw new StartRefusal(
      'key-purpose',
      `There is no key "${text}": choose one of ${keyPurposes.filter((p) => !NOT_YET[p]).join(', ')}.`,
    )
  const why = NOT_YET[purpose]
  if (why) throw new StartRefusal('key-purpose', why)
  return purpose
}

/**
 * `liuchi rotate-keys <purpose>`: makes the next version current and writes anew what older versions wrote, while everybody goes on
 * working. Broken off, it is taken up again with `--resume`, which makes no further version.
 */
export async function runRotateKeys(text: string, options: { readonly resume?: boolean }, log: Log): Promise<void> {
  const purpose = getPurpose(text)
  await withDatabase(log, 'current', async ({ home, url }) => {
    const keys = openKeys({ home, env: process.env })
    if (!options.resume)
      log(
        `密钥 ${purpose} 现为第 ${keys.rotate(purpose)} 版 / the key ${purpose} is now version ${keys.current(purpose).version}`,
      )
    if (purpose === 'field' || purpose === 'file') {
      const done = await renewAll(purpose, { url, home, keys }, log, options.resume ? 0 : TAKEN_UP_MS)
      log(`已换新 ${done.renewed} 项 / written anew: ${done.renewed}`)
      if (done.damaged.length > 0) {
        log(
          `有 ${done.damaged.length} 项无法打开，保持原样，首项 / ${done.damaged.length} do not open and were left, the first: ${done.damaged[0]}`,
        )
        process.exitCode = 1
      }
      log('旧密钥文件须与旧备份一同保存 / keep the old key files as long as backups from before')
    } else log(MEANS[purpose] ?? '')
  })
}

/** Passes until one finds nothing; the first waits until every process has taken the new key up. */
export async function renewAll(
  purpose: 'field' | 'file',
  setting: { readonly url: string; readonly home: string; readonly keys: Keys },
  log: Log,
  wait: number,
): Promise<Rotated> {
  await sleep(wait)
  const progress = openProgress(log, 'things')
  const phases = { values: '个人信息 values', persons: '人员 persons', files: '文件 files' }
  const told: RotateSetting = {
    ...setting,
    progress: (phase, done, total) => progress.tell(phases[phase], done, total),
  }
  let renewed = 0
  try {
    for (;;) {
      const pass = purpose === 'field' ? await renewFields(told) : await renewFiles(told)
      renewed += pass.renewed
      if (pass.renewed === 0) return { renewed, damaged: pass.damaged }
    }
  } finally {
    progress.end()
  }
}
