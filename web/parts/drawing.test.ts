import { describe, expect, it } from 'vitest'
import { fitInto } from './photo-resize.ts'
import { plainText } from './rich.tsx'
import { roundUp, runsOf } from './trend.tsx'
import { watermarkTile } from './watermark.tsx'

describe('what is drawn', () => {
  it('a picture fits in proportion and is never enlarged', () => {
    expect(fitInto(4000, 3000)).toEqual({ width: 1600, height: 1200 })
    expect(fitInto(3000, 4000)).toEqual({ width: 1200, height: 1600 })
    expect(fitInto(800, 600)).toEqual({ width: 800, height: 600 })
    expect(fitInto(20_000, 1)).toEqual({ width: 1600, height: 1 })
  })
  it('a trend breaks where nothing was counted', () => {
    expect(runsOf([1, 2, null, 3, null, null, 4, 5])).toEqual([[0, 1], [3], [6, 7]])
    expect(runsOf([null])).toEqual([])
  })
  it('an axis ends at a round number', () => {
    expect([0, 1, 3, 17, 94, 120, 1194].map(roundUp)).toEqual([1, 1, 5, 20, 100, 200, 2000])
  })
  it('a name in a watermark cannot leave it', () => {
    const svg = decodeURIComponent(watermarkTile(`<b>O'Neil & "x"`))
    expect(svg).not.toContain('<b>')
    expect(svg).toContain('O&apos;Neil &amp;')
  })
  it('rich text reads as plain text for labels', () => {
    expect(plainText(['时限 ', { strong: '10-13' }, { key: 'T' }, { href: '/', words: '同处 2 件' }])).toBe(
      '时限 10-13T同处 2 件',
    )
  })
})
