import type { YearRules } from '#kernel/appraisal/scheme.ts'

/*
 * The floor of a year's end: one statement that comes to the same totals and ranks as the rule of kernel/appraisal, set by set. It knows
 * the arithmetic and nothing else: no card, no reasons, no versions. checks/year-by-sql.test.ts holds the two against each other.
 */

/** Halves away from zero, of whole numbers. */
const divided = (amount: string, by: string): string =>
  `(sign(${amount}) * ((2 * abs(${amount}) + ${by})::bigint / (2 * ${by})::bigint))::bigint`
/** A percentage of points over periods: the difference of two rounded sums. */
const spread = (points: string): string =>
  `${divided(`(${points})::bigint * p.upto`, '100::bigint')} - ${divided(`(${points})::bigint * p.before`, '100::bigint')}`
const periodsOf = (list: string): string =>
  `(select ord::int as period, sum(value::int) over (order by ord) as upto, sum(value::int) over (order by ord) - value::int as before
    from jsonb_array_elements_text(${list}) with ordinality x(value, ord))`

/** Parameters: county, scheme, year, place (its code or that of what it lies in), the rules as `rulesAsJson` gives them. */
export const YEAR_SQL = `with rules as materialized (select $5::jsonb as r),
arithmetic as materialized (select (r->>'bonusCap')::bigint as bonus_cap, (r->>'deductionFloor')::bigint as deduction_floor,
    (r->>'totalFloor')::bigint as total_floor, (10 ^ (3 - (r->>'decimals')::int))::bigint as unit, (r#>>'{ranking,level}')::int as level,
    (r#>>'{ranking,servedOver}')::int as served_over, (r#>>'{ranking,lowest,share}')::int as share, r#>>'{ranking,lowest,rounding}' as rounding,
    r#>>'{ranking,lowest,ties}' as across, make_date($3, 1, 1) as first, make_date($3, 12, 31) + 1 as after, r->'periods' as periods from rules),
indicators as materialized (select key as code, value->>'part' as part, value->>'direction' as direction, (value->>'goal')::bigint as goal,
    coalesce(value->'goals', '{}') as goals, (value->>'cap')::bigint as cap, coalesce((value->>'floor')::bigint, 0) as floor
  from rules, jsonb_each(r->'indicators')),
parts as materialized (select ord, value->>'id' as id, (value->>'weight')::bigint as weight, value->>'from' as source, value->>'scale' as scale
  from rules, jsonb_array_elements(r->'parts') with ordinality x(value, ord)),
here as materialized (select distinct m.subject from appraisal_member m, arithmetic a where m.county = $1 and m.scheme = $2
  and m.place >= $4 and m.place < $4 || ':' and m.from_day < a.after and (m.to_day is null or m.to_day > a.first)),
held as materialized (select m.subject, m.in_group, m.place, m.from_day, m.unranked,
    least(coalesce(m.to_day, a.after), a.after) - greatest(m.from_day, a.first) as days
  from appraisal_member m join here using (subject), arithmetic a
  where m.county = $1 and m.scheme = $2 and m.from_day < a.after and (m.to_day is null or m.to_day > a.first)),
last as materialized (select distinct on (subject) * from held where days > 0 order by subject, from_day desc),
stays as materialized (select subject, place, sum(days) as days, min(from_day) as since from held where days > 0 group by 1, 2),
served as (select subject, sum(days) as days from stays group by 1),
home as (select distinct on (s.subject) s.subject, s.place from stays s join last l using (subject)
  order by s.subject, s.days desc, (s.place = l.place) desc, s.since),
placed as materialized (select l.subject, l.in_group, h.place, coalesce(l.unranked,
    case when s.days * 100 <= (a.after - a.first) * a.served_over then 'part-year' end) as unranked
  from last l join home h using (subject) join served s using (subject), arithmetic a),
grouped as materialized (select distinct on (h.subject, p.period) h.subject, p.period, h.in_group
  from held h, arithmetic a, lateral (select ord::int as period,
    (make_date($3, 1, 1) + make_interval(months => (12 / jsonb_array_length(a.periods) * ord)::int))::date as after
    from jsonb_array_elements_text(a.periods) with ordinality x(value, ord)) p where h.days > 0
  order by h.subject, p.period, h.from_day < p.after desc, case when h.from_day < p.after then h.from_day end desc, h.from_day),
split as (select g.in_group, i.code, p.period, ${spread('coalesce((i.goals->>g.in_group)::bigint, i.goal)')} as goal
  from (select distinct in_group from grouped) g, indicators i, arithmetic a, ${periodsOf('(select periods from arithmetic)')} p
  where coalesce((i.goals->>g.in_group)::bigint, i.goal) is not null),
goals as (
  select d.subject, s.code, s.period, s.goal from grouped d join split s using (in_group, period)
  union all
  select h.subject, w.indicator, p.period, ${spread('h.points')}
  from appraisal_share h join placed using (subject) join appraisal_item w on w.county = h.county and w.id = h.item and not w.ended, arithmetic a,
    lateral ${periodsOf(`coalesce(nullif(w.periods, 'null'), a.periods)`)} p
  where h.county = $1 and h.scheme = $2 and h.year = $3),
cells as (select subject, code, period, sum(goal) as goal, sum(points) as points, bool_or(entered) as entered from (
    select subject, code, period, goal, 0 as points, false as entered from goals
    union all
    select s.subject, s.indicator, s.period, 0, s.points, true from appraisal_sum s join placed using (subject)
    where s.county = $1 and s.scheme = $2 and s.year = $3) x group by 1, 2, 3),
counted as (select c.subject, c.period, i.part, c.goal, case when i.part in ('bonus', 'deduction') then c.points else
    greatest(i.floor, least(case i.direction when 'lose' then c.goal + c.points else c.points end, greatest(least(coalesce(i.cap, c.goal), c.goal), i.floor))) end as points
  from cells c join indicators i using (code) where c.entered or c.goal <> 0),
by_period as (select subject, period, sum(points) filter (where part = 'bonus') as plus, sum(points) filter (where part = 'deduction') as minus
  from counted group by 1, 2),
running as (select subject, sum(coalesce(plus, 0)) over w as plus, sum(coalesce(minus, 0)) over w as minus from by_period window w as (partition by subject order by period)),
extra as (select r.subject, (array_agg(r.plus order by n desc))[1] - greatest(0, coalesce(max(r.plus - a.bonus_cap), 0)) as plus,
    (array_agg(r.minus order by n desc))[1] + greatest(0, coalesce(max(a.deduction_floor - r.minus), 0)) as minus
  from (select *, row_number() over (partition by subject) as n from running) r, arithmetic a group by 1),
had as (select subject, part, sum(points) as points, sum(goal) as goal from counted where part not in ('bonus', 'deduction') group by 1, 2),
scored as (select d.subject, p.id, p.ord, case when s.scaled is null then null
      else ${divided('(s.scaled * p.weight)', '(100 * a.unit)')} * a.unit end as points
  from placed d cross join parts p cross join arithmetic a left join had h on h.subject = d.subject and h.part = p.id
    left join appraisal_rating r on r.county = $1 and r.scheme = $2 and r.year = $3 and r.subject = d.subject
    cross join lateral (select case when p.source = 'rating' then r.points::bigint else coalesce(h.points, 0)::bigint end as points,
      case when p.source = 'rating' then 100000 else coalesce(h.goal, 0)::bigint end as goal) t
    cross join lateral (select case when t.points is null or p.scale = 'sum' then t.points when t.goal > 0 then ${divided('(t.points * 100000)', 't.goal')} else 0 end as scaled) s),
ties as materialized (select id, ord from rules, jsonb_array_elements_text(r#>'{ranking,ties}') with ordinality t(id, ord)),
totals as (select x.subject, case when bool_or(x.points is null) then null else sum(x.points) end as points,
    array_agg(coalesce(x.points, 0) order by t.ord) filter (where t.ord is not null) as ties
  from scored x left join ties t using (id) group by 1),
standing as (select d.*, left(d.place, a.level) as unit, t.ties,
    greatest(t.points + coalesce(e.plus, 0) + coalesce(e.minus, 0), case when t.points is not null then a.total_floor end) as total
  from placed d join totals t using (subject) left join extra e using (subject), arithmetic a),
ranked as (select s.subject, rank() over w as rank, count(*) over (partition by unit, in_group) as ranked,
    count(*) over (w range between unbounded preceding and current row) as up_to
  from standing s where unranked is null and total is not null window w as (partition by unit, in_group order by total desc, ties desc)),
lowest as (select r.*, a.across, r.ranked * a.share / 100 + case
    when a.rounding = 'up' and r.ranked * a.share % 100 > 0 or a.rounding = 'half-up' and r.ranked * a.share % 100 >= 50 then 1 else 0 end as n
  from ranked r, arithmetic a)
select s.subject, s.place, s.total::int, s.unranked, l.rank::int, coalesce(l.ranked, 0)::int as ranked,
  coalesce(l.n > 0 and case l.across when 'out' then l.rank else l.up_to end > l.ranked - l.n, false) as lowest
from standing s left join lowest l using (subject)`

/** The rules of a year as the statement takes them. */
export const rulesAsJson = ({ arithmetic, indicators }: YearRules): string =>
  JSON.stringify({ ...arithmetic, indicators: Object.fromEntries(indicators) })
