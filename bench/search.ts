import { queryToken, tokensOf } from '#kernel/register/search-words.ts'
import { startChild } from './child.ts'
import { cookiesOf } from './filing.ts'
import { COUNTY, type Ground } from './ground.ts'
import { requestOf } from './load.ts'
import { makeManyNames } from './many-names.ts'
import type { Result } from './result.ts'
import type { BareRead } from './serve-floor-reads.ts'
import { inTurn, linesOf, type Pace } from './turns.ts'

export interface SearchSetting extends Pace {
  readonly names: number
}

/** The answer's own rows as a bare program would read them: the first twenty whose initials begin so, told apart. */
const bareSql = `select p.id, p.name, p.place, left(p.birth, 4) as birth_year, h.group_name, hp.name as head, m.household, q.title, q.short
  from (select w.id from search_word w where w.county = $1 and w.token >= $2 and w.token < $3 and w.kind = 'person'
        order by w.token limit 20) w
  join person p on p.county = $1 and p.id = w.id::uuid and p.retracted_at is null
  left join household_member m on m.county = p.county and m.person = p.id and m.retracted_at is null and m.to_day is null
  left join household h on h.county = p.county and h.id = m.household and h.retracted_at is null and h.to_day is null
  left join household_member hm on hm.county = p.county and hm.household = m.household and hm.relation = 'head'
    and hm.retracted_at is null and hm.to_day is null
  left join person hp on hp.county = p.county and hp.id = hm.person and hp.retracted_at is null
  left join lateral (select q.title, o.short from post q
      left join organisation o on o.county = q.county and o.id = q.organisation and o.retracted_at is null and o.to_day is null
      where q.county = p.county and q.person = p.id and q.retracted_at is null and q.to_day is null
      order by o.sort, q.sort, q.id limit 1) q on true`

/** A county's duty chief types the three initials of a resident: of all names of the county, beside the bare index query. */
export async function benchSearch(ground: Ground, { names: count, ...pace }: SearchSetting): Promise<Result[]> {
  const name = `search by initials, ${count.toLocaleString('en')} names`
  ground.tell(`making ${count.toLocaleString('en')} names`)
  const url = await ground.database()
  const names = await makeManyNames(url, count)
  const typed = Array.from({ length: 200 }, (_, i) => initialsOf(names[(i * 104_729) % names.length] as string))
  const product = await startChild({
    file: 'serve.ts',
    setting: { url, home: ground.home },
    env: { LIUCHI_LOG: 'info' },
  })
  const bare: BareRead = {
    text: bareSql,
    values: typed.map((initials) => {
      const [{ lower, upper }] = queryToken(initials) as [{ lower: string; upper: string }]
      return [COUNTY, lower, upper]
    }),
  }
  const floor = await startChild({ file: 'serve-floor-reads.ts', setting: { url, reads: { initials: bare } } })
  try {
    ground.tell(name)
    const [cookie] = (await cookiesOf(product.address, ['yao-wenbin'])) as [string]
    const ours = typed.map((q) => requestOf('POST', '/api/search', { cookie }, JSON.stringify({ q })))
    await mustFind(product.address, cookie, typed[0] as string)
    const turns = await inTurn(
      name,
      {
        product: { ...product, next: (i) => ours[i % ours.length] as Buffer },
        floor: { ...floor, next: () => requestOf('GET', '/initials', {}) },
      },
      pace,
    )
    return linesOf(name, 'searches/s', turns, null)
  } finally {
    await product.stop()
    await floor.stop()
  }
}

const initialsOf = (name: string): string =>
  tokensOf(name, 'person').find((token) => /^[a-z]{2,3}$/.test(token) && token.length === [...name].length) ?? 'zsq'

async function mustFind(address: string, cookie: string, q: string): Promise<void> {
  const answer = await fetch(`${address}/api/search`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ q }),
  })
  const { hits } = (await answer.json()) as { hits?: readonly unknown[] }
  if (!hits?.length) throw new Error(`nobody was found by ${q}`)
}
