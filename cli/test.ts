import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { findOrInstallChromium } from './chromium.ts'

/** What one stage counted. `failed` includes skipped tests: a test that does not run proves nothing. */
export interface StageCount {
  readonly passed: number
  readonly failed: number
  /** A line for each failed test: where it stands, its name, the first line of what it said. */
  readonly failures: readonly string[]
}

interface Stage {
  readonly name: string
  run(room: Room): Promise<StageCount>
}

interface Room {
  /** A folder for the reports of the test runners. */
  readonly folder: string
  /** Runs a program of node_modules to its end with its output shown. @returns its exit code */
  node(script: string, args: readonly string[], env?: NodeJS.ProcessEnv): Promise<number>
}

const root = fileURLToPath(new URL('..', import.meta.url))
const TSC = 'node_modules/typescript-native/bin/tsc'
const BIOME = 'node_modules/@biomejs/biome/bin/biome'
const VITEST = 'node_modules/vitest/vitest.mjs'
const PLAYWRIGHT = 'node_modules/@playwright/test/cli.js'

/** A second time zone, on the other side of Greenwich and with summer time, for everything that reckons with time. */
const OTHER_ZONE = 'America/New_York'
const TIME_TESTS = ['kernel/day', 'kernel/casework']

const STAGES: readonly Stage[] = [
  {
    name: 'types',
    async run({ node }) {
      const projects = ['tsconfig.json', 'web/tsconfig.json'].filter((path) => existsSync(join(root, path)))
      const codes: number[] = []
      for (const project of projects) codes.push(await node(TSC, ['-p', project]))
      return oneOf(codes.every((code) => code === 0))
    },
  },
  { name: 'lint', run: async ({ node }) => oneOf((await node(BIOME, ['ci', '--error-on-warnings', '.'])) === 0) },
  { name: 'tests', run: (room) => runVitest(room, 'tests.json', [], {}) },
  {
    name: `tests of time in ${OTHER_ZONE}`,
    run: (room) => runVitest(room, 'zone.json', TIME_TESTS, { TZ: OTHER_ZONE }),
  },
  { name: 'journeys', run: runPlaywright },
]

/** A stage that counts as one: it holds or it does not, and its own output says why. */
const oneOf = (good: boolean): StageCount => ({ passed: good ? 1 : 0, failed: good ? 0 : 1, failures: [] })

async function runVitest(
  { folder, node }: Room,
  report: string,
  only: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<StageCount> {
  const path = join(folder, report)
  const code = await node(
    VITEST,
    ['run', ...only, '--reporter=default', '--reporter=json', `--outputFile.json=${path}`],
    env,
  )
  return countVitest(existsSync(path) ? readFileSync(path, 'utf8') : '', code)
}

/** Counts from Vitest's JSON report. A file that does not load, or an error outside every test, counts as one failed. */
export function countVitest(report: string, exitCode: number): StageCount {
  if (report === '') return oneOf(false)
  const read = JSON.parse(report) as {
    numPassedTests: number
    numTotalTests: number
    testResults: {
      name: string
      status: string
      message: string
      assertionResults: { status: string; fullName: string; failureMessages?: string[] }[]
    }[]
  }
  const unloaded = read.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const failures = [
    ...unloaded.map(({ name, message }) => failureLine(name, 'does not load', message)),
    ...read.testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status }) => status !== 'passed')
        .map(({ status, fullName, failureMessages }) => failureLine(name, fullName, failureMessages?.[0] ?? status)),
    ),
  ]
  return settle(read.numPassedTests, read.numTotalTests - read.numPassedTests + unloaded.length, exitCode, failures)
}

async function runPlaywright({ folder, node }: Room): Promise<StageCount> {
  const path = join(folder, 'journeys.json')
  const chromium = await findOrInstallChromium()
  const env = { LIUCHI_CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: path }
  const code = await node(PLAYWRIGHT, ['test', '--reporter=list,json'], env)
  return countPlaywright(existsSync(path) ? readFileSync(path, 'utf8') : '', code)
}

interface JourneySuite {
  readonly suites?: readonly JourneySuite[]
  readonly specs?: readonly {
    file: string
    line: number
    title: string
    tests: { status: string; results: { error?: { message?: string } }[] }[]
  }[]
}

