import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { programmes } from '#programmes/index.ts'
import { importsOf, read, sourceFiles } from './source-files.ts'

/** Where an import leads, as a path from the root; packages stay as they are. */
function target(file: string, specifier: string): string {
  if (specifier.startsWith('#')) return specifier.slice(1)
  if (specifier.startsWith('.')) return normalize(join(dirname(file), specifier))
  return specifier
}

const files = sourceFiles('.ts', '.tsx')
const edges = files.flatMap((file) => importsOf(read(file)).map((s) => ({ file, to: target(file, s) })))
const isTest = (file: string) =>
  /\.(test|cases|journey|testing)\.tsx?$/.test(file) || file.startsWith('kernel/testing/')

/** Edges out of a room that the room's law does not allow. */
const breaches = (from: (f: string) => boolean, allowed: (to: string) => boolean) =>
  edges.filter((e) => from(e.file) && !isTest(e.file) && !allowed(e.to)).map((e) => `${e.file} -> ${e.to}`)
const isRoom = (to: string) => /^(kernel|programmes|county|server|cli|web|journeys|checks|bench)\//.test(to)

describe('import laws', () => {
  it('the kernel imports only itself and packages', () => {
    expect(
      breaches(
        (f) => f.startsWith('kernel/'),
        (to) => !isRoom(to) || to.startsWith('kernel/'),
      ),
    ).toEqual([])
  })

  it('programmes import the kernel and themselves', () => {
    const wrong = edges.filter((e) => {
      const own = /^programmes\/[^/]+\//.exec(e.file)?.[0]
      if (!own || isTest(e.file) || e.file.includes('/screens/')) return false
      return isRoom(e.to) && !e.to.startsWith('kernel/') && !e.to.startsWith(own)
    })
    expect(wrong.map((e) => `${e.file} -> ${e.to}`)).toEqual([])
  })

  it('the county holds data and acts: it imports no store and writes no SQL', () => {
    const inCounty = (f: string) => f.startsWith('county/') || f.endsWith('/demo.ts')
    expect(breaches(inCounty, (to) => !/\.store\.ts$/.test(to) && !to.startsWith('server/') && to !== 'pg')).toEqual([])
    const sql = files.filter(
      (f) => inCounty(f) && !isTest(f) && /\b(insert into|update \w+ set|delete from)\b/i.test(read(f)),
    )
    expect(sql).toEqual([])
  })

  it('the web calls doors only: it imports no server code but types', () => {
    const wrong = edges.filter(
      (e) =>
        e.file.startsWith('web/') && !isTest(e.file) && /^(server|cli|county)\//.test(e.to) && !e.to.endsWith('.json'),
    )
    expect(wrong.map((e) => `${e.file} -> ${e.to}`).filter((line) => !/vite\.config|build/.test(line))).toEqual([])
  })

  it('the kernel names no programme, no county and no screen', () => {
    const names = programmes.map((p) => p.id)
    const found = files.filter(
      (f) =>
        f.startsWith('kernel/') &&
        !isTest(f) &&
        names.some((name) => read(f).includes(`${name}/`) || read(f).includes(`'${name}'`)),
    )
    expect(found).toEqual([])
  })

  it('SQL on business tables stands in stores and reads only', () => {
    const allowed =
      /(\.store\.ts|\.read\.ts|\.routes\.ts|\.effect\.ts|kernel\/(act|book|statement|hearing|read|replay)\.ts|\/timer\.ts|\/deliver\.ts|\/erase\.ts|\/verify\.ts|server\/|cli\/|bench\/|checks\/|journeys\/)/
    const found = files.filter(
      (f) =>
        (f.startsWith('kernel/') || f.startsWith('programmes/')) &&
        !isTest(f) &&
        !allowed.test(f) &&
        /\b(insert into \w|update \w+ set |delete from \w|select .+ from \w+ where)/.test(read(f)),
    )
    expect(found).toEqual([])
  })
})
