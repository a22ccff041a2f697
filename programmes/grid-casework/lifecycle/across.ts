import type { z } from 'zod'
import type { Answer } from '#kernel/because.ts'
import { type CaseFile, deskOf } from '#kernel/casework/case.ts'
import type { Lifecycle, StepGiven, StepTaken, Who } from '#kernel/programme/lifecycle.ts'
import * as forms from '../forms.ts'
import { BOUNDARY_ROADS, type boundaryRoadsSchema } from '../parameters.ts'
import { refuse } from '../refusals.ts'
import { acrossWays } from '../words.ts'
import { atPlace, took } from './desks.ts'

const places = ['opened', 'dispatched']
const asked: readonly Who[] = [
  { role: 'dispatcher', where: 'asked' },
  { role: 'grid-head', where: 'asked' },
]

const isAsked = ({ flags }: CaseFile): boolean => flags.includes('across-asked')

type BoundaryRoad = z.infer<typeof boundaryRoadsSchema>[number]

/** The listed road that was named, if it lies between the case's village and the other. */
function roadOf({ book, day, file }: StepGiven, other: string, road: unknown): BoundaryRoad | undefined {
  const roads = book.getParameter(BOUNDARY_ROADS, day, file.place).value as unknown as readonly BoundaryRoad[]
  const here = file.place.slice(0, 12)
  return roads.find(
    (one) => one.road === road && [one.side, one.other].includes(here) && [one.side, one.other].includes(other),
  )
}
const listedBecause = (road: BoundaryRoad) => ({
  rule: 'grid-casework/boundary-road',
  facts: { place: road.lead },
  clause: road.clause,
})

/** What was asked across the boundary last. */
const question = (given: StepGiven) => given.hands.findLast((h) => h.step === 'ask-across')?.form

function ask(given: StepGiven): Answer<StepTaken> {
  const { file, form, book } = given
  if (file.flags.includes('across-asked')) return refuse('across-open')
  const other = book.findPlace(String(form.place))
  if (!other || other.statisticalOnly || other.level !== 'village') return refuse('no-such-place', { field: 'place' })
  if (file.place.startsWith(other.code)) return refuse('across-place', { field: 'place' })
  const road = roadOf(given, other.code, form.road)
  if (form.road && !road) return refuse('no-such-road', { field: 'road' })
  if (road && form.way === 'lead' && road.lead !== other.code)
    return refuse('road-is-ours', { field: 'way', fills: { clause: road.clause } })
  const sameTown = other.code.startsWith(file.place.slice(0, 9))
  const desk = sameTown ? deskOf('grid-head', other.code) : deskOf('dispatcher', other.code.slice(0, 9))
  return took(
    { to: file.state, set: { raise: ['across-asked'] }, viewers: [{ viewer: desk, why: 'asked' }] },
    road ? listedBecause(road) : { rule: 'grid-casework/across', facts: { place: other.code } },
  )
}

function accept(given: StepGiven): Answer<StepTaken> {
  const { file, post } = given
  const form = question(given)
  if (!file.flags.includes('across-asked') || !form) return refuse('across-none')
  const because = { rule: 'grid-casework/across', facts: { place: String(form.place) } }
  const lower = ['across-asked']
  // Handed over it is dispatched by the other side; its clocks have run since it was first sent.
  if (form.way === 'lead')
    return took({ to: 'opened', set: { place: String(form.place), lead: null, assisting: [], lower } }, because)
  const assisting = post ? [...new Set([...file.assisting, post.organisation])] : file.assisting
  return took({ to: file.state, set: { assisting, lower, raise: ['handled-together'] } }, because)
}

/** Whose road it is by the list cannot be declined; everything else can. */
function decline(given: StepGiven): Answer<StepTaken> {
  const asked = question(given)
  if (!given.file.flags.includes('across-asked') || !asked) return refuse('across-none')
  const road = roadOf(given, String(asked.place), asked.road)
  if (road && road.lead === asked.place && asked.way === 'lead')
    return refuse('road-is-listed', { fills: { clause: road.clause } })
  return took({ to: given.file.state, set: { lower: ['across-asked'] } }, { rule: 'grid-casework/across' })
}

/** A matter on a boundary of villages or towns: whoever received it keeps it until the other side accepts; one unit leads. */
export const acrossSteps: Lifecycle['steps'] = {
  'ask-across': {
    words: { zh: '商请跨界共办', en: 'Ask across the boundary' },
    from: places,
    to: places,
    by: [atPlace('dispatcher'), atPlace('duty-chief')],
    form: {
      place: { kind: 'place', words: { zh: '界线另一侧', en: 'The other side' }, required: true },
      way: {
        kind: 'choice',
        words: { zh: '商请内容', en: 'What is asked' },
        required: true,
        choices: forms.choices(acrossWays),
        listed: true,
      },
      road: {
        kind: 'code',
        words: { zh: '界线道路（在清单内的填）', en: 'Road on the boundary (if it is listed)' },
        help: { zh: '清单写明由哪一侧牵头', en: 'The list says which side leads' },
        max: 40,
        listed: true,
      },
      opinion: forms.stated,
    },
    rank: 'quiet',
    told: { zh: '{actor}商请 {place} 共办（{way}）', en: '{actor} asked {place} across the boundary ({way})' },
    take: ask,
  },
  'accept-across': {
    words: { zh: '同意共办', en: 'Agree to take part' },
    from: places,
    to: places,
    by: asked,
    offered: isAsked,
    form: forms.remarkForm,
    rank: 'go',
    told: { zh: '{actor}同意共办', en: '{actor} agreed to take part' },
    take: accept,
  },
  'decline-across': {
    words: { zh: '不同意共办', en: 'Do not take part' },
    from: places,
    to: places,
    by: asked,
    offered: isAsked,
    form: { opinion: forms.stated },
    rank: 'quiet',
    told: { zh: '{actor}不同意共办，仍由首接方负责', en: '{actor} does not take part; it stays where it is' },
    take: decline,
  },
}
