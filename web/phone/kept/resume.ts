import type { TakenPhoto } from '../../parts/photo-input.tsx'
import { type Draft, findDraft, resumeDraft } from '../report/draft.ts'
import type { Written } from './act-form.ts'
import { holdWaiting, type Waiting } from './outbox.ts'
import { findParcel, keep } from './vault.ts'
import { filledAgain, toParcel, writingId } from './writing.ts'

/** Pictures, recordings and files of what waited, by their ids, as its page shows them. */
const filesOf = ({ files }: Waiting): ReadonlyMap<string, TakenPhoto | File> =>
  new Map(
    files.flatMap(({ id, name, kind, blob }) =>
      blob ? [[id, kind === 'files' ? new File([blob], name, { type: blob.type }) : { id, name, blob, url: '' }]] : [],
    ),
  )

/** Whether it already lies on its page, changed or not. */
async function isOpen({ key, name, person }: Waiting): Promise<boolean> {
  if (name === undefined) return findDraft().intention.key === key
  const parcel = await findParcel('writing', person, writingId(person, name))
  return (parcel?.json as Written | undefined)?.intention.key === key
}

/**
 * Takes what waits up again to be changed: it lies on the page on which it was written, under the key it had, with why the house
 * refused it, and is held back in the outbox until then. @returns that page
 */
export async function resume(one: Waiting): Promise<string> {
  if (await isOpen(one)) return one.page
  const intention = { key: one.key, ...(one.posted === undefined ? {} : { sent: one.posted }) }
  const files = filesOf(one)
  const refused = one.refused ? { refused: one.refused } : {}
  if (one.name === undefined) {
    const photos = [...files.values()].filter((file): file is TakenPhoto => !(file instanceof File))
    await keep('writing', one.person, `draft ${one.key}`, toParcel(photos))
    resumeDraft({
      ...(one.draft as Draft),
      intention,
      photos: photos.map(({ id, name }) => ({ id, name })),
      ...refused,
    })
  } else {
    const written: Written = { values: filledAgain(one.draft, files) as Written['values'], intention, ...refused }
    await keep('writing', one.person, writingId(one.person, one.name), toParcel(written))
  }
  await holdWaiting(one)
  return one.page
}
