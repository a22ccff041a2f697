import { doors, Refused, told } from '../../api/client.ts'
import { forgetMe } from '../about.ts'
import { forgetLock, wipe } from '../kept/vault.ts'
import { clearDraft } from '../report/draft.ts'

/** Loads the phone pages anew, so that nothing of the one who was here before is left in memory. */
export const comeAs = (to = '/m/'): void => location.assign(to)

/** Set while a session must end that could not be ended for want of a signal. */
const ending = 'liuchi.ending'

/** Ends the session in the house; without a signal as soon as there is one, before anything else is asked. */
export async function endSession(): Promise<void> {
  localStorage.setItem(ending, 'yes')
  forgetMe()
  try {
    await told(doors.DELETE('/api/session'))
  } catch (error) {
    // A "no" means that nobody was signed in any more.
    if (!(error instanceof Refused)) throw error
  }
  localStorage.removeItem(ending)
}

/** Whether a session is still to be ended. */
export const isEnding = (): boolean => localStorage.getItem(ending) !== null

/** Signs out: what was this person's leaves the phone, and the pages begin anew. */
export async function signOut(person: string | null, to?: string): Promise<void> {
  await wipe(person).catch(() => {})
  forgetLock(person)
  clearDraft()
  await endSession().catch(() => {})
  comeAs(to)
}
