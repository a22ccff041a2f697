import { getTable } from '#kernel/effect.ts'
import { assemble } from '#server/assemble.ts'
import { ask, COUNTY } from './ground.ts'
import { findHands, live, steps } from './lifecycle-steps.ts'

/*
 * Very many cases for the benchmarks, by set-based SQL: the only rows of Liuchi that no act made. Real cases are taken through
 * their lives first; every generated row has the shape of one of them, with another id, number, place, day, reporter and
 * lead. Steps, journal and timers are not copied: lists do not read them.
 */

/** Of a hundred cases so many are of the case that took so many steps; the rest has been rated. */
const shares = [
  { taken: 1, of: 100, until: 1 },
  { taken: 2, of: 100, until: 2 },
  { taken: 3, of: 100, until: 6 },
  { taken: 4, of: 100, until: 7 },
  { taken: 6, of: 100, until: 20 },
] as const

/** Cases of one county over three years, newest last; 7 of 100 are open and due around now. */
export async function makeManyCases(url: string, home: string, count: number): Promise<void> {
  const house = assemble({ url, home, max: 2 })
  const samples: { id: string; until: number }[] = []
  try {
    const hands = await findHands(house)
    for (const { taken, until } of shares) samples.push({ id: await live(house, hands, steps.slice(0, taken)), until })
    samples.push({ id: await live(house, hands, steps), until: 100 })
  } finally {
    await house.close()
  }
  // Indexes are made when the rows are there.
  const indexes = await ask<{ name: string; def: string }>(
    url,
    `select i.relname as name, pg_get_indexdef(i.oid) as def
     from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
     where c.relname in ('case_file', 'case_viewer', 'personal') and not x.indisprimary`,
  )
  await ask(url, indexes.map(({ name }) => `drop index ${name}`).join(';'))
  await ask(
    url,
    `create unlogged table bench_made (i int, dice bigint, sample uuid, id uuid, title uuid, place text, lead uuid, reporter uuid,
       official uuid, moved interval, due_at timestamptz)`,
  )
  await ask(url, drawSql, [COUNTY, JSON.stringify(samples), count])
  await ask(url, casesSql, [COUNTY])
  await ask(url, viewersSql, [COUNTY])
  await ask(url, titlesSql, [COUNTY])
  for (const { def } of indexes) await ask(url, def)
  await ask(url, 'drop table bench_made')
  await ask(url, 'vacuum analyze')
}

/** Draws for each case its sample, its day, and whom and what it concerns. The same count draws the same. */
const drawSql = `
with sample as (
  select f.id, f.filed_at, f.closed_at, s.until, lag(s.until, 1, 0) over (order by s.until) as since
  from jsonb_to_recordset($2::jsonb) as s(id uuid, until int) join case_file f on f.county = $1 and f.id = s.id
), place_no as (
  select code, row_number() over (order by code) - 1 as no
  from place where county = $1 and level = 'village' and not statistical_only and retracted_at is null
), lead_no as (
  select id, row_number() over (order by id) - 1 as no
  from organisation where county = $1 and retracted_at is null and cardinality(duties) > 0
), person_no as (
  select id, row_number() over (order by id) - 1 as no from person where county = $1 and retracted_at is null
), counted as (
  select (select count(*) from place_no) as places, (select count(*) from lead_no) as leads, (select count(*) from person_no) as people
), drawn as (
  select i, ('x' || substr(md5(i::text), 1, 12))::bit(48)::bigint as dice from generate_series(1, $3::int) i
), dated as (
  select d.i, d.dice, s.id as sample, s.filed_at as sample_filed_at, s.closed_at is null as open,
    now() - make_interval(secs => (case when s.closed_at is null then 30 else 1095 end) * 86400.0 * ($3::int - d.i) / $3::int) as filed_at
  from drawn d join sample s on d.dice % 100 >= s.since and d.dice % 100 < s.until
)
insert into bench_made
select d.i, d.dice, d.sample,
  (lpad(to_hex((extract(epoch from d.filed_at) * 1000)::bigint), 12, '0') || '7' || substr(md5(d.i::text), 1, 3) || '8'
    || substr(md5(d.i::text), 4, 15))::uuid,
  md5('title ' || d.i)::uuid, p.code, o.id, r.id, a.id, d.filed_at - d.sample_filed_at,
  case when d.open then now() + make_interval(secs => d.dice % 1000003 - 172800) end
from dated d cross join counted n join place_no p on p.no = d.dice / 100 % n.places
join lead_no o on o.no = d.dice / 700 % n.leads join person_no r on r.no = d.dice / 1300 % n.people
join person_no a on a.no = d.dice / 1700 % n.people`

/** Columns of a case that differ from those of its sample. */
const own: Readonly<Record<string, string>> = {
  id: 'm.id',
  number: `'B-' || m.i`,
  place: 'm.place',
  title: 'm.title',
  follow_up: 'null',
  reporter: 'm.reporter',
  lead: 'case when s.lead is not null then m.lead end',
  desk: `case when s.desk like 'o:%' then 'o:' || m.lead
    when s.desk like '%@%' then split_part(s.desk, '@', 1) || '@' || left(m.place, length(split_part(s.desk, '@', 2))) end`,
  due_at: 'coalesce(m.due_at, s.due_at + m.moved)',
  ...Object.fromEntries(
    ['filed_at', 'opened_at', 'done_at', 'closed_at', 'stage_at', 'overall_due_at'].map((c) => [c, `s.${c} + m.moved`]),
  ),
}

const columns = getTable('case_file').columns
const casesSql = `insert into case_file (${columns.join(', ')}) select ${columns.map((c) => own[c] ?? `s.${c}`).join(', ')}
  from bench_made m join case_file s on s.county = $1 and s.id = m.sample order by m.i`

const viewersSql = `insert into case_viewer (county, viewer, why, case_id, state, open, due_at, filed_at)
  select distinct on (m.id, 2, v.why) v.county,
    case when v.why = 'reporter' then 'p:' || m.reporter
      when v.why = 'lead' then 'o:' || m.lead
      -- officials of the sample's own town took part there, others elsewhere
      when left(m.place, 9) = left(s.place, 9) then v.viewer
      else 'p:' || m.official end,
    v.why, m.id, v.state, v.open, coalesce(m.due_at, v.due_at + m.moved), v.filed_at + m.moved
  from bench_made m join case_file s on s.county = $1 and s.id = m.sample
  join case_viewer v on v.county = $1 and v.case_id = m.sample`

const titlesSql = `insert into personal (county, id, subject, person, purpose, keep_until, salt, value, sealed, act)
  select p.county, m.title, m.id, m.reporter, p.purpose, p.keep_until, p.salt, p.value, p.sealed, p.act
  from bench_made m join case_file s on s.county = $1 and s.id = m.sample join personal p on p.county = $1 and p.id = s.title`
