import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { countPlaywright, countVitest } from './test.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

interface FileReport {
  readonly status: string
  readonly message?: string
  readonly tests: readonly string[]
}
const vitest = (numPassedTests: number, numTotalTests: number, files: readonly FileReport[]): string =>
  JSON.stringify({
    numPassedTests,
    numTotalTests,
    testResults: files.map(({ status, message = '', tests }, index) => ({
      name: join(ROOT, `kernel/file-${index}.test.ts`),
      status,
      message,
      assertionResults: tests.map((said, nth) => ({
        status: said === '' ? 'passed' : said === 'skipped' ? 'skipped' : 'failed',
        fullName: `test ${nth}`,
        ...(said !== '' && said !== 'skipped' && { failureMessages: [`${said}\n    at somewhere`] }),
      })),
    })),
  })
const playwright = (expected: number, unexpected = 0, flaky = 0, skipped = 0, suites: unknown[] = []): string =>
  JSON.stringify({ stats: { expected, unexpected, flaky, skipped }, suites })
const journeys = [
  {
    suites: [
      {
        specs: [
          { file: 'journeys/a.ts', line: 7, title: 'walks', tests: [{ status: 'expected', results: [{}] }] },
          {
            file: 'journeys/a.ts',
            line: 9,
            title: 'falls',
            tests: [{ status: 'unexpected', results: [{ error: { message: '\u001b[31mno button\u001b[39m\nlog' } }] }],
          },
        ],
      },
    ],
    specs: [{ file: 'journeys/a.ts', line: 3, title: 'rests', tests: [{ status: 'skipped', results: [] }] }],
  },
]

test.each([
  ['all passed', vitest(3, 3, [{ status: 'passed', tests: ['', '', ''] }]), 0, { passed: 3, failed: 0, failures: [] }],
  [
    'one failed',
    vitest(2, 3, [{ status: 'failed', tests: ['', 'expected 1 to be 2', ''] }]),
    1,
    { passed: 2, failed: 1, failures: ['kernel/file-0.test.ts > test 1: expected 1 to be 2'] },
  ],
  [
    'skipped counts as failed',
    vitest(2, 3, [{ status: 'passed', tests: ['', '', 'skipped'] }]),
    0,
    { passed: 2, failed: 1, failures: ['kernel/file-0.test.ts > test 2: skipped'] },
  ],
  [
    'a file that does not load',
    vitest(2, 2, [
      { status: 'passed', tests: ['', ''] },
      { status: 'failed', message: 'no such module', tests: [] },
    ]),
    1,
    { passed: 2, failed: 1, failures: ['kernel/file-1.test.ts > does not load: no such module'] },
  ],
  [
    'an error outside every test',
    vitest(2, 2, [{ status: 'passed', tests: ['', ''] }]),
    1,
    { passed: 2, failed: 1, failures: [] },
  ],
  ['no tests', vitest(0, 0, []), 0, { passed: 0, failed: 1, failures: [] }],
  ['no report', '', 0, { passed: 0, failed: 1, failures: [] }],
])('Vitest: %s', (_, report, code, count) => expect(countVitest(report, code)).toEqual(count))

test.each([
  ['all passed', playwright(4), 0, { passed: 4, failed: 0, failures: [] }],
  [
    'failed, second try, skipped',
    playwright(4, 1, 1, 1, journeys),
    1,
    {
      passed: 4,
      failed: 3,
      failures: ['journeys/a.ts:3 > rests: skipped', 'journeys/a.ts:9 > falls: no button'],
    },
  ],
  ['no tests', playwright(0), 1, { passed: 0, failed: 1, failures: [] }],
  ['setup failed', playwright(0), 1, { passed: 0, failed: 1, failures: [] }],
  ['no report', '', 1, { passed: 0, failed: 1, failures: [] }],
])('Playwright: %s', (_, report, code, count) => expect(countPlaywright(report, code)).toEqual(count))
