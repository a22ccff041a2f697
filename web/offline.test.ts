import { expect, it } from 'vitest'
import { filesOf } from './offline.ts'

const chunks = {
  'phone.html': { file: 'assets/phone.js', imports: ['_ground'], dynamicImports: ['mine'], css: ['assets/phone.css'] },
  _ground: { file: 'assets/ground.js' },
  mine: { file: 'assets/mine.js', imports: ['_ground', 'phone.html'] },
  'index.html': { file: 'assets/desk.js', imports: ['_ground'], dynamicImports: ['charts'] },
  charts: { file: 'assets/charts.js' },
}

it('a phone keeps what its own pages need, and nothing of the desk', () => {
  expect([...filesOf('phone.html', chunks)].sort()).toEqual(['assets/ground.js', 'assets/mine.js', 'assets/phone.css', 'assets/phone.js'])
})
it('an entry that was not built needs nothing', () => {
  expect([...filesOf('wall.html', chunks)]).toEqual([])
})
