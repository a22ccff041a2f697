import { maskName } from '../register/name.ts'
import type { CaseView } from './casework.routes.ts'

/*
 * A case as not everybody who opens it sees it whole: the reporter of one that was sealed, a leader with a phone in a meeting.
 */

/** In place of whom to ring. */
export const nobody = { name: null, step: null, title: null, phone: null }

/** A sealed case as its reporter sees it: what they filed, and that it was passed on; of nobody through whose hands it went. */
export function neutrally(view: CaseView): CaseView {
  const last = view.steps.at(-1)
  return {
    ...view,
    lastHand: nobody,
    flags: [],
    lead: null,
    assisting: [],
    joined: 0,
    main: null,
    attachments: view.attachments.filter((file) => file.step === 1),
    steps: [
      ...view.steps.slice(0, 1),
      ...(last
        ? [{ ...last, words: view.stateWords ?? null, told: null, actor: null, organisation: null, form: [] }]
        : []),
    ],
    readers: [],
  }
}

/** A case as a leader sees it on a phone in a meeting: nobody's name in full, and the leader's own across the page. */
export function maskedFor(watermark: string, view: CaseView): CaseView {
  const mask = (name: string | null) => name && maskName(name)
  return {
    ...view,
    watermark,
    ...(view.lastHand ? { lastHand: { ...view.lastHand, name: mask(view.lastHand.name) } } : {}),
    answerable: view.answerable && {
      ...view.answerable,
      people: view.answerable.people.map((one) => ({ ...one, name: maskName(one.name) })),
    },
    steps: view.steps.map((step) => ({ ...step, actor: mask(step.actor) })),
    readers: view.readers.map((one) => ({ ...one, name: mask(one.name) })),
  }
}
