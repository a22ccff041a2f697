import type { PoolClient } from 'pg'
import { dayOf } from '../day.ts'
import { declareTable, hex, supplyStore } from '../effect.ts'
import { supplyFact } from '../fact.ts'
import type { Id } from '../id.ts'
import type { JsonObject } from '../json.ts'
import { getRegisterKeys } from '../register/register.store.ts'
import { decryptField, encryptField } from '../secrets/sm4.ts'
import type { Gone } from './draw.ts'

/** What is frozen of a draw: the published text, and by number whom it means. */
export interface Frozen {
  readonly lists: string
  readonly listsHash: string
  /** SHA-256 of the secret, published before anybody knows the value. */
  readonly commitment: string
  readonly subjects: readonly Id[]
  readonly inspectors: readonly Id[]
  /** Why a pair was excluded: words of a programme, no free text. */
  readonly reasons: readonly { readonly subject: number; readonly inspector: number; readonly why: string }[]
}

/** Everything that happened to a draw, in the order in which it did; each of the first three once. */
export interface DrawStanding {
  readonly frozen: (Frozen & { readonly at: Date }) | undefined
  readonly value:
    | { readonly value: string; readonly source: string; readonly publishedOn: string; readonly at: Date }
    | undefined
  readonly drawn: { readonly secret: string; readonly at: Date } | undefined
  readonly redrawn: readonly { readonly gone: Gone; readonly why: string; readonly at: Date }[]
}

declare module '../effect.ts' {
  interface Effects {
    /** Lists and secret are fixed. The secret comes in plain and is encrypted here. */
    'draw-frozen': { readonly draw: Id; readonly body: Frozen; readonly secret: string }
    'draw-value': {
      readonly draw: Id
      readonly body: { readonly value: string; readonly source: string; readonly publishedOn: string }
    }
    /** The secret is revealed: from now on everybody may know it. */
    'draw-drawn': { readonly draw: Id; readonly body: { readonly secret: string } }
    'draw-redrawn': {
      readonly draw: Id
      readonly body: { readonly gone: Gone; readonly why: string }
      readonly nth: number
    }
  }
}

declare module '../fact.ts' {
  interface Facts {
    /** The draw of the case acted on, with its sealed secret once it is frozen. */
    draw: DrawStanding & { readonly sealed: string | undefined }
    /** Who may be drawn at the place of the case acted on, named by `nameOfPool`. */
    'draw.pool': Pool
  }
}

/** Inspectors of a place, and what ties them to organisations. */
export interface Pool {
  readonly inspectors: readonly Id[]
  /** Where each of them holds the post in which they inspect. */
  readonly offices: readonly { readonly person: Id; readonly organisation: Id }[]
  /** Posts of an inspector, or of somebody close to one, in organisations of the named kinds; `to` where they have ended. */
  readonly ties: readonly {
    readonly person: Id
    readonly organisation: Id
    readonly kin: boolean
    readonly to: string | null
  }[]
  /** Which organisation answers for which subject, by the named kind of link. */
  readonly links: readonly { readonly subject: Id; readonly by: Id }[]
}

/** @param role whose holders inspect @param link kind of link that leads to a subject */
export const nameOfPool = (role: string, link: string): string => `pool:${role}:${link}`

const COLUMNS = ['county', 'draw', 'no', 'kind', 'body', 'secret_sealed', 'act', 'at'] as const
declareTable('draw_entry', { columns: [...COLUMNS], key: ['county', 'draw', 'no'], appendOnly: true })

/** First the lists, then the value, then the draw; whatever follows is a redraw. */
const places = { frozen: 1, value: 2, drawn: 3 } as const

const cellOf = (county: string, draw: string) => ({ county, table: 'draw_entry', column: 'secret_sealed', id: draw })

supplyStore('draw-frozen', {
  writes: (effects, { county, act, at }) => [
    {
      table: 'draw_entry',
      mode: 'insert',
      rows: effects.map(({ draw, body, secret }) => ({
        ...{ county, draw, no: places.frozen, kind: 'frozen', body: body as unknown as JsonObject, act },
        at: at.toISOString(),
        secret_sealed: hex(encryptField(getRegisterKeys(), secret, cellOf(county, draw))),
      })),
    },
  ],
})
for (const kind of ['value', 'drawn'] as const)
  supplyStore(`draw-${kind}`, {
    writes: (effects, { county, act, at }) => [
      {
        table: 'draw_entry',
        mode: 'insert',
        rows: effects.map(({ draw, body }) => ({
          ...{ county, draw, no: places[kind], kind, body: body as unknown as JsonObject },
          ...{ secret_sealed: null, act, at: at.toISOString() },
        })),
      },
    ],
  })
supplyStore('draw-redrawn', {
  writes: (effects, { county, act, at }) => [
    {
      table: 'draw_entry',
      mode: 'insert',
      rows: effects.map(({ draw, body, nth }) => ({
        ...{ county, draw, no: places.drawn + nth, kind: 'redrawn', body: body as unknown as JsonObject },
        ...{ secret_sealed: null, act, at: at.toISOString() },
      })),
    },
  ],
})

