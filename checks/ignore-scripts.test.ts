import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, isAbsolute, join, relative } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findPostmaster } from '#server/db/postmaster.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const MINUTES = 60_000

// A path with a blank, and closed to other accounts (0700), as a clone in a home is.
let folder: string
let clone: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'liuchi bare clone '))
  clone = join(folder, 'liu chi')
})
// All packages are taken away again: tens of thousands of files, on a disk that others use too.
afterEach(async () => {
  const data = findDataDir()
  if (data && !data.startsWith(folder)) await rm(dirname(data), { recursive: true, force: true })
  await rm(folder, { recursive: true, force: true })
}, 5 * MINUTES)

/** Copies what a clone would hold: what git knows or would know; without git, all but what is made or installed. */
function makeClone(): void {
  const made = /^(node_modules|\.git|\.liuchi|web\/dist|test-results|playwright-report)(\/|$)/
  for (const file of listFiles().filter((each) => !made.test(each) && existsSync(join(root, each)))) {
    mkdirSync(dirname(join(clone, file)), { recursive: true })
    cpSync(join(root, file), join(clone, file), { verbatimSymlinks: true })
  }
}

function listFiles(): string[] {
  try {
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
      stdio: 'pipe',
    })
    return listed.split('\0').filter(Boolean)
  } catch {
    const all = readdirSync(root, { recursive: true, withFileTypes: true })
    return all
      .filter((each) => each.isFile())
      .map((each) => relative(root, join(each.parentPath, each.name)).replaceAll('\\', '/'))
  }
}

function findDataDir(): string | undefined {
  const marker = join(clone, '.liuchi/database.json')
  if (!existsSync(marker)) return undefined
  const { dataDir } = JSON.parse(readFileSync(marker, 'utf8')) as { dataDir: string }
  return isAbsolute(dataDir) ? dataDir : join(clone, '.liuchi', dataDir)
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  await new Promise((resolve) => probe.close(resolve))
  return port
}

test('a bare clone installs without any install script, boots, answers, and stops with everything it started', {
  timeout: 10 * MINUTES,
}, async () => {
  makeClone()
  const port = await freePort()
  const env = {
    ...process.env,
    ...{ DATABASE_URL: undefined, LIUCHI_HOME: undefined, LIUCHI_CHROMIUM: undefined, NODE_COMPILE_CACHE: undefined },
    ...{ PORT: String(port), HOST: '127.0.0.1', NODE_ENV: 'production' },
  }
  // The Node that npm runs on, where npm started us: the one a newcomer has.
  const node = process.env.npm_node_execpath ?? process.execPath
  const child = spawn(node, ['launch.mjs', 'start', '--production'], {
    cwd: clone,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => said.push(chunk.toString('utf8')))
  const closed = once(child, 'close') as Promise<[number | null]>

  try {
    const until = Date.now() + 8 * MINUTES
    let answer: Response | undefined
    while (!answer) {
      if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`)
      if (Date.now() > until) throw new Error('it does not answer')
      answer = await fetch(`http://127.0.0.1:${port}/health`).catch(() => undefined)
      await sleep(250)
    }
    // A new house in production is up and says what it waits for: its first administrators.
    expect(await answer.json()).toEqual({ ready: false, reasons: ['no county is founded yet'] })
    const dataDir = findDataDir()!
    expect(findPostmaster(dataDir)).toBeDefined()
    child.kill('SIGTERM')
    expect((await closed)[0]).toBe(0)
    expect(findPostmaster(dataDir)).toBeUndefined()
  } catch (error) {
    throw new Error(`${(error as Error).message}; it said:\n${said.join('').slice(-4000)}`)
  } finally {
    if (child.exitCode === null) child.kill('SIGTERM')
    await closed
  }
})
