import { spawnSync } from 'node:child_process'
import { StartRefusal } from './start-refusal.ts'

/** The system account PostgreSQL runs under where Liuchi itself runs as root: PostgreSQL refuses to be root. */
export interface ServerUser {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

export const OWN_ACCOUNT = 'liuchi'

const run = (command: string, args: readonly string[]): string | undefined => {
  const done = spawnSync(command, args, { encoding: 'utf8', timeout: 10_000 })
  return done.status === 0 ? done.stdout.trim() : undefined
}

function findAccount(nameOrUid: string): ServerUser | undefined {
  const [uid, gid] = [run('id', ['-u', nameOrUid]), run('id', ['-g', nameOrUid])]
  if (uid === undefined || gid === undefined || Number(uid) === 0) return undefined
  return { name: run('id', ['-un', nameOrUid]) ?? nameOrUid, uid: Number(uid), gid: Number(gid) }
}

/**
 * Chooses the account of the server. `undefined` where this process is not root: the server then runs as we do.
 * Data that exist keep their owner. New data get the account `liuchi`, made where `mayCreate` allows it, so that no
 * other service can read them; `nobody` is the last resort and what throw-away databases use.
 */
export function chooseServerUser(ask: { ownerUid?: number; mayCreate: boolean }): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  if (ask.ownerUid !== undefined && ask.ownerUid !== 0) {
    const uid = ask.ownerUid
    return findAccount(String(uid)) ?? { name: String(uid), uid, gid: uid }
  }
  const own = findAccount(OWN_ACCOUNT)
  if (own) return own
  if (ask.mayCreate) {
    const made =
      run('useradd', [
        '--system',
        '--no-create-home',
        '--home-dir',
        '/nonexistent',
        '--shell',
        '/bin/false',
        OWN_ACCOUNT,
      ]) ?? run('adduser', ['-S', '-D', '-H', '-s', '/bin/false', OWN_ACCOUNT])
    const account = made === undefined ? undefined : findAccount(OWN_ACCOUNT)
    if (account) return account
  }
  const nobody = findAccount('nobody')
  if (nobody) return nobody
  throw new StartRefusal(
    'no-server-user',
    'PostgreSQL refuses to run as root and no other account can be used: start Liuchi as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
  )
}

/** The options under which a child process becomes the server's account. */
export const asUser = (user: ServerUser | undefined): { uid?: number; gid?: number } =>
  user ? { uid: user.uid, gid: user.gid } : {}

/** Whether the account can go into a folder. Asked of the system itself, because modes do not tell the whole truth (ACLs). */
export function canEnter(user: ServerUser | undefined, folder: string): boolean {
  const script = 'cd "$1" && test -r "$1" -o -x "$1"'
  return spawnSync('/bin/sh', ['-c', script, 'sh', folder], { ...asUser(user), cwd: '/', timeout: 10_000 }).status === 0
}
