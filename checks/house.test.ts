import { basename, dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importsOf, read, sourceFiles } from './source-files.ts'

/** House style that a machine can keep. What needs an eye stands in CONTRIBUTING. */

const code = sourceFiles('.ts', '.tsx', '.mjs').filter((file) => !file.endsWith('.d.ts'))
const prose = sourceFiles('.md', '.css', '.html', '.sql', '.yml', '.yaml')
const isTest = (file: string) => /\.(test|cases|journey|testing|story)\.tsx?$/.test(file)
const lines = (file: string) => read(file).split('\n')
/** `file:line` of lines that match. */
const findLines = (files: readonly string[], pattern: RegExp): string[] =>
  files.flatMap((file) => lines(file).flatMap((line, i) => (pattern.test(line) ? [`${file}:${i + 1}`] : [])))
const self = 'checks/house.test.ts'

describe('rooms and files', () => {
  it('say what is in them', () => {
    const empty = /^(utils?|helpers?|misc|common|lib|libs|shared|managers?|types|stuff|core)$/i
    const rooms = code.flatMap((file) => [...dirname(file).split('/'), basename(file).split('.')[0] as string])
    expect([...new Set(rooms)].filter((room) => empty.test(room))).toEqual([])
  })

  it('are short: whoever opens one sees what it does', () => {
    // Tables of data, and the walks that are one walk. A file leaves this list by being split, none joins it.
    const longer: Readonly<Record<string, number>> = {
      'county/personas.ts': 900,
      'county/calendar/days.ts': 500,
      'programmes/grid-casework/catalogue.ts': 1600,
      'programmes/grid-casework/sayings.ts': 1200,
      'programmes/grid-casework/duties.ts': 450,
      'kernel/act.ts': 625,
      'kernel/casework/casework.routes.ts': 700,
    }
    const most = (file: string) => longer[file] ?? (file.startsWith('web/words/') ? 900 : isTest(file) ? 500 : 440)
    expect(code.filter((file) => lines(file).length > most(file))).toEqual([])
    expect(Object.keys(longer).filter((file) => !code.includes(file))).toEqual([])
  })

  it('of an instrument and of a programme begin with a README', () => {
    const folders = new Set(code.flatMap((file) => /^(kernel|programmes)\/[^/]+(?=\/)/.exec(file)?.[0] ?? []))
    folders.delete('kernel/testing')
    const told = new Set(sourceFiles('README.md').map(dirname))
    expect([...folders].filter((folder) => !told.has(folder))).toEqual([])
  })

  it('of a rule have a table of cases that come out differently, and a test that asks them', async () => {
    const rules = code.filter((file) => /^programmes\/[^/]+\/rules\/[^/.]+\.ts$/.test(file))
    expect(rules.length).toBeGreaterThan(0)
    const wrong: string[] = []
    for (const rule of rules) {
      const table = rule.replace(/\.ts$/, '.cases.ts')
      if (!code.includes(table)) wrong.push(`${rule}: no ${basename(table)}`)
      else {
        const { cases = [] } = (await import(`../${table}`)) as { cases?: readonly unknown[] }
        // A row is a tuple that ends with what comes out, or an object that says both.
        const ends = cases.map((row) => JSON.stringify(Array.isArray(row) ? row.at(-1) : row))
        if (new Set(ends).size < 2) wrong.push(`${table}: \`cases\` has not both sides`)
        const asked = code.some(
          (file) => file.endsWith('.test.ts') && importsOf(read(file)).some((to) => to.endsWith(`/${basename(table)}`)),
        )
        if (!asked) wrong.push(`${table}: no test asks it`)
      }
    }
    expect(wrong).toEqual([])
  })
})

