import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import '#server/assemble.ts'
import { allTables } from '#kernel/effect.ts'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'

/** What holds for every table, read from the catalogue of a migrated database. */

/** Tables that belong to no county. The list is closed: what joins it must say why. */
const withoutCounty: Readonly<Record<string, string>> = {
  identity: 'one person once, across counties',
  key_fingerprint: 'keys are the installation’s',
  schema_migration: 'migrations are the installation’s',
}
/** By county, but not under row-level security. */
const open: Readonly<Record<string, string>> = { book_version: 'workers learn from it which counties there are' }
/** Rows that nobody changes: those that acts declare, and what is written beside acts. */
const written = ['journal', 'journal_seal', 'reading', 'sign_in_event', 'act_key']

interface Table {
  readonly name: string
  readonly key: readonly string[] | null
  readonly columns: readonly string[]
  readonly secured: boolean
  readonly forced: boolean
  readonly policies: number
}

let database: TestDatabase
let owner: pg.Client
let tables: Table[]
beforeAll(async () => {
  database = await createTestDatabase()
  owner = new pg.Client({ connectionString: database.url })
  await owner.connect()
  const { rows } = await owner.query<Table>(`
    select c.relname as name, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
      (select array_agg(a.attname::text order by k.n) from pg_constraint p cross join lateral unnest(p.conkey) with ordinality k(num, n)
         join pg_attribute a on a.attrelid = p.conrelid and a.attnum = k.num where p.conrelid = c.oid and p.contype = 'p') as key,
      (select array_agg(a.attname::text) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
      (select count(*)::int from pg_policy where polrelid = c.oid) as policies
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1`)
  tables = rows
})
afterAll(async () => {
  await owner?.end()
  await database?.drop()
})

const names = (list: readonly Table[]) => list.map(({ name }) => name)

describe('every table', () => {
  it('has the county first in its key, but for a closed list', () => {
    expect(tables.length).toBeGreaterThan(30)
    expect(names(tables.filter(({ key }) => key?.[0] !== 'county'))).toEqual(Object.keys(withoutCounty).sort())
  })

  it('is under row-level security that holds for its owner too, but for a closed list', () => {
    const excepted = [...Object.keys(withoutCounty), ...Object.keys(open)]
    const bare = tables.filter(({ secured, forced, policies }) => !secured || !forced || policies === 0)
    expect(names(bare)).toEqual(excepted.sort())
  })

  it('of a county shows a reader of another county nothing, however it is asked', async () => {
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    try {
      await client.query('set role liuchi_app')
      for (const { name } of tables.filter(({ secured }) => secured)) {
        const granted = await client.query(`select has_table_privilege('liuchi_app', $1, 'select') as may`, [name])
        if (!granted.rows[0].may) continue
        // No county is set: the policies compare with nothing.
        expect((await client.query(`select count(*)::int as n from ${name}`)).rows[0].n, name).toBe(0)
      }
    } finally {
      await client.end()
    }
  })
})

describe('append-only tables', () => {
  const declared = [...allTables()].filter(([, shape]) => shape.appendOnly)
  const kept = [...new Set([...declared.map(([name, shape]) => shape.stands ?? name), ...written])]

  it('are declared, and bear the act that wrote each row, so that its digest can be verified', () => {
    expect(declared.length).toBeGreaterThan(2)
    for (const [name, shape] of declared) expect(shape.columns, name).toContain('act')
  })

  it.each(['liuchi_app', 'liuchi_eraser', 'liuchi_reader', 'liuchi_signin', 'liuchi_jobs', 'public'])(
    '%s may neither change nor delete nor empty them',
    async (role) => {
      const { rows } = await owner.query(
        `select t.name, p.what from unnest($1::text[]) t(name) cross join unnest(array['update', 'delete', 'truncate']) p(what)
         where has_table_privilege($2, t.name, p.what)
         union all select t.name, 'update ' || a.attname from unnest($1::text[]) t(name)
           join pg_attribute a on a.attrelid = t.name::regclass and a.attnum > 0 and not a.attisdropped
         where has_column_privilege($2, t.name, a.attname, 'update')`,
        [kept, role],
      )
      expect(rows).toEqual([])
    },
  )

  it('nobody empties or alters any table but its owner', async () => {
    const { rows } = await owner.query(
      `select c.relname, x.privilege_type from pg_class c cross join lateral aclexplode(c.relacl) x
       where c.relnamespace = 'public'::regnamespace and x.grantee <> c.relowner and x.privilege_type in ('TRUNCATE', 'TRIGGER', 'REFERENCES')`,
    )
    expect(rows).toEqual([])
  })
})
