import { doors, told } from '../../api/client.ts'

/** Loads the phone pages anew, so that nothing of the one who was here before is left in memory. */
export const comeAs = (to = '/m/'): void => location.assign(to)

/** Signs out and begins anew. */
export const useSignOut = () => async (): Promise<void> => {
  await told(doors.DELETE('/api/session')).catch(() => {})
  comeAs()
}
