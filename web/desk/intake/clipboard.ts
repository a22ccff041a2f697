/** Longer than a browser takes to hand a text over; one that asks first, or never answers, is not waited for. */
const PATIENCE_MS = 400

/** What was copied last, where this browser lets the page read it without asking; otherwise nothing, and it is pasted by hand. */
export async function readCopied(): Promise<string> {
  const late = new Promise<string>((done) => setTimeout(() => done(''), PATIENCE_MS))
  return Promise.race([copied().catch(() => ''), late])
}

async function copied(): Promise<string> {
  const { state } = await navigator.permissions.query({ name: 'clipboard-read' as PermissionName })
  return state === 'granted' ? navigator.clipboard.readText() : ''
}
