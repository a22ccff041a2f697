import { startChild } from './child.ts'
import { cookiesOf } from './filing.ts'
import { ask, COUNTY, type Ground } from './ground.ts'
import { requestOf } from './load.ts'
import { makeManyCases } from './many-cases.ts'
import { alone, type Result } from './result.ts'
import type { BareRead } from './serve-floor-reads.ts'
import { delayOf, inTurn, linesOf, type Pace, type Side } from './turns.ts'

export interface WorklistSetting extends Pace {
  /** Cases of the small county and of the large one. */
  readonly few: number
  readonly many: number
}

/** A list as somebody opens it, and the SELECT that a bare program would answer it with. */
interface Page {
  readonly name: string
  readonly persona: string
  readonly list: string
  readonly where: string
  /** Values of the conditions, asked from the posts of the persona. */
  readonly values: (who: Who) => readonly unknown[]
  readonly order?: string
}
interface Who {
  readonly person: string
  readonly place: string
  readonly organisation: string
}

const open = 'c.closed_at is null'
/** By place (town and county), by desk, through participation and through an organisation. */
const pages: readonly Page[] = [
  {
    name: 'town',
    persona: 'zhang-suqin',
    list: 'in-hand',
    where: `c.town = $3 and c.state = 'dispatched' and ${open}`,
    values: ({ place }) => [place],
  },
  {
    name: 'town, newest of all',
    persona: 'zhang-suqin',
    list: 'all',
    where: 'c.town = $3',
    values: ({ place }) => [place],
    order: 'c.filed_at desc, c.id desc',
  },
  {
    name: 'county',
    persona: 'yao-wenbin',
    list: 'in-hand',
    where: `c.state = 'dispatched' and ${open}`,
    values: () => [],
  },
  {
    name: 'desk',
    persona: 'zhang-suqin',
    list: 'to-dispatch',
    where: `c.desk = $3 and c.state = 'opened' and ${open}`,
    values: ({ place }) => [`dispatcher@${place}`],
  },
  {
    name: 'taken part',
    persona: 'zhang-suqin',
    list: 'taken-part',
    where: 'v.viewer = $3',
    values: ({ person }) => [`p:${person}`],
    order: 'v.filed_at desc, v.case_id desc',
  },
  {
    name: 'organisation',
    persona: 'tang-zhiyuan',
    list: 'of-our-unit',
    where: 'v.viewer = $3 and v.open',
    values: ({ organisation }) => [`o:${organisation}`],
    order: 'v.sort_at, v.case_id',
  },
]

/** The floor's SELECT: the rows of the list with title and last hand, twenty of them. */
function bareOf({ where, order, values }: Page, who: Who): BareRead {
  const through = where.startsWith('v.')
  const from = through ? 'case_viewer v join case_file c on c.county = v.county and c.id = v.case_id' : 'case_file c'
  return {
    text: `select c.*, convert_from(t.value, 'UTF8') as title_text, p.name as last_name from ${from}
      left join personal t on t.county = c.county and t.id = c.title
      left join person p on p.county = c.county and p.id = c.last_actor and p.retracted_at is null
      where ${through ? 'v' : 'c'}.county = $1 and c.programme = $2 and ${where} order by ${order ?? 'c.sort_at, c.id'} limit 20`,
    values: [[COUNTY, 'grid-casework', ...values(who)]],
  }
}

/** One page of twenty cases of every kind of list, in a small county and in one with a hundred times as many cases, in turn. */
export async function benchWorklist(ground: Ground, { few, many, ...pace }: WorklistSetting): Promise<Result[]> {
  const counties: County[] = []
  try {
    for (const count of [few, many]) counties.push(await openCounty(ground, count))
    const [small, large] = counties as [County, County]
    const results: Result[] = []
    for (const page of pages) {
      const name = `worklist by ${page.name}`
      ground.tell(name)
      const [ours, oursOfMany] = [await small.sidesOf(page), await large.sidesOf(page)]
      const turns = await inTurn(
        name,
        { product: ours.product, floor: ours.floor, many: oursOfMany.product, floorOfMany: oursOfMany.floor },
        pace,
      )
      const growth = delayOf(turns.many, 0.95) / delayOf(turns.product, 0.95)
      // A page that the small county cannot fill is quicker because it is shorter: that says nothing about growth.
      const alike = ours.rows === oursOfMany.rows
      results.push(
        ...linesOf(`${name}, ${said(few)} cases`, 'pages/s', turns, 0.5),
        ...linesOf(`${name}, ${said(many)} cases`, 'pages/s', { product: turns.many, floor: turns.floorOfMany }, 0.5),
        alone(
          `${name}, p95 with ${said(many)} over p95 with ${said(few)}${alike ? '' : ` (a page of ${ours.rows})`}`,
          'times',
          growth,
          alike ? MOST_GROWTH : null,
        ),
      )
    }
    return results
  } finally {
    for (const county of counties) await county.stop()
  }
}

/** Above it p95 has grown; below it is what two measurements of one thing differ by. */
const MOST_GROWTH = 1.25

const said = (count: number): string => count.toLocaleString('en')

interface County {
  sidesOf(page: Page): Promise<{ product: Side; floor: Side; rows: number }>
  stop(): Promise<void>
}

/** A county with so many cases, served by the product and by the floor. */
async function openCounty(ground: Ground, count: number): Promise<County> {
  const url = await ground.database()
  ground.tell(`making ${said(count)} cases`)
  await makeManyCases(url, ground.home, count)
  const product = await startChild({
    file: 'serve.ts',
    setting: { url, home: ground.home },
    env: { LIUCHI_LOG: 'info' },
  })
  const reads: Record<string, BareRead> = {}
  for (const [i, page] of pages.entries())
    reads[`list-${i}`] = bareOf(page, await findWho(url, product.address, page.persona))
  const floor = await startChild({ file: 'serve-floor-reads.ts', setting: { url, reads } })
  return {
    async sidesOf(page) {
      const [cookie] = (await cookiesOf(product.address, [page.persona])) as [string]
      const path = `/api/cases?programme=grid-casework&list=${page.list}&limit=20`
      const rows = await countRows(`${product.address}${path}`, cookie)
      // An empty page is quick and tells nothing; with so many cases every list has some.
      if (count >= ENOUGH && rows === 0) throw new Error(`${path} is empty`)
      const ours = requestOf('GET', path, { cookie })
      const bare = requestOf('GET', `/list-${pages.indexOf(page)}`, {})
      return { product: { ...product, next: () => ours }, floor: { ...floor, next: () => bare }, rows }
    },
    async stop() {
      await product.stop()
      await floor.stop()
    },
  }
}

const ENOUGH = 10_000

async function countRows(url: string, cookie: string): Promise<number> {
  const { rows } = (await (await fetch(url, { headers: { cookie } })).json()) as { rows?: readonly unknown[] }
  return rows?.length ?? 0
}

async function findWho(url: string, address: string, persona: string): Promise<Who> {
  const [cookie] = (await cookiesOf(address, [persona])) as [string]
  const me = (await (await fetch(`${address}/api/me`, { headers: { cookie } })).json()) as { person: string }
  const [post] = await ask<{ place: string; organisation: string }>(
    url,
    'select place, organisation from post where person = $1 and retracted_at is null order by sort, id limit 1',
    [me.person],
  )
  return { person: me.person, place: post?.place ?? '', organisation: post?.organisation ?? '' }
}
