import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { firstLoad } from './budget.ts'
import { findShell } from './doors.ts'

const web = import.meta.dirname
const importPattern = /(?:from|import)\s*\(?\s*'([^']+)'/g

/** All files and packages that an entry can reach by any import, types left out. */
function reach(entry: string): { files: Set<string>; packages: Set<string> } {
  const files = new Set<string>()
  const packages = new Set<string>()
  const visit = (file: string): void => {
    if (files.has(file)) return
    files.add(file)
    if (file.endsWith('.css')) return
    const source = readFileSync(file, 'utf8').replaceAll(/(?:import|export) type\s[^']*'[^']*'/g, '')
    for (const [, to = ''] of source.matchAll(importPattern)) {
      if (to.startsWith('.')) visit(join(dirname(file), to))
      else if (to.startsWith('#')) visit(join(web, '..', to.slice(1)))
      else
        packages.add(
          to
            .split('/')
            .slice(0, to.startsWith('@') ? 2 : 1)
            .join('/'),
        )
    }
  }
  visit(join(web, entry))
  return { files, packages }
}

/** What the web may take from outside at run time: pure, small, and the same on both sides; and the outlines, loaded with a map. */
const pure = [
  '../kernel/amount.ts',
  // Points as people read and type them.
  '../kernel/appraisal/points.ts',
  // Of both sides of a blind signature: what a paper is, as text.
  '../kernel/ballots/paper.ts',
  '../kernel/words.ts',
  '../kernel/register/bank-card.ts',
  '../kernel/register/mask-number.ts',
  '../programmes/credit-points/away/sale.ts',
  '../programmes/credit-points/counter/typed.ts',
  '../county/map/counties.json',
]
const heavy = ['antd', '@ant-design', 'echarts', 'dayjs', 'zod', 'sharp', 'vite']

describe('the shells', () => {
  it.each(['phone/phone.tsx', 'public/public.tsx'])('%s never reaches Ant Design, ECharts or the server', (entry) => {
    const { files, packages } = reach(entry)
    expect([...packages].filter((name) => heavy.includes(name) || name.startsWith('node:'))).toEqual([])
    const outside = [...files]
      .map((file) => relative(web, file))
      .filter((file) => file.startsWith('..') || file.startsWith('gallery'))
    expect(outside.filter((file) => !pure.includes(file))).toEqual([])
  })
  it('the desk does reach Ant Design, so that the walk above is known to see it', () => {
    expect(reach('desk/desk.tsx').packages).toContain('antd')
  })
  it('answer at their addresses', () => {
    expect(findShell('/')).toBe('/public.html')
    expect(findShell('/cases/1?x=1')).toBe('/public.html')
    expect(findShell('/m')).toBe('/phone.html')
    expect(findShell('/m/report')).toBe('/phone.html')
    expect(findShell('/map')).toBe('/public.html')
    expect(findShell('/desk/cases/1')).toBe('/index.html')
    expect(findShell('/api/cases')).toBeUndefined()
    expect(findShell('/assets/desk-1.js')).toBeUndefined()
  })
})

describe('the budget', () => {
  const chunk = (fileName: string, imports: string[]) => ({ fileName, imports, code: `"${fileName}"` })
  it('counts what is imported once, however often it is imported, and nothing that is loaded later', () => {
    const all = [chunk('a', ['b', 'c']), chunk('b', ['c']), chunk('c', ['a']), chunk('later', [])]
    const [a] = all
    const single = firstLoad(chunk('a', []), () => undefined)
    expect(a && firstLoad(a, (name) => all.find((one) => one.fileName === name))).toBe(3 * single)
  })
})

describe('the gallery', () => {
  const parts = readdirSync(join(web, 'parts'), { recursive: true, encoding: 'utf8' })
  const stories = parts
    .filter((file) => file.endsWith('.story.tsx'))
    .map((file) => readFileSync(join(web, 'parts', file), 'utf8'))
  // One input for each field kind; the forms show all of them.
  const kindsOfInput = /(choice|found|taken|typed)-inputs\.tsx$/
  const shown = stories.join('\n')
  const components = parts
    .filter((file) => file.endsWith('.tsx') && !file.endsWith('.story.tsx') && !kindsOfInput.test(file))
    .flatMap((file) => [
      ...readFileSync(join(web, 'parts', file), 'utf8').matchAll(/^export (?:const|function) ([A-Z]\w+)/gm),
    ])
    .map(([, name]) => name as string)

  // Shown inside others: a row in its list, a tile in its band, a link and a button everywhere.
  const inside = [
    'WorkRow',
    'FigureTile',
    'DayStrip',
    'Go',
    'Keycap',
    'RichText',
    'ButtonLink',
    'FieldForm',
    'Picker',
    'DeskGround',
    'PhotoSending',
  ]
  it.each(components.filter((name) => !inside.includes(name)))('shows %s', (name) => {
    expect(shown).toMatch(new RegExp(`<${name}\\b|of=\\{${name}\\}`))
  })
  it('names nothing as shown inside that is gone', () => {
    expect(inside.filter((name) => !components.includes(name))).toEqual([])
  })
})
