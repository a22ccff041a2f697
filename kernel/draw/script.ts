/** What a published draw tells: enough to do it again. */
export interface Published {
  readonly lists: string
  readonly listsHash: string
  readonly commitment: string
  readonly secret: string
  readonly value: string
  readonly gone: readonly (readonly number[])[]
}

/** The script prints where whoever runs it reads it; nothing here does. */
const tell = 'console.log'

/**
 * Ten lines that do a published draw again, in the console of a browser or in node, with nothing but what is published. They stop where
 * secret or lists are not those that were committed to.
 */
export const scriptOf = (published: Published): string => {
  const { lists, listsHash, commitment, secret, value, gone } = published
  const data = JSON.stringify({ lists, listsHash, commitment, secret, value, gone }).replaceAll('<', '\\u003c')
  return `const d = ${data}
const utf = (t) => new TextEncoder().encode(t), hex = (b) => [...new Uint8Array(b)].map((x) => x.toString(16).padStart(2, '0')).join('')
const sha = async (t) => hex(await crypto.subtle.digest('SHA-256', utf(t)))
if ((await sha(d.secret)) !== d.commitment || (await sha(d.lists)) !== d.listsHash) throw new Error('not what was committed to')
const key = await crypto.subtle.importKey('raw', utf(await sha([d.secret, d.value, d.listsHash].join('\\n'))), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
const order = async (n, label) => { const a = Array.from({ length: n }, (_, i) => i + 1); for (let i = n - 1, c = 0; i > 0; ) { const x = parseInt(hex(await crypto.subtle.sign('HMAC', key, utf(label + ' ' + c++))).slice(0, 12), 16); if (x < 2 ** 48 - (2 ** 48 % (i + 1))) { const j = x % (i + 1); [a[i], a[j]] = [a[j], a[i]]; i-- } } return a }
const l = JSON.parse(d.lists), out = (pairs, ...p) => pairs.some((q) => q.join() === p.join()), result = []
for (const s of (await order(l.subjects.length, 'subjects')).filter((s) => !out(d.gone, s)).slice(0, l.draw))
  result.push([s, (await order(l.inspectors.length, 'inspectors ' + s)).filter((i) => !out(l.excluded, s, i) && !out(d.gone, s, i)).slice(0, l.each)])
${tell}(JSON.stringify(result)); globalThis.drawn?.(result)
`
}
