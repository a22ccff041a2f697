import type { PoolClient } from 'pg'
import type { Day } from '../day.ts'
import { supplyFact } from '../fact.ts'
import type { Id } from '../id.ts'
import type { JsonObject } from '../json.ts'
import type { CaseFile } from './case.ts'
import { type Hand, readCase } from './casework.store.ts'

/*
 * Cases that an act is about beside the one it acts on: those that it names; and of its own programme those with a listed value, the
 * first that waits in a state, the open ones of a person. And who reported the case acted on.
 */

/** A case with what was done on it so far: what a step on it is decided by. */
export interface Standing {
  readonly file: CaseFile
  readonly hands: readonly Hand[]
}

declare module '../fact.ts' {
  interface Facts {
    /** Whom the case acted on is about, as the register knows them now. */
    'case.reporter': { readonly name: string; readonly diedOn: Day | null } | undefined
    /** The cases named by `nameOfCase`, of whichever programme, by their ids. */
    'cases.named': ReadonlyMap<string, Standing>
    /** Cases of the act's programme with a value named by `nameOfListed`, and the form by which each began. */
    'cases.begun': readonly { readonly id: Id; readonly state: string; readonly form: JsonObject }[]
    /** Of a state named by `nameOfWaiting`: how many cases stand in it, and the one that has done so longest. */
    'cases.waiting': { readonly count: number; readonly first: Standing | undefined }
    /** Open cases that a person named by `nameOfPerson` reported or is the subject of. */
    'cases.of-person': readonly CaseFile[]
  }
}

export const nameOfCase = (id: string): string => `case:${id}`
export const nameOfListed = (field: string, value: string): string => `listed:${field}/${value}`
export const nameOfWaiting = (state: string): string => `waiting:${state}`
export const nameOfPerson = (id: string): string => `of-person:${id}`

const named = (names: readonly string[], kind: string): string[] =>
  names.filter((name) => name.startsWith(`${kind}:`)).map((name) => name.slice(kind.length + 1))

const HANDS = `(select jsonb_agg(jsonb_build_object('step', s.step, 'actor', s.actor, 'organisation', s.organisation, 'at', s.at, 'form', s.form) order by s.no)
  from case_step s where s.county = c.county and s.case_id = c.id) as hands`

function readStanding(row: Record<string, unknown>): Standing {
  const hands = (row.hands ?? []) as { step: string; actor: Id; organisation: Id; at: string; form: JsonObject }[]
  return { file: readCase(row), hands: hands.map((hand) => ({ ...hand, at: new Date(hand.at) })) }
}

supplyFact('case.reporter', {
  load: ({ county, subject }) =>
    subject
      ? {
          name: 'fact-case-reporter',
          text: `select p.name, p.died_on from case_file c join person p on p.county = c.county and p.id = c.reporter and p.retracted_at is null
            where c.county = $1 and c.id = $2`,
          values: [county, subject],
        }
      : undefined,
  read: ([row]) => row && { name: row.name as string, diedOn: row.died_on as Day | null },
})

supplyFact('cases.named', {
  load({ county, names }) {
    const ids = named(names, 'case')
    return ids.length === 0
      ? undefined
      : {
          name: 'fact-cases-named',
          text: `select c.*, ${HANDS} from case_file c where c.county = $1 and c.id = any($2::uuid[])`,
          values: [county, ids],
        }
  },
  read: (rows) => new Map(rows.map((row) => [row.id as string, readStanding(row)])),
})

/** More than any value has in a year. */
const MOST_BEGUN = 2000

supplyFact('cases.begun', {
  load({ county, programme, names }) {
    const values = named(names, 'listed')
    return values.length === 0
      ? undefined
      : {
          name: 'fact-cases-begun',
          // One case after the other by its key: tables that have just been filled have no statistics to plan another way by.
          text: `select f.id, f.state, s.form from unnest($3::text[]) n
              cross join lateral (select l.case_id, l.filed_at from case_listed l where l.county = $1 and l.programme = $2
                and l.field = split_part(n, '/', 1) and l.value = substr(n, strpos(n, '/') + 1)
                order by l.filed_at desc limit ${MOST_BEGUN}) l
              cross join lateral (select c.id, c.state from case_file c where c.county = $1 and c.id = l.case_id limit 1) f
              cross join lateral (select t.form from case_step t where t.county = $1 and t.case_id = l.case_id and t.no = 1 limit 1) s
              order by l.filed_at desc limit ${MOST_BEGUN}`,
          values: [county, programme, values],
        }
  },
  read: (rows) => rows as unknown as { id: Id; state: string; form: JsonObject }[],
})

supplyFact('cases.waiting', {
  load({ county, programme, names }) {
    const [state] = named(names, 'waiting')
    return state === undefined
      ? undefined
      : {
          name: 'fact-cases-waiting',
          text: `select c.*, ${HANDS}, count(*) over () as waiting from case_file c
            where c.county = $1 and c.programme = $2 and c.state = $3 and c.closed_at is null order by c.stage_at, c.id limit 1`,
          values: [county, programme, state],
        }
  },
  read: ([row]) => ({ count: Number(row?.waiting ?? 0), first: row && readStanding(row) }),
})

supplyFact('cases.of-person', {
  load({ county, programme, names }) {
    const [person] = named(names, 'of-person')
    return person === undefined
      ? undefined
      : {
          name: 'fact-cases-of-person',
          text: 'select * from case_file where county = $1 and programme = $2 and reporter = $3 and closed_at is null order by id',
          values: [county, programme, person],
        }
  },
  read: (rows) => rows.map(readCase),
})

/** Cases of a programme with what was done on them, newest first: those that are named, and all that are open. */
export async function listStandings(
  client: PoolClient,
  county: string,
  programme: string,
  asked: { readonly ids: readonly string[]; readonly open: boolean; readonly limit: number },
): Promise<Standing[]> {
  const { rows } = await client.query({
    name: 'standings',
    text: `select c.*, ${HANDS} from case_file c where c.county = $1 and c.programme = $2
        and (c.id = any($3::uuid[]) or ($4 and c.closed_at is null)) order by c.filed_at desc, c.id desc limit $5`,
    values: [county, programme, asked.ids, asked.open, asked.limit],
  })
  return rows.map(readStanding)
}

/** All cases that are about a person, newest first. */
export async function standingsOf(client: PoolClient, county: string, programme: string, person: string) {
  const { rows } = await client.query({
    name: 'standings-of',
    text: `select c.*, ${HANDS} from case_file c where c.county = $1 and c.programme = $2 and c.reporter = $3 order by c.filed_at desc limit 50`,
    values: [county, programme, person],
  })
  return rows.map(readStanding)
}