describe('code', () => {
  const asked = ['vitest.config.ts', 'playwright.config.ts', 'web/vite.config.ts', 'journeys/setup.ts']

  it('exports by name; only what a tool loads exports by default', () => {
    const found = findLines(code, /^export default\b|^export \{[^}]*\bas default\b/).map((at) => at.split(':')[0])
    expect(found.filter((file) => !asked.includes(file as string))).toEqual([])
  })

  it('leaves nothing for later and nothing switched off', () => {
    const files = [...code, ...prose].filter((file) => file !== self)
    expect(findLines(files, /\b(TODO|FIXME|XXX|HACK)\b/)).toEqual([])
    expect(findLines(code, /@ts-(ignore|nocheck|expect-error)/).filter((at) => !at.startsWith(self))).toEqual([])
    expect(findLines(code.filter(isTest), /\b(it|test|describe)\.(skip|only|todo)\b|\bx(it|describe)\(/)).toEqual([])
  })

  it('prints only where somebody reads it: at the command line', () => {
    const printing = code.filter((file) => !isTest(file) && !/^(cli|bench|checks|launch\.mjs)/.test(file))
    expect(findLines(printing, /\bconsole\.\w+\(/)).toEqual([])
  })

  it('asks the database in stores and reads alone, never at a door or in a programme', () => {
    const asking = code.filter(
      (file) =>
        !isTest(file) &&
        !file.includes('.testing') &&
        ((file.startsWith('kernel/') && file.endsWith('.routes.ts')) || file.startsWith('programmes/')),
    )
    expect(findLines(asking, /\.query[(<]/)).toEqual([])
  })

  it('is tested as it is: nothing is replaced but the clock, and no duration asserted', () => {
    const tests = code.filter((file) => isTest(file) && file !== self)
    // How long something takes is a benchmark's business: asserted here it fails on a busy machine.
    expect(findLines(tests, /expect\(.*performance\.now\(\)/)).toEqual([])
    expect(findLines(tests, /\bvi\.(mock|doMock|hoisted|fn)\(|\bvi\.spyOn\((?!performance|Date)/)).toEqual([])
  })

  it('of the kernel is known to the process: one list imports every store, effect and fact', () => {
    const listed = new Set(importsOf(read('kernel/instruments.ts')).map((to) => `kernel/${to.replace(/^\.\//, '')}`))
    const supplying = code.filter(
      (file) =>
        file.startsWith('kernel/') &&
        !isTest(file) &&
        !file.startsWith('kernel/testing/') &&
        /^(supplyStore|supplyFact|declareTable)\(/m.test(read(file)),
    )
    expect(supplying.length).toBeGreaterThan(10)
    const reached = reachable(listed)
    expect(supplying.filter((file) => !reached.has(file))).toEqual([])
  })
})

describe('SQL', () => {
  it('asks no clock for a day: civil days are Shanghai’s and come with the act', () => {
    const sql = [...code, ...sourceFiles('.sql')].filter((file) => file !== self)
    expect(findLines(sql, /\b(current_date|current_time|localtime|localtimestamp|timeofday)\b/i)).toEqual([])
    // The instant of recording is the database's; nothing else in an act is.
    const acts = code.filter((file) => /^(kernel|programmes)\/.*\.(store|effect|read)\.ts$/.test(file))
    expect(findLines(acts, /\bnow\(\)::date|date_trunc\([^)]*now\(\)|\bage\(/i)).toEqual([])
  })
})

describe('nothing tells of the workplace', () => {
  const everything = [...code, ...prose, ...sourceFiles('.json', '.csv', '.svg', '.npmrc', '.gitignore')].filter(
    (file) => file !== self && file !== 'package-lock.json',
  )

  it('no path of a machine and no host of a registry', () => {
    expect(findLines(everything, /(^|[\s'"`(=])\/(work\/(main|shared)|root|home\/\w+|Users\/\w+)\//)).toEqual([])
    expect(
      findLines(everything, /\bregistry\.[\w-]+\.(org|com|net|cn|dev)\b|npmmirror|verdaccio|artifactory|\.npmjs\./i),
    ).toEqual([])
  })
})

/** Files that importing some files brings in. */
function reachable(from: Iterable<string>): Set<string> {
  const seen = new Set<string>()
  const next = [...from]
  for (let file = next.pop(); file; file = next.pop()) {
    if (seen.has(file) || !code.includes(file)) continue
    seen.add(file)
    for (const to of importsOf(read(file)))
      if (to.startsWith('.')) next.push(new URL(to, `file:///${file}`).pathname.slice(1))
      else if (to.startsWith('#')) next.push(to.slice(1))
  }
  return seen
}
