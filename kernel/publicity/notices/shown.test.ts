import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hireList } from '../../testing/boat-hire.ts'
import { type Audience, audiences, type NoticeKind } from './kind.ts'
import { type LineVersion, showList } from './shown.ts'

const columns = ['a', 'b', 'c'] as const
const some = fc.subarray([...audiences])
/** A kind that shows each thing to whom it pleases. */
const kinds: fc.Arbitrary<NoticeKind> = fc
  .record({
    name: fc.dictionary(fc.constantFrom(...audiences), fc.constantFrom('full' as const, 'masked' as const)),
    shown: fc.tuple(some, some, some),
  })
  .map(({ name, shown }) => ({
    ...hireList,
    name,
    columns: Object.fromEntries(
      columns.map((column, i) => [
        column,
        {
          words: { zh: '栏', en: 'Column' },
          field: { kind: 'code' as const, words: { zh: '栏', en: 'Column' } },
          shownTo: shown[i] as Audience[],
        },
      ]),
    ),
  }))
/** Words that stand nowhere else, so that finding one is a leak. */
const secret = fc.integer({ min: 100_000, max: 999_999 })
const lists = fc.array(
  fc.record({
    no: fc.integer({ min: 1, max: 4 }),
    standing: fc.constantFrom('listed' as const, 'listed' as const, 'withheld' as const, 'removed' as const),
    cells: fc.tuple(secret, secret, secret),
    given: fc.constantFrom('明', '建国', '舟渡'),
  }),
  { maxLength: 12 },
)

it('shows an audience nothing that the kind does not name for it, in lines, corrections and what is gone', () => {
  fc.assert(
    fc.property(kinds, lists, fc.constantFrom(...audiences), (kind, written, audience) => {
      const names = new Map<string, string>()
      const versions: LineVersion[] = written.map((line, i) => {
        const person = `00000000-0000-7000-8000-${String(line.no).padStart(12, '0')}` as never
        names.set(person, `魏${line.given}${'甲乙丙丁'[line.no - 1]}`)
        return {
          no: line.no,
          version: i + 1,
          at: new Date(Date.UTC(2026, 5, 1 + i)),
          subject: null,
          person,
          standing: line.standing,
          cells: Object.fromEntries(columns.map((column, c) => [column, `${column}${i}.${line.cells[c]}`])),
        }
      })
      const shown = showList(kind, audience, versions, names)
      const told = JSON.stringify(shown)
      const newest = new Map(versions.map((line) => [line.no, line]))
      for (const line of versions) {
        const last = newest.get(line.no) as LineVersion
        for (const column of columns) {
          const mayBeSeen = kind.columns[column]?.shownTo.includes(audience) && last.standing === 'listed'
          if (!mayBeSeen) expect(told.includes(String(line.cells[column]))).toBe(false)
        }
        const name = names.get(line.person as string) as string
        if (kind.name[audience] !== 'full' || last.standing !== 'listed') expect(told.includes(name)).toBe(false)
        if (kind.name[audience] === undefined) expect(told.includes('魏')).toBe(false)
      }
      // And what it may see is there.
      expect(shown.lines.map(({ no }) => no)).toEqual(
        [...newest.values()]
          .filter(({ standing }) => standing === 'listed')
          .map(({ no }) => no)
          .sort(),
      )
    }),
    { numRuns: 400, verbose: 1 },
  )
})

it('shows a correction with what stood there before, to whom the column is shown', () => {
  const line = (version: number, deposit: string): LineVersion => ({
    ...{ no: 1, version, at: new Date('2026-06-01T02:00:00Z'), subject: null, person: null, standing: 'listed' },
    cells: { boat: 'B1', deposit, ground: 'G1' },
  })
  const all = [line(1, '5000'), line(2, '6000')]
  expect(showList(hireList, 'board', all, new Map()).changes).toEqual([
    { version: 2, on: '2026-06-01', no: 1, column: 'deposit', before: '5000', after: '6000' },
  ])
  expect(showList(hireList, 'internet', all, new Map()).changes).toEqual([])
})
