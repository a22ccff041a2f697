import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nudge, patchBetween, pixelsOf } from './cover-draw.ts'

const share = fc.double({ min: -0.5, max: 1.5, noNaN: true })
const corner = fc.record({ x: share, y: share })
const keys = fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown')

describe('a patch over a picture', () => {
  it('is the same whichever corner was drawn first, and none where it was a slip', () => {
    const drawn = patchBetween({ x: 0.6, y: 0.2 }, { x: 0.1, y: 0.5 })
    expect(drawn).toEqual(patchBetween({ x: 0.1, y: 0.5 }, { x: 0.6, y: 0.2 }))
    expect(drawn).toEqual({ x: 0.1, y: 0.2, width: 0.5, height: 0.3 })
    expect(patchBetween({ x: 0.1, y: 0.2 }, { x: 0.11, y: 0.9 })).toBeUndefined()
  })

  it('stays inside, however it is drawn, moved and grown, and covers every pixel that was drawn over', () =>
    fc.assert(
      fc.property(corner, corner, fc.array(fc.tuple(keys, fc.boolean())), (from, to, presses) => {
        const drawn = patchBetween(from, to)
        if (!drawn) return
        const { x, y, width, height } = presses.reduce((patch, [key, grow]) => nudge(patch, key, grow), drawn)
        for (const edge of [x, y, 1 - x - width, 1 - y - height]) expect(edge).toBeGreaterThan(-1e-9)
        const { left, top, ...size } = pixelsOf({ x, y, width, height }, 1600, 1200)
        expect(left).toBeLessThanOrEqual(x * 1600)
        expect(left + size.width).toBeGreaterThanOrEqual((x + width) * 1600 - 1e-6)
        expect(top + size.height).toBeGreaterThanOrEqual((y + height) * 1200 - 1e-6)
      }),
    ))
})
