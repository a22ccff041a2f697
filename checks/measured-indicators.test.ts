import { expect, test } from 'vitest'
import { isToldOf } from '#kernel/appraisal/measured.read.ts'
import { indicatorSchema } from '#kernel/appraisal/scheme.ts'
import { programmes } from '#programmes/index.ts'
import { seedsOf } from '../county/found.ts'

/* Points that follow from figures of other programmes. */

const figures = new Map(programmes.flatMap((programme) => programme.figures.map((figure) => [figure.key, figure])))
const shipped = programmes.flatMap(({ appraisal, parameters }) =>
  parameters.flatMap(({ id, seed }) => {
    const found = appraisal && id.startsWith(appraisal.indicators) ? indicatorSchema.parse(seed.value).measured : null
    return found ? [{ id, seed, measured: found }] : []
  }),
)

test('each names a figure that is told of what it is told by', () => {
  expect(shipped.length).toBeGreaterThan(0)
  for (const { id, measured } of shipped) {
    const figure = figures.get(measured.figure)
    expect(figure && isToldOf(figure, measured.by), id).toBe(true)
  }
})

test('each stands only where the programme that tells it is installed, too', () => {
  for (const { id, measured } of shipped) {
    const other = measured.figure.split('/')[0]
    const ids = (of: typeof programmes) => seedsOf('340825', of).map((seed) => seed.id)
    expect(ids(programmes)).toContain(id)
    expect(ids(programmes.filter((one) => one.id !== other))).not.toContain(id)
  }
})
