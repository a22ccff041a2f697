import { randomUUID } from 'node:crypto'
import { ask, COUNTY } from './ground.ts'
import { requestOf } from './load.ts'

/** A report as a phone sends it: category, place, a line, some text and a number to call back. */
export const reportAt = (place: string): object => ({
  item: '060201',
  place,
  title: '店铺音响太吵',
  text: '巷口的店铺早上六点就放音响，孩子睡不好，说过两次没有用。',
  phone: '13900001234',
})

/** Villages and communities of the county, in an order that mixes the towns. */
export async function villagesOf(url: string): Promise<string[]> {
  const rows = await ask<{ code: string }>(
    url,
    `select code from place where county = $1 and level = 'village' and not statistical_only and retracted_at is null
     order by md5(code)`,
    [COUNTY],
  )
  return rows.map((r) => r.code)
}

let sender = 0
/** Requests of visitors behind many addresses, so that the limit per address does not stop the load. */
export const fromAnywhere = (): string => {
  sender += 1
  return `10.${(sender >> 16) & 255}.${(sender >> 8) & 255}.${sender & 255}`
}

/** The filing as bytes. @param cookie of a signed-in person; without it a visitor files */
export const filing = (place: string, cookie?: string): Buffer =>
  requestOf(
    'POST',
    '/api/grid-casework/report',
    {
      'idempotency-key': randomUUID(),
      'x-forwarded-for': fromAnywhere(),
      ...(cookie ? { cookie } : {}),
    },
    JSON.stringify(reportAt(place)),
  )

/** Signs in as invented people and answers their cookies. */
export async function cookiesOf(address: string, personas: readonly string[]): Promise<string[]> {
  const cookies: string[] = []
  for (const key of personas) {
    const response = await fetch(`${address}/api/demonstration/persona`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ key }),
    })
    if (!response.ok) throw new Error(`${key} cannot sign in: ${response.status}`)
    cookies.push(
      response.headers
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0] as string)
        .join('; '),
    )
  }
  return cookies
}

/** Grid workers of different communities and villages. */
export const filers = [
  'wu-changgen',
  'fang-yumei',
  'cheng-dalin',
  'he-guoqing',
  'qian-lisheng',
  'yin-jiaming',
  'song-laixi',
]