type Row = Record<string, unknown>

function standingOf(rows: readonly Row[]): DrawStanding {
  const all = rows.map((row) => ({ kind: row.kind, body: row.body, at: row.at as Date }))
  const one = (kind: string) => {
    const found = all.find((entry) => entry.kind === kind)
    return found && { ...(found.body as object), at: found.at }
  }
  return {
    frozen: one('frozen') as DrawStanding['frozen'],
    value: one('value') as DrawStanding['value'],
    drawn: one('drawn') as DrawStanding['drawn'],
    redrawn: all
      .filter(({ kind }) => kind === 'redrawn')
      .map(({ body, at }) => ({ ...(body as { gone: Gone; why: string }), at })),
  }
}

supplyFact('draw', {
  load: ({ county, subject }) =>
    subject
      ? {
          name: 'fact-draw',
          text: 'select county, draw, kind, body, secret_sealed, at from draw_entry where county = $1 and draw = $2 order by no',
          values: [county, subject],
        }
      : undefined,
  read(rows) {
    const row = rows.find((one) => one.secret_sealed !== null)
    const sealed =
      row && decryptField(getRegisterKeys(), row.secret_sealed as Buffer, cellOf(String(row.county), String(row.draw)))
    return { ...standingOf(rows), sealed: sealed?.toString() }
  },
})

supplyFact('draw.pool', {
  load({ county, subject, names, at }) {
    const [, role, link] = names.find((name) => name.startsWith('pool:'))?.split(':') ?? []
    if (!subject || !role || !link) return undefined
    return {
      name: 'fact-draw-pool',
      // Posts of inspectors and of those in their households or related to them, in organisations at either end of the links.
      text: `with place as (select place from case_file where county = $1 and id = $2::uuid),
          office as (select distinct p.person, p.organisation from post p, place where p.county = $1 and p.role = $3 and p.retracted_at is null
            and (place.place like p.place || '%' or p.place like place.place || '%')
            and p.from_day <= $5::date and (p.to_day is null or p.to_day > $5::date)),
          inspector as (select distinct person from office),
          answer as (select to_id::uuid as subject, from_id::uuid as by from link where county = $1 and kind = $4 and retracted_at is null
            and from_day <= $5::date and (to_day is null or to_day > $5::date)),
          close as (select person, person as other, false as kin from inspector
            union select m.person, o.person, true from inspector i
              join household_member m on m.county = $1 and m.person = i.person and m.retracted_at is null and m.to_day is null
              join household_member o on o.county = $1 and o.household = m.household and o.retracted_at is null and o.to_day is null
                and o.person <> m.person
            union select i.person, case when l.from_id = i.person::text then l.to_id else l.from_id end::uuid, true from inspector i
              join link l on l.county = $1 and l.kind in ('relative-of', 'guardian-of') and l.retracted_at is null and l.to_day is null
                and i.person::text in (l.from_id, l.to_id)),
          tie as (select c.person, p.organisation, c.kin, p.to_day from close c
            join post p on p.county = $1 and p.person = c.other and p.retracted_at is null and p.role <> $3
            where p.organisation in (select by from answer union select subject from answer))
        select 'inspector' as what, person as a, null::uuid as b, null::boolean as kin, null::date as to_day from inspector
        union all select 'tie', person, organisation, kin, to_day from tie
        union all select 'link', subject, by, null, null from answer
        union all select 'office', person, organisation, null, null from office order by 1, 2, 3`,
      values: [county, subject, role, link, dayOf(at)],
    }
  },
  read(rows) {
    const of = (what: string) => rows.filter((row) => row.what === what)
    return {
      inspectors: of('inspector').map(({ a }) => a as Id),
      offices: of('office').map(({ a, b }) => ({ person: a as Id, organisation: b as Id })),
      ties: of('tie').map(({ a, b, kin, to_day }) => ({
        ...{ person: a as Id, organisation: b as Id, kin: kin as boolean, to: to_day as string | null },
      })),
      links: of('link').map(({ a, b }) => ({ subject: a as Id, by: b as Id })),
    }
  },
})

/** One draw as it stands, without its sealed secret. */
export async function readDraw(client: PoolClient, county: string, draw: string): Promise<DrawStanding> {
  const { rows } = await client.query({
    name: 'draw',
    text: 'select kind, body, at from draw_entry where county = $1 and draw = $2 order by no',
    values: [county, draw],
  })
  return standingOf(rows)
}

/** Cases whose lists were frozen, newest first: what may be published of draws. */
export async function listDraws(client: PoolClient, county: string, limit: number): Promise<Id[]> {
  const { rows } = await client.query({
    name: 'draws',
    text: `select draw from draw_entry where county = $1 and kind = 'frozen' order by at desc, draw limit $2`,
    values: [county, limit],
  })
  return rows.map((row) => row.draw as Id)
}
