import { startChild } from './child.ts'
import { cookiesOf, fromAnywhere } from './filing.ts'
import { ask, COUNTY, type Ground } from './ground.ts'
import { requestOf } from './load.ts'
import { makeManyCases } from './many-cases.ts'
import type { Result } from './result.ts'
import type { BareRead } from './serve-floor-reads.ts'
import { inTurn, linesOf, type Pace } from './turns.ts'

export interface AlikeSetting extends Pace {
  readonly cases: number
}

/** Where somebody stands with a report, and what it is about. */
interface Spot {
  readonly item: string
  readonly place: string
  readonly lon: number
  readonly lat: number
}

/** The open cases of the item's class in the place's town near the point, as a bare program would ask for them. */
const bareSql = `select id, number, kind, place, filed_at, lon, lat from case_file
  where county = $1 and programme = 'grid-casework' and kind = any($2) and closed_at is null and place >= $3 and place < $4
    and main is null and filed_at >= now() - interval '90 days' and lon between $5 and $6 and lat between $7 and $8
  order by filed_at desc limit 5`

/** What a report may repeat, asked over HTTP with a point before it is sent; beside the bare indexed query. */
export async function benchAlike(ground: Ground, { cases, ...pace }: AlikeSetting): Promise<Result[]> {
  const name = `likely duplicates, ${cases.toLocaleString('en')} cases`
  const url = await ground.database()
  ground.tell(`making ${cases.toLocaleString('en')} cases`)
  await makeManyCases(url, ground.home, cases)
  const kinds = await spread(url)
  const spots = await ask<Spot>(
    url,
    `select kind as item, left(place, 12) as place, lon, lat from case_file
     where county = $1 and closed_at is null and lon is not null order by md5(id::text) limit 200`,
    [COUNTY],
  )
  const product = await startChild({
    file: 'serve.ts',
    setting: { url, home: ground.home },
    env: { LIUCHI_TRUST_PROXY: '127.0.0.1', LIUCHI_LOG: 'info' },
  })
  // Three hundred metres, in degrees at this latitude.
  const [x, y] = [0.0031, 0.0027]
  const bare: BareRead = {
    text: bareSql,
    values: spots.map(({ item, place, lon, lat }) => [
      ...[COUNTY, kinds.filter((kind) => kind.startsWith(item.slice(0, 4)))],
      ...[place.slice(0, 9), `${place.slice(0, 9)}~`, lon - x, lon + x, lat - y, lat + y],
    ]),
  }
  const floor = await startChild({ file: 'serve-floor-reads.ts', setting: { url, reads: { alike: bare } } })
  try {
    ground.tell(name)
    const [cookie] = (await cookiesOf(product.address, ['wu-changgen'])) as [string]
    const paths = spots.map(({ item, place, lon, lat }) => {
      const query = new URLSearchParams({ item, place, lon: String(lon), lat: String(lat) })
      return `/api/grid-casework/alike?${query}`
    })
    await mustFind(product.address, cookie, paths)
    const turns = await inTurn(
      name,
      {
        product: {
          ...product,
          next: (i) =>
            requestOf('GET', paths[i % paths.length] as string, { cookie, 'x-forwarded-for': fromAnywhere() }),
        },
        floor: { ...floor, next: () => requestOf('GET', '/alike', {}) },
      },
      pace,
    )
    return linesOf(name, 'answers/s', turns, 0.5)
  } finally {
    await product.stop()
    await floor.stop()
  }
}

/** Spreads the open cases over the catalogue, each near its village: copies of one case would all be alike. */
async function spread(url: string): Promise<string[]> {
  await ask(
    url,
    `with item as (
       select substr(id, length('grid-casework/item/') + 1) as code, row_number() over (order by id) - 1 as no
       from (select distinct id from parameter_value where county = $1 and id like 'grid-casework/item/%') x
     ), counted as (select count(*) as n from item)
     update case_file c set kind = i.code, public = true,
       lon = p.lon + (('x' || substr(md5(c.number), 1, 4))::bit(16)::int - 32768) / 6553600.0,
       lat = p.lat + (('x' || substr(md5(c.number), 5, 4))::bit(16)::int - 32768) / 6553600.0
     from counted, item i, place p
     where c.county = $1 and c.closed_at is null and i.no = ('x' || substr(md5(c.number), 9, 6))::bit(24)::int % counted.n
       and p.county = $1 and p.code = left(c.place, 12) and p.retracted_at is null`,
    [COUNTY],
  )
  await ask(url, 'vacuum analyze case_file')
  const rows = await ask<{ kind: string }>(
    url,
    'select distinct kind from case_file where county = $1 and closed_at is null',
    [COUNTY],
  )
  return rows.map((row) => row.kind)
}

/** An answer without rows is quick and tells nothing. */
async function mustFind(address: string, cookie: string, paths: readonly string[]): Promise<void> {
  for (const path of paths.slice(0, 20)) {
    const answer = await fetch(`${address}${path}`, { headers: { cookie, 'x-forwarded-for': fromAnywhere() } })
    const { rows } = (await answer.json()) as { rows?: readonly unknown[] }
    if (rows?.length) return
  }
  throw new Error('nothing alike was found')
}
