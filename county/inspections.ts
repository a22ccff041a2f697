/**
 * Random inspections of the demonstration's property section: one published, with an estate that still mends what failed, and one
 * that waits to be drawn. All by acts.
 */
import type { ActRequest, Desk } from '#kernel/act.ts'
import { addDays, dayOf, instantAt } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { JsonObject } from '#kernel/json.ts'
import { isRefusal, RefusalError } from '#kernel/refusal.ts'
import { type County, idOfKey } from './found.ts'
import { fullCounty } from './organisations.ts'
import { type Album, page, scenes } from './photos.ts'
import { hasContact } from './property.ts'

const clerk = idOfKey('jiang-shouyi')
const head = idOfKey('yin-ruolan')

/** A check as the demonstration finds it: whose turn it is. */
export interface FoundCheck {
  readonly id: Id
  readonly estate: Id
  readonly inspectors: readonly Id[]
}

export interface InspectionsSetting {
  readonly desk: Desk
  readonly album: Album
  readonly county: County
  readonly until: Date
  /** Lets programmes hear what was announced. */
  hear(): Promise<void>
  checksOf(inspection: Id): Promise<readonly FoundCheck[]>
}

/** What fails at one estate. */
const found: Readonly<Record<string, string>> = {
  'safety-02': '3号楼二楼灭火器过期3具，四月以后没有检查记录',
  'safety-04': '5号楼负一层停电动车4辆，有一根线从二楼窗户拉下来充电',
}
const sceneOf = (item: string) => scenes.find(({ key }) => key === 'wires' && item === 'safety-04') ?? page
const items = ['safety-01', 'safety-02', 'safety-03', 'safety-04', 'safety-05']

/** @throws RefusalError where anybody is refused anything, which would be a fault of the plan */
export async function makeInspections(setting: InspectionsSetting): Promise<void> {
  const { desk, album, county, until, hear, checksOf } = setting
  if (county.code !== fullCounty) return
  const today = dayOf(until)
  async function act(key: string, kind: string, who: Id, days: number, input: object): Promise<Id | undefined> {
    const request: ActRequest = {
      ...{ kind, county: county.code, key: `inspections:${key}:${kind}`, input: input as JsonObject },
      actor: { county: county.code, person: who, via: 'demonstration' },
      at: instantAt(addDays(today, -days), '10:00'),
    }
    const outcome = await desk.perform(request)
    if (!isRefusal(outcome)) return outcome.answer.case as Id
    if (outcome.refused === 'act/unknown') return undefined
    throw new RefusalError(outcome)
  }
  const prepare = async (key: string, days: number, form: object): Promise<Id | undefined> => {
    const plan = { place: county.code, each: 2, drawOn: addDays(today, 3 - days), value: 'sports-5', ...form }
    const id = await act(key, 'property-inspection/plan', clerk, days, { form: plan })
    if (!id) return undefined
    await act(key, 'property-inspection/freeze', clerk, days, { case: id, form: {} })
    // Numbers are drawn every evening, at weekends too.
    const value = { value: `${days + 20}81${key.length}`, publishedOn: addDays(today, 1 - days) }
    await act(key, 'property-inspection/enter-value', clerk, days - 2, { case: id, form: value })
    return id
  }
  const first = await prepare('first', 30, { sheet: 'safety', draw: 3 })
  if (!first) return
  await act('first', 'property-inspection/draw', head, 27, { case: first, form: {} })
  await hear()
  const checks = await checksOf(first)
  // One estate fails: where it was drawn, one of a company whose contact is among the named people.
  const failing = Math.max(
    0,
    checks.findIndex(({ estate }) => hasContact(estate)),
  )
  for (const [n, check] of checks.entries()) {
    const [one, two] = check.inspectors as readonly [Id, Id]
    const photo = (item: string) => idOfKey(`inspections/photo/${n}/${item}`)
    if (n === failing)
      await album.stage(
        county.code,
        Object.keys(found).map((item) => ({ id: photo(item), scene: sceneOf(item), when: 'before', by: one })),
      )
    const lines = items.map((item) =>
      n === failing && item in found
        ? { item, outcome: 'fail', photos: [photo(item)], note: found[item] }
        : { item, outcome: 'pass' },
    )
    const form = { lines, contact: 'signed', signer: '物业值班经理' }
    await act(`check-${n}`, 'property-check/fill-sheet', one, 24 - n, { case: check.id, form })
    await act(`check-${n}`, 'property-check/countersign', two, 24 - n, { case: check.id, form: {} })
  }
  await hear()
  await act('first', 'property-inspection/publish', clerk, 20, { case: first, form: {} })
  await prepare('second', 3, { sheet: 'service', draw: 2 })
}
