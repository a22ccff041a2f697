/** The desks of the named people: how much waits there now, and that nothing else does. */
import type { Limit } from '#kernel/casework/clock.ts'
import { dayOf } from '#kernel/day.ts'
import type { DutyKey } from '#programmes/grid-casework/duties.ts'
import { idOfKey } from '../found.ts'
import type { PlaceNames } from '../persona.ts'
import { getPlaceByNames } from '../personas.ts'
import { readPlaces } from '../places/places.ts'
import type { Seen } from './seen.ts'
import type { Stage } from './story.ts'

/** Persona, worklist, cases. */
export const waiting = {
  'zhang-suqin': { 'to-accept': 5, 'to-dispatch': 32, returns: 2, 'to-consult': 1, 'to-close': 6, 'to-call': 1 },
  'wu-changgen': { 'to-verify': 4 },
  'tang-zhiyuan': { 'to-handle': 9 },
  'yao-wenbin': { 'to-open': 5, returns: 1, 'to-designate': 1, 'to-close': 7, appeals: 1, 'holds-asked': 3 },
} as const

/** Of what is to be dispatched so many fall due on the day of service: today while offices are open, else the next working day. */
export const dueSoon = 6

/** Of what 唐志远 has in hand, so many with more time asked. */
export const askedFor = 2

export const code = (...names: PlaceNames): string => getPlaceByNames(readPlaces(), names).code

export const town = code('桐城市', '文昌街道')
export const community = code('桐城市', '文昌街道', '六尺巷社区')
const section = idOfKey('340881/urban-management/municipal-facilities')
const dutiesOfSection: ReadonlySet<DutyKey> = new Set(['street-lighting', 'manholes', 'municipal-roads'])

/** Working hours back from now within which these desks have planned cases only. */
const keptHours = 22.5

/** Which latest cases are planned, so that nothing else is invented there. */
export const kept = ({ pace, now }: Pick<Stage, 'pace' | 'now'>) => ({
  since: pace.before(now, keptHours),
  town,
  duties: dutiesOfSection,
})

/** Whether only planned work may wait now where a case stands. */
export function isReserved({ desk, state, step }: Seen): boolean {
  if (desk === `dispatcher@${town}` || desk === `grid-worker@${community}` || desk === 'duty-chief@340881') return true
  return state === 'dispatched' && (desk === `o:${section}` || step === 'ask-hold')
}

/** Office hours of a working day, for limits in days: the shorter summer day, so that nothing comes out late. */
export const officeDay = 7

/** About so many working hours a limit comes to. */
export const hoursOf = ({ amount, clock }: Limit): number =>
  clock === 'working-hours' ? amount : clock === 'emergency-hours' ? amount / 3 : amount * officeDay

/** Working hours of a limit that an office has set. */
export const hoursOfParameter = ({ book, now }: Stage, parameter: string): number =>
  hoursOf(book.getParameter(parameter, dayOf(now), '340881').value as unknown as Limit)
