import { expect, test } from 'vitest'
import { countPlaywright, countVitest } from './test.ts'

const vitest = (numPassedTests: number, numTotalTests: number, files: { status: string; tests: number }[]): string =>
  JSON.stringify({
    numPassedTests,
    numTotalTests,
    testResults: files.map(({ status, tests }) => ({ status, assertionResults: Array(tests).fill({}) })),
  })
const playwright = (expected: number, unexpected = 0, flaky = 0, skipped = 0): string =>
  JSON.stringify({ stats: { expected, unexpected, flaky, skipped } })

test.each([
  ['all passed', vitest(3, 3, [{ status: 'passed', tests: 3 }]), 0, { passed: 3, failed: 0 }],
  ['one failed', vitest(2, 3, [{ status: 'failed', tests: 3 }]), 1, { passed: 2, failed: 1 }],
  ['skipped counts as failed', vitest(2, 3, [{ status: 'passed', tests: 3 }]), 0, { passed: 2, failed: 1 }],
  [
    'a file that does not load',
    vitest(2, 2, [
      { status: 'passed', tests: 2 },
      { status: 'failed', tests: 0 },
    ]),
    1,
    { passed: 2, failed: 1 },
  ],
  ['an error outside every test', vitest(2, 2, [{ status: 'passed', tests: 2 }]), 1, { passed: 2, failed: 1 }],
  ['no tests', vitest(0, 0, []), 0, { passed: 0, failed: 1 }],
  ['no report', '', 0, { passed: 0, failed: 1 }],
])('Vitest: %s', (_, report, code, count) => expect(countVitest(report, code)).toEqual(count))

test.each([
  ['all passed', playwright(4), 0, { passed: 4, failed: 0 }],
  ['failed, second try, skipped', playwright(4, 1, 1, 1), 1, { passed: 4, failed: 3 }],
  ['no tests', playwright(0), 1, { passed: 0, failed: 1 }],
  ['setup failed', playwright(0), 1, { passed: 0, failed: 1 }],
  ['no report', '', 1, { passed: 0, failed: 1 }],
])('Playwright: %s', (_, report, code, count) => expect(countPlaywright(report, code)).toEqual(count))
