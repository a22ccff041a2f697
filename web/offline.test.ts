import { expect, it } from 'vitest'
import { filesOf } from './offline.ts'

const chunk = (fileName: string, imports: string[], dynamicImports: string[] = [], sheets: string[] = []) => ({
  fileName,
  imports,
  dynamicImports,
  sheets,
})
const chunks = [
  chunk('assets/phone.js', ['assets/ground.js'], ['assets/mine.js'], ['assets/phone.css']),
  chunk('assets/ground.js', []),
  chunk('assets/mine.js', ['assets/ground.js', 'assets/phone.js']),
  chunk('assets/desk.js', ['assets/ground.js'], ['assets/charts.js']),
  chunk('assets/charts.js', []),
]

it('a phone keeps what its own pages need, and nothing of the desk', () => {
  const kept = [...filesOf('assets/phone.js', chunks)].sort()
  expect(kept).toEqual(['assets/ground.js', 'assets/mine.js', 'assets/phone.css', 'assets/phone.js'])
})
it('an entry that was not built needs nothing', () => {
  expect([...filesOf('assets/wall.js', chunks)]).toEqual([])
})
