/*
 * A page that lies open asks anew by itself: when something on its desks changed, when its window comes back. Such requests are
 * marked, so that they do not keep the session of somebody who has left from being idle.
 */

/** So long after a press, a key or a touch what is asked is the person's own doing. */
const OWN_MS = 10_000

/** Watches the person's hands. Opening the page was their own doing. @returns whether a request now would be nobody's */
export function watchHands(page: Pick<EventTarget, 'addEventListener'>, now: () => number = Date.now): () => boolean {
  let last = now()
  for (const kind of ['pointerdown', 'keydown', 'touchstart', 'wheel'])
    page.addEventListener(kind, () => (last = now()), { capture: true, passive: true })
  return () => now() - last > OWN_MS
}

export const isUnasked: () => boolean =
  'document' in globalThis ? watchHands(globalThis as unknown as EventTarget) : () => false