/** Counts from Playwright's JSON report. A journey that needed a second try counts as failed. */
export function countPlaywright(report: string, exitCode: number): StageCount {
  if (report === '') return oneOf(false)
  const { stats, suites = [] } = JSON.parse(report) as JourneySuite & {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  }
  const failures = suites.flatMap(failedJourneys)
  return settle(stats.expected, stats.unexpected + stats.flaky + stats.skipped, exitCode, failures)
}

const failedJourneys = ({ suites = [], specs = [] }: JourneySuite): string[] => [
  ...specs.flatMap(({ file, line, title, tests }) =>
    tests
      .filter(({ status }) => status !== 'expected')
      .map(({ status, results }) =>
        failureLine(`${file}:${line}`, title, results.find(({ error }) => error)?.error?.message ?? status),
      ),
  ),
  ...suites.flatMap(failedJourneys),
]

const failureLine = (file: string, name: string, said: string): string =>
  `${relative(root, resolve(root, file))} > ${name}: ${stripVTControlCharacters(said).split('\n')[0]?.slice(0, 200)}`

/** A stage without tests, or one that ended badly though it counted no failure, has failed. */
function settle(passed: number, failed: number, exitCode: number, failures: readonly string[]): StageCount {
  return { passed, failed: failed === 0 && (exitCode !== 0 || passed === 0) ? 1 : failed, failures }
}

/**
 * Runs everything that must hold: types, lint, tests, tests in another time zone, browser journeys. Later stages run
 * even where an earlier one failed. The end says how long each took and names what failed; the last line printed is
 * `N passed, N failed`.
 * @returns the exit code: 0 where nothing failed
 */
export async function runTests(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'liuchi-reports-'))
  const results: { name: string; count: StageCount; seconds: number }[] = []
  const { node, stopped, release } = openRoom()
  try {
    for (const stage of STAGES) {
      console.log(`\n== ${stage.name}`)
      const begin = performance.now()
      const count = await stage.run({ folder, node }).catch((error: Error): StageCount => {
        console.log(error.message)
        return oneOf(false)
      })
      if (stopped()) break
      results.push({ name: stage.name, count, seconds: (performance.now() - begin) / 1000 })
    }
  } finally {
    release()
    rmSync(folder, { recursive: true, force: true })
  }
  console.log('')
  for (const { name, count, seconds } of results) {
    console.log(
      `${count.failed === 0 ? 'ok    ' : 'FAILED'} ${name}: ${count.passed} passed, ${count.failed} failed (${seconds.toFixed(1)} s)`,
    )
    for (const failure of count.failures) console.log(`         ${failure}`)
  }
  const total = (kind: 'passed' | 'failed'): number => results.reduce((sum, { count }) => sum + count[kind], 0)
  const signal = stopped()
  if (signal) console.log(`Stopped by ${signal}`)
  console.log(`${total('passed')} passed, ${total('failed')} failed`)
  if (signal) return 128 + constants.signals[signal]
  return total('failed') === 0 && results.length === STAGES.length ? 0 : 1
}

/** Starts the programs of the stages; a signal to us ends the running one, so that it can tidy up, and the stages after it. */
function openRoom(): { node: Room['node']; stopped: () => NodeJS.Signals | undefined; release: () => void } {
  let signal: NodeJS.Signals | undefined
  let stop: (() => void) | undefined
  const onSignal = (got: NodeJS.Signals): void => {
    signal ??= got
    stop?.()
  }
  const signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const each of signals) process.on(each, onSignal)
  return {
    node: (script, args, env = {}) =>
      new Promise((resolve) => {
        if (signal) return resolve(1)
        const { NODE_ENV: _, ...inherited } = process.env
        const child = spawn(process.execPath, [join(root, script), ...args], {
          cwd: root,
          stdio: 'inherit',
          env: { ...inherited, ...env },
        })
        // The test runners tidy up on SIGINT. At a terminal they have had it already.
        stop = () => child.kill('SIGINT')
        child.once('error', () => resolve(1))
        child.once('close', (code) => resolve(code ?? 1))
      }),
    stopped: () => signal,
    release: () => {
      for (const each of signals) process.off(each, onSignal)
    },
  }
}
