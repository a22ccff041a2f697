-- Cases: an append-only list of steps; everything else here is a projection kept in the same act.
create table case_step (
  county text not null,
  case_id uuid not null,
  no int not null,
  act uuid not null,
  step text not null,
  from_state text,
  to_state text not null,
  actor uuid,
  post uuid,
  organisation uuid,
  at timestamptz not null,
  recorded_at timestamptz not null default now(),
  form jsonb not null,
  -- what the step changed of the case: the case is the merge of all its steps' moves
  move jsonb not null,
  because jsonb not null,
  primary key (county, case_id, no)
);
create index case_step_act on case_step (county, act);
create index case_step_actor on case_step (county, actor, at);

create table case_file (
  county text not null,
  id uuid not null,
  programme text not null,
  number text not null,
  state text not null,
  flags text[] not null default '{}',
  kind text,
  place text collate "C" not null,
  -- so that lists of a town are answered by one index however many cases the county has
  town text collate "C" not null generated always as (left(place, 9)) stored,
  -- lists sort by it: a case without a limit burns last
  sort_at timestamptz not null generated always as (coalesce(due_at, 'infinity'::timestamptz)) stored,
  -- the last of the instants by which a case is counted
  last_at timestamptz not null generated always as (greatest(filed_at, opened_at, done_at, closed_at, overall_due_at)) stored,
  level text not null,
  source text,
  title uuid,
  body uuid,
  reporter uuid,
  follow_up bytea,
  -- who is answerable now: a person 'p:<id>', an organisation 'o:<id>', or a role at a place '<role>@<code>'
  desk text collate "C",
  lead uuid,
  assisting uuid[] not null default '{}',
  holder uuid,
  public boolean not null default false,
  result text,
  rating text,
  filed_at timestamptz not null,
  opened_at timestamptz,
  done_at timestamptz,
  closed_at timestamptz,
  stage_at timestamptz not null,
  due_at timestamptz,
  overall_due_at timestamptz,
  provisional boolean not null default false,
  breached_at timestamptz,
  on_time boolean,
  clock jsonb not null default '{}',
  -- last hand on the case, for the worklist row
  last_step text not null,
  last_actor uuid,
  step_no int not null,
  lon double precision,
  lat double precision,
  -- the case that this one was joined to
  main uuid,
  primary key (county, id)
);
create unique index case_file_number on case_file (county, number);
create index case_file_desk on case_file (county, desk, sort_at, id) where closed_at is null;
create index case_file_open on case_file (county, programme, sort_at, id) where closed_at is null;
create index case_file_open_town on case_file (county, programme, town, sort_at, id) where closed_at is null;
create index case_file_filed on case_file (county, programme, filed_at, id);
create index case_file_filed_town on case_file (county, programme, town, filed_at, id);
create index case_file_public on case_file (county, programme, filed_at desc, id desc) where public;
-- what figures ask of cases that are over: a year of them is counted from the index alone
create index case_file_measured on case_file (county, programme, last_at)
  include (id, state, flags, kind, place, town, lead, holder, public, result, rating,
    filed_at, opened_at, done_at, closed_at, overall_due_at, on_time)
  where closed_at is not null;
-- what is open of one kind near a place: likely duplicates
create index case_file_alike on case_file (county, programme, kind, place) where closed_at is null;
create index case_file_main on case_file (county, main) where main is not null;
-- Limits that a new year's calendar makes certain.
create index case_file_provisional on case_file (county, due_at) where provisional and closed_at is null;
create index case_file_follow_up on case_file (county, follow_up) where follow_up is not null;

-- Who takes part: persons 'p:<id>', organisations 'o:<id>', superiors of a breach '<role>@<code>'.
create table case_viewer (
  county text not null,
  viewer text collate "C" not null,
  why text not null,
  case_id uuid not null,
  state text not null,
  open boolean not null,
  due_at timestamptz,
  sort_at timestamptz not null generated always as (coalesce(due_at, 'infinity'::timestamptz)) stored,
  filed_at timestamptz not null,
  primary key (county, case_id, viewer, why)
);
create index case_viewer_open on case_viewer (county, viewer, sort_at, case_id) where open;
create index case_viewer_all on case_viewer (county, viewer, filed_at desc, case_id desc);

-- Timers, each fired once by the act that deletes it.
create table case_timer (
  county text not null,
  case_id uuid not null,
  kind text not null,
  due_at timestamptz not null,
  tries int not null default 0,
  primary key (county, case_id, kind)
);
create index case_timer_due on case_timer (due_at);

create table case_number (
  county text not null,
  series text not null,
  last int not null,
  primary key (county, series)
);

-- Numbers set aside for paper forms while there is no network.
create table case_number_block (
  county text not null,
  id uuid not null,
  programme text not null,
  place text collate "C" not null,
  prefix text collate "C" not null,
  first int not null,
  last int not null,
  act uuid not null,
  at timestamptz not null,
  primary key (county, id)
);
create index case_number_block_prefix on case_number_block (county, prefix, first);

-- Form fields marked `listed`, so that lists and figures may filter by them.
create table case_listed (
  county text not null,
  programme text not null,
  field text not null,
  value text collate "C" not null,
  case_id uuid not null,
  filed_at timestamptz not null,
  primary key (county, case_id, field, value)
);
create index case_listed_value on case_listed (county, programme, field, value, filed_at desc);

-- A case that an open file of the case claimed: photos and scans.
create table case_attachment (
  county text not null,
  case_id uuid not null,
  file uuid not null,
  step_no int not null,
  field text not null,
  primary key (county, case_id, file)
);

do $$
declare t text;
begin
  foreach t in array array['case_step', 'case_file', 'case_viewer', 'case_timer', 'case_number', 'case_number_block', 'case_listed', 'case_attachment'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy county on %I using (county = liuchi_county()) with check (county = liuchi_county())', t);
    execute format('grant select on %I to liuchi_reader', t);
  end loop;
end $$;
grant select, insert on case_step, case_attachment, case_number_block to liuchi_app;
grant select, insert, update on case_file, case_number to liuchi_app;
grant select, insert, update, delete on case_viewer, case_timer, case_listed to liuchi_app;
