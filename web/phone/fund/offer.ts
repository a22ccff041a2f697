import { type Answer, doors, told } from '../../api/client.ts'
import { useAlong } from '../kept/along.ts'

/** A fund as it is offered to whoever asks: whom it helps, what it gives, what follows. */
export type Offer = Answer<'/api/care-funds'>['funds'][number]

/** The funds of the county; taken along, so that an application can be written where there is no signal. */
export const useOffers = () => useAlong('/api/care-funds')

/** What is told before it is known whether somebody may apply. */
export interface Told {
  readonly fund: string
  readonly group: string
  readonly hardship: boolean
  readonly frontline: boolean
  readonly months: number
  /** For oneself. */
  readonly own: boolean
}

/** Whether somebody may apply by what they told so far. @throws Refused with the reason and where to turn, NoSignal */
export const askEligibility = (body: Told) => told(doors.POST('/api/care-funds/eligibility', { body }))
