-- The shape of the database after all migrations. Written by "liuchi migrate --write-schema"; never edited, never run.

create extension btree_gist;

create schema jobs;
create schema signin;

grant usage on schema public to liuchi_app;
grant usage on schema public to liuchi_eraser;
grant usage on schema public to liuchi_jobs;
grant usage on schema public to liuchi_reader;
grant usage on schema public to liuchi_signin;
grant usage on schema public to public;
grant usage on schema signin to liuchi_reader;
grant usage on schema signin to liuchi_signin;

CREATE OR REPLACE FUNCTION public.ledger_check()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  -- Each row is looked up by its key: `limit` keeps the server from joining whole tables.
  stray constant text := 'select exists (select from written p
    left join lateral (select day, unit from ledger_transfer where county = p.county and id = p.transfer limit 1) t on true
    left join lateral (select unit, closed_on from ledger_account where county = p.county and id = p.account limit 1) a on true
    where t.unit is null or a.unit is distinct from t.unit or a.closed_on < p.day or t.day <> p.day)';
  found boolean;
begin
  if exists (select from written group by county, transfer having sum(amount) <> 0 or count(*) < 2) then
    raise exception 'a transfer does not balance' using errcode = '23514', constraint = 'ledger_posting_balance';
  end if;
  -- A plan that was kept from when the tables were empty reads all of a county for each row: it is made anew each time.
  execute stray into found;
  if found then
    raise exception 'a posting stands on no open account of its unit' using errcode = '23514', constraint = 'ledger_posting_account';
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.liuchi_county()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select current_setting('liuchi.county', true) $function$;

CREATE OR REPLACE FUNCTION public.liuchi_retract()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.retracted_at is not null then
    raise exception 'a version of % was retracted twice', tg_table_name;
  end if;
  new.retracted_at := statement_timestamp();
  return new;
end $function$;

create table access_account (
  county text not null,
  id uuid not null,
  login text not null,
  person uuid,
  kind text not null,
  state text not null default 'active'::text,
  must_change boolean not null default true,
  forget_second boolean not null default false,
  act uuid not null,
  created_at timestamp with time zone not null default now(),
  constraint access_account_pkey PRIMARY KEY (county, id),
  constraint access_account_kind_check CHECK ((kind = ANY (ARRAY['person'::text, 'founder'::text, 'system-administrator'::text, 'security-administrator'::text, 'audit-administrator'::text]))),
  constraint access_account_state_check CHECK ((state = ANY (ARRAY['active'::text, 'disabled'::text])))
);
CREATE UNIQUE INDEX access_account_login ON public.access_account USING btree (login);
CREATE INDEX access_account_person ON public.access_account USING btree (county, person) WHERE (state = 'active'::text);
alter table access_account enable row level security;
alter table access_account force row level security;
create policy changing on access_account for update to liuchi_signin using (true) with check (true);
create policy county on access_account using ((county = liuchi_county())) with check ((county = liuchi_county()));
create policy signing_in on access_account for select to liuchi_signin using (true);
grant insert, select, update on access_account to liuchi_app;
grant select on access_account to liuchi_reader;
grant select on access_account to liuchi_signin;
grant update (must_change, forget_second) on access_account to liuchi_signin;

create table access_card (
  county text not null,
  id uuid not null,
  code text collate "C" not null,
  holder text collate "C" not null,
  person uuid not null,
  place text collate "C" not null,
  issued_at timestamp with time zone not null,
  act uuid not null,
  ended_at timestamp with time zone,
  ended_why text,
  pin bytea,
  wrong smallint not null default 0,
  constraint access_card_pkey PRIMARY KEY (county, id),
  constraint access_card_check CHECK (((ended_at IS NULL) = (ended_why IS NULL))),
  constraint access_card_county_code_key UNIQUE (county, code),
  constraint access_card_ended_why_check CHECK ((ended_why = ANY (ARRAY['reissued'::text, 'lost'::text, 'returned'::text])))
);
CREATE UNIQUE INDEX access_card_alive ON public.access_card USING btree (county, holder) WHERE (ended_at IS NULL);
CREATE INDEX access_card_place ON public.access_card USING btree (county, place, id) WHERE (ended_at IS NULL);
alter table access_card enable row level security;
alter table access_card force row level security;
create policy county on access_card using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select, update on access_card to liuchi_app;
grant select on access_card to liuchi_reader;

create table access_device (
  county text not null,
  id uuid not null,
  organisation uuid not null,
  person uuid not null,
  place text collate "C" not null,
  public_key text not null,
  enrolled_at timestamp with time zone not null,
  act uuid not null,
  revoked_at timestamp with time zone,
  revoked_by uuid,
  constraint access_device_pkey PRIMARY KEY (county, id),
  constraint access_device_check CHECK (((revoked_at IS NULL) OR (revoked_at >= enrolled_at)))
);
CREATE INDEX access_device_organisation ON public.access_device USING btree (county, organisation, id);
CREATE INDEX access_device_place ON public.access_device USING btree (county, place, id);
alter table access_device enable row level security;
alter table access_device force row level security;
create policy county on access_device using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select, update on access_device to liuchi_app;
grant select on access_device to liuchi_reader;

create table act_key (
  county text not null,
  actor uuid not null,
  key text not null,
  body_hash bytea not null,
  act uuid not null,
  answer jsonb not null,
  at timestamp with time zone not null default now(),
  constraint act_key_pkey PRIMARY KEY (county, actor, key),
  constraint act_key_body_hash_check CHECK ((length(body_hash) = 34)),
  constraint act_key_key_check CHECK (((length(key) >= 8) AND (length(key) <= 100)))
);
alter table act_key enable row level security;
alter table act_key force row level security;
create policy county on act_key using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select on act_key to liuchi_app;
grant select on act_key to liuchi_reader;

create table appraisal_entry (
  county text not null,
  id uuid not null,
  scheme text collate "C" not null,
  year integer not null,
  period smallint not null,
  subject uuid not null,
  place text collate "C" not null,
  indicator text not null,
  item uuid,
  day date not null,
  points integer not null,
  out_of integer,
  basis text,
  measure jsonb,
  text uuid,
  corrects uuid,
  recorded_by uuid,
  act uuid not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null default now(),
  constraint appraisal_entry_pkey PRIMARY KEY (county, id),
  constraint appraisal_entry_period_check CHECK (((period >= 1) AND (period <= 12)))
);
CREATE INDEX appraisal_entry_act ON public.appraisal_entry USING btree (act);
CREATE INDEX appraisal_entry_corrects ON public.appraisal_entry USING btree (county, corrects) WHERE (corrects IS NOT NULL);
CREATE INDEX appraisal_entry_subject ON public.appraisal_entry USING btree (county, subject, scheme, year, period);
alter table appraisal_entry enable row level security;
alter table appraisal_entry force row level security;
create policy county on appraisal_entry using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select on appraisal_entry to liuchi_app;
grant select on appraisal_entry to liuchi_reader;

create table appraisal_grade (
  county text not null,
  scheme text collate "C" not null,
  year integer not null,
  subject uuid not null,
  version integer not null,
  grade text not null,
  clause text,
  matter uuid not null,
  act uuid not null,
  at timestamp with time zone not null,
  constraint appraisal_grade_pkey PRIMARY KEY (county, scheme, year, subject, version)
);
CREATE INDEX appraisal_grade_subject ON public.appraisal_grade USING btree (county, subject, scheme);
alter table appraisal_grade enable row level security;
alter table appraisal_grade force row level security;
create policy county on appraisal_grade using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select on appraisal_grade to liuchi_app;
grant select on appraisal_grade to liuchi_reader;

create table appraisal_item (
  county text not null,
  id uuid not null,
  scheme text collate "C" not null,
  year integer not null,
  place text collate "C" not null,
  indicator text not null,
  title text not null,
  points integer not null,
  periods jsonb,
  basis text not null,
  ended boolean not null default false,
  act uuid not null,
  constraint appraisal_item_pkey PRIMARY KEY (county, id),
  constraint appraisal_item_points_check CHECK ((points >= 0))
);
CREATE INDEX appraisal_item_place ON public.appraisal_item USING btree (county, scheme, year, place);
alter table appraisal_item enable row level security;
alter table appraisal_item force row level security;
create policy county on appraisal_item using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select, update on appraisal_item to liuchi_app;
grant select on appraisal_item to liuchi_reader;

create table appraisal_member (
  county text not null,
  id uuid not null,
  scheme text collate "C" not null,
  subject uuid not null,
  in_group text not null,
  place text collate "C" not null,
  from_day date not null,
  to_day date,
  unranked text,
  act uuid not null,
  constraint appraisal_member_pkey PRIMARY KEY (county, id),
  constraint appraisal_member_check CHECK (((to_day IS NULL) OR (to_day > from_day)))
);
CREATE INDEX appraisal_member_place ON public.appraisal_member USING btree (county, scheme, place, subject);
CREATE INDEX appraisal_member_subject ON public.appraisal_member USING btree (county, subject, scheme);
alter table appraisal_member enable row level security;
alter table appraisal_member force row level security;
create policy county on appraisal_member using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select, update on appraisal_member to liuchi_app;
grant select on appraisal_member to liuchi_reader;

create table appraisal_rating (
  county text not null,
  scheme text collate "C" not null,
  year integer not null,
  subject uuid not null,
  points integer,
  ballot uuid not null,
  constraint appraisal_rating_pkey PRIMARY KEY (county, scheme, year, subject)
);
alter table appraisal_rating enable row level security;
alter table appraisal_rating force row level security;
create policy county on appraisal_rating using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select, update on appraisal_rating to liuchi_app;
grant select on appraisal_rating to liuchi_reader;

create table appraisal_score (
  county text not null,
  scheme text collate "C" not null,
  year integer not null,
  period smallint not null,
  subject uuid not null,
  version integer not null,
  in_group text not null,
  unit text collate "C" not null,
  place text collate "C" not null,
  total integer,
  rank integer,
  ranked integer not null,
  lowest boolean not null,
  tier text,
  unranked text,
  objected boolean not null,
  ties integer[] not null,
  parts jsonb,
  because uuid,
  matter uuid not null,
  act uuid not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null default now(),
  constraint appraisal_score_pkey PRIMARY KEY (county, scheme, year, period, subject, version)
);
CREATE INDEX appraisal_score_act ON public.appraisal_score USING btree (act);
CREATE INDEX appraisal_score_place ON public.appraisal_score USING btree (county, scheme, year, period, place);
CREATE INDEX appraisal_score_subject ON public.appraisal_score USING btree (county, subject, scheme);
CREATE INDEX appraisal_score_unit ON public.appraisal_score USING btree (county, scheme, year, period, unit, in_group);
alter table appraisal_score enable row level security;
alter table appraisal_score force row level security;
create policy county on appraisal_score using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select on appraisal_score to liuchi_app;
grant select on appraisal_score to liuchi_reader;

create table appraisal_share (
  county text not null,
  item uuid not null,
  subject uuid not null,
  scheme text collate "C" not null,
  year integer not null,
  place text collate "C" not null,
  points integer not null,
  act uuid not null,
  constraint appraisal_share_pkey PRIMARY KEY (county, item, place, subject),
  constraint appraisal_share_points_check CHECK ((points >= 0))
);
CREATE INDEX appraisal_share_place ON public.appraisal_share USING btree (county, scheme, year, place);
CREATE INDEX appraisal_share_subject ON public.appraisal_share USING btree (county, subject, scheme, year);
alter table appraisal_share enable row level security;
alter table appraisal_share force row level security;
create policy county on appraisal_share using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant delete, insert, select, update on appraisal_share to liuchi_app;
grant select on appraisal_share to liuchi_reader;

create table appraisal_sheet (
  county text not null,
  scheme text collate "C" not null,
  year integer not null,
  period smallint not null,
  place text collate "C" not null,
  batch smallint not null default 0,
  subjects uuid[],
  state text not null,
  matter uuid not null,
  constraint appraisal_sheet_pkey PRIMARY KEY (county, scheme, year, period, place, batch),
  constraint appraisal_sheet_check CHECK (((batch = 0) = (subjects IS NULL))),
  constraint appraisal_sheet_period_check CHECK (((period >= 0) AND (period <= 12))),
  constraint appraisal_sheet_state_check CHECK ((state = ANY (ARRAY['open'::text, 'frozen'::text, 'final'::text])))
);
CREATE INDEX appraisal_sheet_matter ON public.appraisal_sheet USING btree (matter);
alter table appraisal_sheet enable row level security;
alter table appraisal_sheet force row level security;
create policy county on appraisal_sheet using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select, update on appraisal_sheet to liuchi_app;
grant select on appraisal_sheet to liuchi_reader;

create table appraisal_sum (
  county text not null,
  scheme text collate "C" not null,
  year integer not null,
  subject uuid not null,
  period smallint not null,
  indicator text collate "C" not null,
  item uuid not null,
  points bigint not null,
  entries bigint not null,
  constraint appraisal_sum_pkey PRIMARY KEY (county, scheme, year, subject, period, indicator, item)
);
alter table appraisal_sum enable row level security;
alter table appraisal_sum force row level security;
create policy county on appraisal_sum using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select, update on appraisal_sum to liuchi_app;
grant select on appraisal_sum to liuchi_reader;

create table ballot (
  county text not null,
  id uuid not null,
  kind text not null,
  about uuid,
  means text not null,
  state text not null,
  until timestamp with time zone,
  piles jsonb not null,
  papers integer,
  box bytea,
  constraint ballot_pkey PRIMARY KEY (county, id),
  constraint ballot_box_check CHECK ((octet_length(box) = 32)),
  constraint ballot_means_check CHECK ((means = ANY (ARRAY['paper'::text, 'phone'::text, 'both'::text]))),
  constraint ballot_papers_check CHECK ((papers >= 0))
);
alter table ballot enable row level security;
alter table ballot force row level security;
create policy county on ballot using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select, update on ballot to liuchi_app;
grant select on ballot to liuchi_reader;

create table ballot_key (
  county text not null,
  ballot uuid not null,
  pile text not null,
  open_key text not null,
  secret bytea,
  constraint ballot_key_pkey PRIMARY KEY (county, ballot, pile)
);
alter table ballot_key enable row level security;
alter table ballot_key force row level security;
create policy county on ballot_key using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select, update on ballot_key to liuchi_app;
grant select on ballot_key to liuchi_reader;

create table ballot_paper (
  county text not null,
  ballot uuid not null,
  id uuid not null,
  pile text not null,
  spent bytea not null,
  print bytea not null,
  marks jsonb not null,
  constraint ballot_paper_pkey PRIMARY KEY (county, ballot, id),
  constraint ballot_paper_county_ballot_spent_key UNIQUE (county, ballot, spent),
  constraint ballot_paper_print_check CHECK ((octet_length(print) = 32)),
  constraint ballot_paper_spent_check CHECK ((octet_length(spent) = 32))
);
alter table ballot_paper enable row level security;
alter table ballot_paper force row level security;
create policy county on ballot_paper using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant delete, insert, select on ballot_paper to liuchi_app;
grant select on ballot_paper to liuchi_reader;

create table ballot_rated (
  county text not null,
  ballot uuid not null,
  no integer not null,
  person uuid not null,
  constraint ballot_rated_pkey PRIMARY KEY (county, ballot, no),
  constraint ballot_rated_county_ballot_person_key UNIQUE (county, ballot, person) DEFERRABLE,
  constraint ballot_rated_no_check CHECK ((no > 0))
);
alter table ballot_rated enable row level security;
alter table ballot_rated force row level security;
create policy county on ballot_rated using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant delete, insert, select, update on ballot_rated to liuchi_app;
grant select on ballot_rated to liuchi_reader;

create table ballot_rater (
  county text not null,
  ballot uuid not null,
  person uuid not null,
  class text not null,
  took text,
  constraint ballot_rater_pkey PRIMARY KEY (county, ballot, person),
  constraint ballot_rater_took_check CHECK ((took = ANY (ARRAY['phone'::text, 'sheet'::text])))
);
CREATE INDEX ballot_rater_person ON public.ballot_rater USING btree (county, person);
alter table ballot_rater enable row level security;
alter table ballot_rater force row level security;
create policy county on ballot_rater using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant delete, insert, select, update on ballot_rater to liuchi_app;
grant select on ballot_rater to liuchi_reader;

create table ballot_sheet (
  county text not null,
  ballot uuid not null,
  print bytea not null,
  pile text not null,
  marks jsonb not null,
  act uuid not null,
  constraint ballot_sheet_pkey PRIMARY KEY (county, ballot, print),
  constraint ballot_sheet_print_check CHECK ((octet_length(print) = 32))
);
CREATE INDEX ballot_sheet_act ON public.ballot_sheet USING btree (county, act);
alter table ballot_sheet enable row level security;
alter table ballot_sheet force row level security;
create policy county on ballot_sheet using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select on ballot_sheet to liuchi_app;
grant select on ballot_sheet to liuchi_reader;

create table ballot_tally (
  county text not null,
  ballot uuid not null,
  no integer not null,
  tally jsonb not null,
  act uuid not null,
  constraint ballot_tally_pkey PRIMARY KEY (county, ballot, no)
);
CREATE INDEX ballot_tally_act ON public.ballot_tally USING btree (county, act);
alter table ballot_tally enable row level security;
alter table ballot_tally force row level security;
create policy county on ballot_tally using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select on ballot_tally to liuchi_app;
grant select on ballot_tally to liuchi_reader;

create table book_version (
  county text not null,
  name text not null,
  version bigint not null default 1,
  constraint book_version_pkey PRIMARY KEY (county)
);
grant insert, select, update on book_version to liuchi_app;
grant select on book_version to liuchi_reader;

create table case_attachment (
  county text not null,
  case_id uuid not null,
  file uuid not null,
  step_no integer not null,
  field text not null,
  constraint case_attachment_pkey PRIMARY KEY (county, case_id, file)
);
alter table case_attachment enable row level security;
alter table case_attachment force row level security;
create policy county on case_attachment using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select on case_attachment to liuchi_app;
grant select on case_attachment to liuchi_reader;

create table case_file (
  county text not null,
  id uuid not null,
  programme text not null,
  number text not null,
  state text not null,
  flags text[] not null default '{}'::text[],
  kind text,
  place text collate "C" not null,
  town text collate "C" not null generated always as ("left"(place, 9)) stored,
  sort_at timestamp with time zone not null generated always as (COALESCE(due_at, 'infinity'::timestamp with time zone)) stored,
  last_at timestamp with time zone not null generated always as (GREATEST(filed_at, opened_at, done_at, closed_at, overall_due_at)) stored,
  level text not null,
  source text,
  title uuid,
  body uuid,
  reporter uuid,
  follow_up bytea,
  desk text collate "C",
  lead uuid,
  assisting uuid[] not null default '{}'::uuid[],
  holder uuid,
  public boolean not null default false,
  result text,
  rating text,
  filed_at timestamp with time zone not null,
  opened_at timestamp with time zone,
  done_at timestamp with time zone,
  closed_at timestamp with time zone,
  stage_at timestamp with time zone not null,
  due_at timestamp with time zone,
  overall_due_at timestamp with time zone,
  provisional boolean not null default false,
  breached_at timestamp with time zone,
  on_time boolean,
  clock jsonb not null default '{}'::jsonb,
  last_step text not null,
  last_actor uuid,
  step_no integer not null,
  lon double precision,
  lat double precision,
  main uuid,
  constraint case_file_pkey PRIMARY KEY (county, id)
);
CREATE INDEX case_file_alike ON public.case_file USING btree (county, programme, kind, place) WHERE (closed_at IS NULL);
CREATE INDEX case_file_desk ON public.case_file USING btree (county, desk, sort_at, id) WHERE (closed_at IS NULL);
CREATE INDEX case_file_filed ON public.case_file USING btree (county, programme, filed_at, id);
CREATE INDEX case_file_filed_town ON public.case_file USING btree (county, programme, town, filed_at, id);
CREATE INDEX case_file_follow_up ON public.case_file USING btree (county, follow_up) WHERE (follow_up IS NOT NULL);
CREATE INDEX case_file_main ON public.case_file USING btree (county, main) WHERE (main IS NOT NULL);
CREATE INDEX case_file_measured ON public.case_file USING btree (county, programme, last_at) INCLUDE (id, state, flags, kind, place, town, lead, holder, public, result, rating, filed_at, opened_at, done_at, closed_at, overall_due_at, on_time) WHERE (closed_at IS NOT NULL);
CREATE UNIQUE INDEX case_file_number ON public.case_file USING btree (county, number);
CREATE INDEX case_file_open ON public.case_file USING btree (county, programme, sort_at, id) WHERE (closed_at IS NULL);
CREATE INDEX case_file_open_town ON public.case_file USING btree (county, programme, town, sort_at, id) WHERE (closed_at IS NULL);
CREATE INDEX case_file_provisional ON public.case_file USING btree (county, due_at) WHERE (provisional AND (closed_at IS NULL));
CREATE INDEX case_file_public ON public.case_file USING btree (county, programme, filed_at DESC, id DESC) WHERE public;
alter table case_file enable row level security;
alter table case_file force row level security;
create policy county on case_file using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select, update on case_file to liuchi_app;
grant select on case_file to liuchi_reader;

create table case_listed (
  county text not null,
  programme text not null,
  field text not null,
  value text collate "C" not null,
  case_id uuid not null,
  filed_at timestamp with time zone not null,
  constraint case_listed_pkey PRIMARY KEY (county, case_id, field, value)
);
CREATE INDEX case_listed_value ON public.case_listed USING btree (county, programme, field, value, filed_at DESC);
alter table case_listed enable row level security;
alter table case_listed force row level security;
create policy county on case_listed using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant delete, insert, select, update on case_listed to liuchi_app;
grant select on case_listed to liuchi_reader;

create table case_number (
  county text not null,
  series text not null,
  last integer not null,
  constraint case_number_pkey PRIMARY KEY (county, series)
);
alter table case_number enable row level security;
alter table case_number force row level security;
create policy county on case_number using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select, update on case_number to liuchi_app;
grant select on case_number to liuchi_reader;

create table case_number_block (
  county text not null,
  id uuid not null,
  programme text not null,
  place text collate "C" not null,
  prefix text collate "C" not null,
  first integer not null,
  last integer not null,
  act uuid not null,
  at timestamp with time zone not null,
  constraint case_number_block_pkey PRIMARY KEY (county, id)
);
CREATE INDEX case_number_block_prefix ON public.case_number_block USING btree (county, prefix, first);
alter table case_number_block enable row level security;
alter table case_number_block force row level security;
create policy county on case_number_block using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select on case_number_block to liuchi_app;
grant select on case_number_block to liuchi_reader;

create table case_step (
  county text not null,
  case_id uuid not null,
  no integer not null,
  act uuid not null,
  step text not null,
  from_state text,
  to_state text not null,
  actor uuid,
  post uuid,
  organisation uuid,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null default now(),
  form jsonb not null,
  move jsonb not null,
  because jsonb not null,
  constraint case_step_pkey PRIMARY KEY (county, case_id, no)
);
CREATE INDEX case_step_act ON public.case_step USING btree (county, act);
CREATE INDEX case_step_actor ON public.case_step USING btree (county, actor, at);
alter table case_step enable row level security;
alter table case_step force row level security;
create policy county on case_step using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select on case_step to liuchi_app;
grant select on case_step to liuchi_reader;

create table case_timer (
  county text not null,
  case_id uuid not null,
  kind text not null,
  due_at timestamp with time zone not null,
  tries integer not null default 0,
  next_try timestamp with time zone,
  constraint case_timer_pkey PRIMARY KEY (county, case_id, kind)
);
CREATE INDEX case_timer_due ON public.case_timer USING btree (due_at);
alter table case_timer enable row level security;
alter table case_timer force row level security;
create policy county on case_timer using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant delete, insert, select, update on case_timer to liuchi_app;
grant select on case_timer to liuchi_reader;

create table case_viewer (
  county text not null,
  viewer text collate "C" not null,
  why text not null,
  case_id uuid not null,
  state text not null,
  open boolean not null,
  due_at timestamp with time zone,
  sort_at timestamp with time zone not null generated always as (COALESCE(due_at, 'infinity'::timestamp with time zone)) stored,
  filed_at timestamp with time zone not null,
  constraint case_viewer_pkey PRIMARY KEY (county, case_id, viewer, why)
);
CREATE INDEX case_viewer_all ON public.case_viewer USING btree (county, viewer, filed_at DESC, case_id DESC);
CREATE INDEX case_viewer_open ON public.case_viewer USING btree (county, viewer, sort_at, case_id) WHERE open;
alter table case_viewer enable row level security;
alter table case_viewer force row level security;
create policy county on case_viewer using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant delete, insert, select, update on case_viewer to liuchi_app;
grant select on case_viewer to liuchi_reader;

create table delegation (
  county text not null,
  id uuid not null,
  post uuid not null,
  delegate uuid not null,
  from_day date not null,
  to_day date not null,
  reason text not null,
  act uuid not null,
  recorded_at timestamp with time zone not null default statement_timestamp(),
  retracted_at timestamp with time zone,
  constraint delegation_pkey PRIMARY KEY (county, id, act)
);
CREATE INDEX delegation_delegate ON public.delegation USING btree (county, delegate) WHERE (retracted_at IS NULL);
CREATE INDEX delegation_post ON public.delegation USING btree (county, post) WHERE (retracted_at IS NULL);
CREATE TRIGGER retract BEFORE UPDATE OF retracted_at ON public.delegation FOR EACH ROW EXECUTE FUNCTION liuchi_retract();
alter table delegation enable row level security;
alter table delegation force row level security;
create policy county on delegation using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select on delegation to liuchi_app;
grant select on delegation to liuchi_reader;
grant update (retracted_at) on delegation to liuchi_app;

create table delivery (
  county text not null,
  id uuid not null,
  message uuid not null,
  channel text not null,
  state text not null,
  tries integer not null default 0,
  last_error text,
  created_at timestamp with time zone not null default now(),
  done_at timestamp with time zone,
  repeated_by uuid,
  next_try timestamp with time zone,
  constraint delivery_pkey PRIMARY KEY (county, id),
  constraint delivery_channel_check CHECK ((channel = ANY (ARRAY['mail'::text, 'webhook'::text]))),
  constraint delivery_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sending'::text, 'sent'::text, 'refused'::text, 'unknown'::text, 'shown'::text])))
);
CREATE INDEX delivery_state ON public.delivery USING btree (county, state, created_at DESC);
CREATE INDEX delivery_waiting ON public.delivery USING btree (created_at) WHERE (state = 'waiting'::text);
alter table delivery enable row level security;
alter table delivery force row level security;
create policy county on delivery using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select, update on delivery to liuchi_app;
grant select on delivery to liuchi_reader;

create table draw_entry (
  county text not null,
  draw uuid not null,
  no integer not null,
  kind text not null,
  body jsonb not null,
  secret_sealed bytea,
  act uuid not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null default statement_timestamp(),
  constraint draw_entry_pkey PRIMARY KEY (county, draw, no),
  constraint draw_entry_check CHECK (((kind = 'frozen'::text) = (secret_sealed IS NOT NULL))),
  constraint draw_entry_check1 CHECK ((((kind = 'frozen'::text) AND (no = 1)) OR ((kind = 'value'::text) AND (no = 2)) OR ((kind = 'drawn'::text) AND (no = 3)) OR ((kind = 'redrawn'::text) AND (no > 3)))),
  constraint draw_entry_kind_check CHECK ((kind = ANY (ARRAY['frozen'::text, 'value'::text, 'drawn'::text, 'redrawn'::text]))),
  constraint draw_entry_no_check CHECK ((no > 0))
);
CREATE INDEX draw_frozen ON public.draw_entry USING btree (county, at) WHERE (kind = 'frozen'::text);
alter table draw_entry enable row level security;
alter table draw_entry force row level security;
create policy county on draw_entry using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select on draw_entry to liuchi_app;
grant select on draw_entry to liuchi_reader;

create table erasure (
  county text not null,
  personal uuid not null,
  act uuid not null,
  recorded_at timestamp with time zone not null default now(),
  constraint erasure_pkey PRIMARY KEY (county, personal)
);
CREATE INDEX erasure_recorded ON public.erasure USING btree (county, recorded_at);
alter table erasure enable row level security;
alter table erasure force row level security;
create policy county on erasure using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select on erasure to liuchi_app;
grant insert, select on erasure to liuchi_eraser;
grant select on erasure to liuchi_reader;

create table file (
  county text not null,
  id uuid not null,
  address bytea not null,
  thumb_address bytea,
  salt bytea not null default uuid_send(gen_random_uuid()),
  kind text not null,
  media_type text not null,
  bytes bigint not null,
  width integer,
  height integer,
  staged_at timestamp with time zone not null default now(),
  staged_by uuid,
  claimed_by uuid,
  subject uuid,
  constraint file_pkey PRIMARY KEY (county, id),
  constraint file_address_check CHECK ((length(address) = 32)),
  constraint file_bytes_check CHECK ((bytes >= 0)),
  constraint file_check CHECK (((kind <> 'image'::text) OR ((width > 0) AND (height > 0)))),
  constraint file_kind_check CHECK ((kind = ANY (ARRAY['image'::text, 'scan'::text, 'audio'::text, 'document'::text]))),
  constraint file_salt_check CHECK ((length(salt) = 16)),
  constraint file_thumb_address_check CHECK ((length(thumb_address) = 32))
);
CREATE INDEX file_address ON public.file USING btree (county, address);
CREATE INDEX file_claimed_by ON public.file USING btree (county, claimed_by) WHERE (claimed_by IS NOT NULL);
CREATE INDEX file_subject ON public.file USING btree (county, subject) WHERE (subject IS NOT NULL);
CREATE INDEX file_thumb_address ON public.file USING btree (county, thumb_address) WHERE (thumb_address IS NOT NULL);
CREATE INDEX file_unclaimed ON public.file USING btree (county, staged_at) WHERE (claimed_by IS NULL);
alter table file enable row level security;
alter table file force row level security;
create policy claiming on file for update using ((claimed_by IS NULL)) with check ((claimed_by IS NOT NULL));
create policy county on file as restrictive using ((county = current_setting('liuchi.county'::text, true))) with check ((county = current_setting('liuchi.county'::text, true)));
create policy erasing on file for delete to liuchi_eraser using (true);
create policy reading on file for select using (true);
create policy staging on file for insert with check (true);
create policy sweeping on file for delete using ((claimed_by IS NULL));
grant delete, insert, select on file to liuchi_app;
grant delete, select on file to liuchi_eraser;
grant select on file to liuchi_reader;
grant update (claimed_by, subject) on file to liuchi_app;

create table household (
  county text not null,
  id uuid not null,
  place text collate "C" not null,
  from_day date not null,
  to_day date,
  group_name text,
  act uuid not null,
  recorded_at timestamp with time zone not null default statement_timestamp(),
  retracted_at timestamp with time zone,
  constraint household_pkey PRIMARY KEY (county, id, from_day, act)
);
CREATE INDEX household_place ON public.household USING btree (county, place) WHERE (retracted_at IS NULL);
CREATE TRIGGER retract BEFORE UPDATE OF retracted_at ON public.household FOR EACH ROW EXECUTE FUNCTION liuchi_retract();
alter table household enable row level security;
alter table household force row level security;
create policy county on household using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select on household to liuchi_app;
grant select on household to liuchi_reader;
grant update (retracted_at) on household to liuchi_app;

create table household_member (
  county text not null,
  household uuid not null,
  person uuid not null,
  relation text not null,
  from_day date not null,
  to_day date,
  act uuid not null,
  recorded_at timestamp with time zone not null default statement_timestamp(),
  retracted_at timestamp with time zone,
  constraint household_member_pkey PRIMARY KEY (county, household, person, from_day, act)
);
CREATE INDEX household_member_household ON public.household_member USING btree (county, household);
CREATE INDEX household_member_person ON public.household_member USING btree (county, person);
CREATE TRIGGER retract BEFORE UPDATE OF retracted_at ON public.household_member FOR EACH ROW EXECUTE FUNCTION liuchi_retract();
alter table household_member enable row level security;
alter table household_member force row level security;
create policy county on household_member using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select on household_member to liuchi_app;
grant select on household_member to liuchi_reader;
grant update (retracted_at) on household_member to liuchi_app;

create table identity (
  hmac bytea not null,
  person uuid not null,
  constraint identity_pkey PRIMARY KEY (hmac)
);
grant delete, insert, select on identity to liuchi_app;
grant delete, select on identity to liuchi_eraser;
grant select on identity to liuchi_reader;

create table import_row (
  county text not null,
  source text not null,
  key bytea not null,
  subject uuid not null,
  cells jsonb not null,
  act uuid not null,
  constraint import_row_pkey PRIMARY KEY (county, source, key)
);
CREATE INDEX import_row_subject ON public.import_row USING btree (county, subject);
alter table import_row enable row level security;
alter table import_row force row level security;
create policy county on import_row using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select, update on import_row to liuchi_app;
grant select on import_row to liuchi_eraser;
grant select on import_row to liuchi_reader;
grant update (cells) on import_row to liuchi_eraser;

create table journal (
  county text not null,
  id uuid not null,
  kind text not null,
  programme text,
  actor uuid,
  on_behalf uuid,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null default clock_timestamp(),
  xid xid8 not null default pg_current_xact_id(),
  subject uuid,
  body jsonb not null,
  because jsonb,
  rows_digest bytea,
  constraint journal_pkey PRIMARY KEY (county, id),
  constraint journal_rows_digest_check CHECK ((length(rows_digest) = 32))
);
CREATE INDEX journal_actor ON public.journal USING btree (county, actor, at) WHERE (actor IS NOT NULL);
CREATE INDEX journal_recorded ON public.journal USING brin (recorded_at) WITH (pages_per_range='32');
CREATE INDEX journal_subject ON public.journal USING btree (county, subject, at) WHERE (subject IS NOT NULL);
CREATE INDEX journal_xid ON public.journal USING btree (county, xid);
alter table journal enable row level security;
alter table journal force row level security;
create policy county on journal using ((county = current_setting('liuchi.county'::text, true))) with check ((county = current_setting('liuchi.county'::text, true)));
grant select on journal to liuchi_app;
grant select on journal to liuchi_reader;
grant insert (county, id, kind, programme, actor, on_behalf, at, subject, body, because, rows_digest) on journal to liuchi_app;
comment on column journal.xid is 'leave out of backups: numbers of this server';

create table journal_seal (
  county text not null,
  epoch integer not null,
  no bigint not null,
  from_snapshot text,
  to_snapshot text not null,
  count integer not null,
  entries bytea storage external not null,
  prev bytea,
  mac bytea not null,
  key_version integer not null,
  sealed_at timestamp with time zone not null,
  sealer_xid xid8 not null,
  reason text,
  constraint journal_seal_pkey PRIMARY KEY (county, epoch, no),
  constraint journal_seal_check CHECK ((length(entries) = (count * 48))),
  constraint journal_seal_count_check CHECK ((count >= 0)),
  constraint journal_seal_epoch_check CHECK ((epoch >= 0)),
  constraint journal_seal_mac_check CHECK ((length(mac) = 32)),
  constraint journal_seal_no_check CHECK ((no >= 0))
);
alter table journal_seal enable row level security;
alter table journal_seal force row level security;
create policy county on journal_seal using ((county = current_setting('liuchi.county'::text, true))) with check ((county = current_setting('liuchi.county'::text, true)));
grant insert, select on journal_seal to liuchi_app;
grant select on journal_seal to liuchi_reader;

create table key_fingerprint (
  purpose text not null,
  version integer not null,
  fingerprint text not null,
  seen_at timestamp with time zone not null default now(),
  constraint key_fingerprint_pkey PRIMARY KEY (purpose, version)
);
grant insert, select on key_fingerprint to liuchi_app;
grant select on key_fingerprint to liuchi_reader;

create table ledger_account (
  county text not null,
  id uuid not null,
  purpose text collate "C" not null,
  owner text collate "C" not null,
  period text collate "C" not null default ''::text,
  unit text not null,
  busy boolean not null,
  floor bigint,
  ceiling bigint,
  posted bigint not null default 0,
  held bigint not null default 0,
  place text collate "C" not null,
  opened_on date not null,
  closed_on date,
  constraint ledger_account_pkey PRIMARY KEY (county, id),
  constraint ledger_account_busy CHECK (((NOT busy) OR ((floor IS NULL) AND (ceiling IS NULL) AND (posted = 0) AND (held = 0)))),
  constraint ledger_account_ceiling CHECK (((ceiling IS NULL) OR (posted <= ceiling))),
  constraint ledger_account_closed CHECK (((closed_on IS NULL) OR ((posted = 0) AND (held = 0)))),
  constraint ledger_account_floor CHECK (((floor IS NULL) OR ((posted - held) >= floor))),
  constraint ledger_account_held CHECK ((held >= 0))
);
CREATE INDEX ledger_account_owner ON public.ledger_account USING btree (county, owner, purpose);
CREATE INDEX ledger_account_place ON public.ledger_account USING btree (county, purpose, place, id);
alter table ledger_account enable row level security;
alter table ledger_account force row level security;
create policy county on ledger_account using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select, update on ledger_account to liuchi_app;
grant select on ledger_account to liuchi_reader;

create table ledger_day (
  county text not null,
  account uuid not null,
  day date not null,
  shard smallint not null,
  total bigint not null,
  constraint ledger_day_pkey PRIMARY KEY (county, account, day, shard)
);
alter table ledger_day enable row level security;
alter table ledger_day force row level security;
create policy county on ledger_day using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select, update on ledger_day to liuchi_app;
grant select on ledger_day to liuchi_reader;

create table ledger_hold (
  county text not null,
  id uuid not null,
  account uuid not null,
  programme text not null,
  what text not null,
  amount bigint not null,
  remaining bigint not null,
  state text not null,
  subject uuid,
  place text collate "C" not null,
  act uuid not null,
  at timestamp with time zone not null,
  lapses_at timestamp with time zone,
  tries integer not null default 0,
  next_try timestamp with time zone,
  constraint ledger_hold_pkey PRIMARY KEY (county, id),
  constraint ledger_hold_amount_check CHECK ((amount > 0)),
  constraint ledger_hold_check CHECK (((remaining >= 0) AND (remaining <= amount))),
  constraint ledger_hold_check1 CHECK (((state = 'open'::text) = (remaining > 0))),
  constraint ledger_hold_state_check CHECK ((state = ANY (ARRAY['open'::text, 'posted'::text, 'released'::text, 'lapsed'::text])))
);
CREATE INDEX ledger_hold_account ON public.ledger_hold USING btree (county, account) WHERE (state = 'open'::text);
CREATE INDEX ledger_hold_lapses ON public.ledger_hold USING btree (county, lapses_at) WHERE ((state = 'open'::text) AND (lapses_at IS NOT NULL));
CREATE INDEX ledger_hold_subject ON public.ledger_hold USING btree (county, subject) WHERE ((state = 'open'::text) AND (subject IS NOT NULL));
alter table ledger_hold enable row level security;
alter table ledger_hold force row level security;
create policy county on ledger_hold using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select, update on ledger_hold to liuchi_app;
grant select on ledger_hold to liuchi_reader;

create table ledger_lot (
  county text not null,
  account uuid not null,
  expires_on date not null,
  earned bigint not null,
  remaining bigint not null,
  constraint ledger_lot_pkey PRIMARY KEY (county, account, expires_on),
  constraint ledger_lot_earned_check CHECK ((earned >= 0)),
  constraint ledger_lot_remaining CHECK (((remaining >= 0) AND (remaining <= earned)))
);
CREATE INDEX ledger_lot_expires ON public.ledger_lot USING btree (county, expires_on) WHERE (remaining > 0);
alter table ledger_lot enable row level security;
alter table ledger_lot force row level security;
create policy county on ledger_lot using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select, update on ledger_lot to liuchi_app;
grant select on ledger_lot to liuchi_reader;

create table ledger_lot_use (
  county text not null,
  transfer uuid not null,
  account uuid not null,
  expires_on date not null,
  amount bigint not null,
  act uuid not null,
  constraint ledger_lot_use_pkey PRIMARY KEY (county, transfer, account, expires_on),
  constraint ledger_lot_use_amount_check CHECK ((amount <> 0))
);
alter table ledger_lot_use enable row level security;
alter table ledger_lot_use force row level security;
create policy county on ledger_lot_use using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select on ledger_lot_use to liuchi_app;
grant select on ledger_lot_use to liuchi_reader;

create table ledger_posting (
  county text not null,
  account uuid not null,
  day date not null,
  transfer uuid not null,
  amount bigint not null,
  act uuid not null,
  recorded_at timestamp with time zone not null default now(),
  constraint ledger_posting_pkey PRIMARY KEY (county, transfer, account),
  constraint ledger_posting_amount_check CHECK ((amount <> 0))
);
CREATE INDEX ledger_posting_account ON public.ledger_posting USING btree (county, account, day, transfer) INCLUDE (amount);
CREATE INDEX ledger_posting_act ON public.ledger_posting USING btree (county, act);
CREATE TRIGGER ledger_check AFTER INSERT ON public.ledger_posting REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION ledger_check();
alter table ledger_posting enable row level security;
alter table ledger_posting force row level security;
create policy county on ledger_posting using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select on ledger_posting to liuchi_app;
grant select on ledger_posting to liuchi_reader;

create table ledger_transfer (
  county text not null,
  id uuid not null,
  act uuid not null,
  programme text not null,
  what text not null,
  unit text not null,
  day date not null,
  place text collate "C" not null,
  subject uuid,
  reverses uuid,
  once text,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null default now(),
  constraint ledger_transfer_pkey PRIMARY KEY (county, id)
);
CREATE INDEX ledger_transfer_act ON public.ledger_transfer USING btree (county, act);
CREATE INDEX ledger_transfer_day ON public.ledger_transfer USING btree (county, programme, day, place);
CREATE UNIQUE INDEX ledger_transfer_once ON public.ledger_transfer USING btree (county, programme, once) WHERE (once IS NOT NULL);
CREATE UNIQUE INDEX ledger_transfer_reverses ON public.ledger_transfer USING btree (county, reverses) WHERE (reverses IS NOT NULL);
CREATE INDEX ledger_transfer_subject ON public.ledger_transfer USING btree (county, subject) WHERE (subject IS NOT NULL);
alter table ledger_transfer enable row level security;
alter table ledger_transfer force row level security;
create policy county on ledger_transfer using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select on ledger_transfer to liuchi_app;
grant select on ledger_transfer to liuchi_reader;

create table link (
  county text not null,
  id uuid not null,
  kind text not null,
  from_kind text not null,
  from_id text not null,
  to_kind text not null,
  to_id text not null,
  from_day date not null,
  to_day date,
  until date,
  document text,
  act uuid not null,
  recorded_at timestamp with time zone not null default statement_timestamp(),
  retracted_at timestamp with time zone,
  constraint link_pkey PRIMARY KEY (county, id, act),
  constraint link_from_kind_check CHECK ((from_kind = ANY (ARRAY['person'::text, 'organisation'::text, 'place'::text]))),
  constraint link_to_kind_check CHECK ((to_kind = ANY (ARRAY['person'::text, 'organisation'::text, 'place'::text])))
);
CREATE INDEX link_from ON public.link USING btree (county, from_id, kind);
CREATE INDEX link_to ON public.link USING btree (county, to_id, kind);
CREATE TRIGGER retract BEFORE UPDATE OF retracted_at ON public.link FOR EACH ROW EXECUTE FUNCTION liuchi_retract();
alter table link enable row level security;
alter table link force row level security;
create policy county on link using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select on link to liuchi_app;
grant select on link to liuchi_reader;
grant update (retracted_at) on link to liuchi_app;

create table message (
  county text not null,
  id uuid not null,
  person uuid not null,
  words text not null,
  fills jsonb not null,
  subject uuid,
  act uuid not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null default now(),
  read_at timestamp with time zone,
  constraint message_pkey PRIMARY KEY (county, id)
);
CREATE INDEX message_person ON public.message USING btree (county, person, at DESC);
CREATE INDEX message_unread ON public.message USING btree (county, person) WHERE (read_at IS NULL);
alter table message enable row level security;
alter table message force row level security;
create policy county on message using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select, update on message to liuchi_app;
grant select on message to liuchi_reader;

create table notice_about (
  county text not null,
  subject uuid not null,
  notice uuid not null,
  kind text not null,
  standing text not null,
  changed_at timestamp with time zone not null,
  reviewed_by uuid,
  constraint notice_about_pkey PRIMARY KEY (county, subject, notice)
);
alter table notice_about enable row level security;
alter table notice_about force row level security;
create policy county on notice_about using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select, update on notice_about to liuchi_app;
grant select on notice_about to liuchi_reader;

create table notice_line (
  county text not null,
  notice uuid not null,
  no integer not null,
  version integer not null,
  subject uuid,
  person uuid,
  cells jsonb not null,
  standing text not null,
  act uuid not null,
  at timestamp with time zone not null,
  constraint notice_line_pkey PRIMARY KEY (county, notice, no, version),
  constraint notice_line_no_check CHECK ((no > 0)),
  constraint notice_line_standing_check CHECK ((standing = ANY (ARRAY['listed'::text, 'withheld'::text, 'removed'::text]))),
  constraint notice_line_version_check CHECK ((version > 0))
);
CREATE INDEX notice_line_act ON public.notice_line USING btree (county, act);
CREATE INDEX notice_line_version ON public.notice_line USING btree (county, notice, version);
alter table notice_line enable row level security;
alter table notice_line force row level security;
create policy county on notice_line using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select on notice_line to liuchi_app;
grant select on notice_line to liuchi_reader;

create table notice_objection (
  county text not null,
  id uuid not null,
  notice uuid not null,
  subject uuid,
  state text not null,
  at timestamp with time zone not null,
  constraint notice_objection_pkey PRIMARY KEY (county, id),
  constraint notice_objection_state_check CHECK ((state = ANY (ARRAY['open'::text, 'upheld'::text, 'dismissed'::text, 'withdrawn'::text])))
);
CREATE INDEX notice_objection_notice ON public.notice_objection USING btree (county, notice);
alter table notice_objection enable row level security;
alter table notice_objection force row level security;
create policy county on notice_objection using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select, update on notice_objection to liuchi_app;
grant select on notice_objection to liuchi_reader;

create table organisation (
  county text not null,
  id uuid not null,
  from_day date not null,
  to_day date,
  name text not null,
  short text not null,
  kind text not null,
  place text collate "C" not null,
  parent uuid,
  credit_code text,
  sort integer not null default 0,
  phone text,
  duties text[] not null default '{}'::text[],
  act uuid not null,
  recorded_at timestamp with time zone not null default statement_timestamp(),
  retracted_at timestamp with time zone,
  constraint organisation_pkey PRIMARY KEY (county, id, from_day, act)
);
CREATE UNIQUE INDEX organisation_credit_code ON public.organisation USING btree (county, credit_code) WHERE ((credit_code IS NOT NULL) AND (retracted_at IS NULL) AND (to_day IS NULL));
CREATE INDEX organisation_current ON public.organisation USING btree (county, id) WHERE (retracted_at IS NULL);
CREATE INDEX organisation_parent ON public.organisation USING btree (county, parent) WHERE (retracted_at IS NULL);
CREATE TRIGGER retract BEFORE UPDATE OF retracted_at ON public.organisation FOR EACH ROW EXECUTE FUNCTION liuchi_retract();
alter table organisation enable row level security;
alter table organisation force row level security;
create policy county on organisation using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select on organisation to liuchi_app;
grant select on organisation to liuchi_reader;
grant update (retracted_at) on organisation to liuchi_app;

create table outbox (
  county text not null,
  id uuid not null,
  outcome text not null,
  subject uuid not null,
  facts jsonb not null,
  act uuid not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null default now(),
  heard_at timestamp with time zone,
  refusals jsonb,
  tries integer not null default 0,
  next_try timestamp with time zone,
  constraint outbox_pkey PRIMARY KEY (county, id)
);
CREATE INDEX outbox_refused ON public.outbox USING btree (county, recorded_at) WHERE (refusals IS NOT NULL);
CREATE INDEX outbox_waiting ON public.outbox USING btree (recorded_at) WHERE (heard_at IS NULL);
alter table outbox enable row level security;
alter table outbox force row level security;
create policy county on outbox using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select, update on outbox to liuchi_app;
grant select on outbox to liuchi_reader;

create table parameter_value (
  county text not null,
  id text not null,
  place text not null,
  from_day date not null,
  value jsonb not null,
  source text not null,
  reason text,
  act uuid not null,
  proposed_by uuid,
  signed_by uuid,
  recorded_at timestamp with time zone not null default now(),
  constraint parameter_value_pkey PRIMARY KEY (county, id, place, from_day, act)
);
alter table parameter_value enable row level security;
alter table parameter_value force row level security;
create policy county on parameter_value using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select on parameter_value to liuchi_app;
grant select on parameter_value to liuchi_reader;

create table person (
  county text not null,
  id uuid not null,
  name text not null,
  sex text,
  birth text,
  identity_sealed bytea,
  identity_index bytea,
  identity_kind text,
  phone_sealed bytea,
  phone_index bytea,
  place text collate "C",
  address_sealed bytea,
  alias text[] not null default '{}'::text[],
  archive_birth text,
  archive_document text,
  died_on date,
  merged_into uuid,
  act uuid not null,
  recorded_at timestamp with time zone not null default statement_timestamp(),
  retracted_at timestamp with time zone,
  constraint person_pkey PRIMARY KEY (county, id, act)
);
CREATE UNIQUE INDEX person_current ON public.person USING btree (county, id) WHERE (retracted_at IS NULL);
CREATE UNIQUE INDEX person_identity ON public.person USING btree (county, identity_index) WHERE ((identity_index IS NOT NULL) AND (retracted_at IS NULL));
CREATE INDEX person_phone ON public.person USING btree (county, phone_index) WHERE ((phone_index IS NOT NULL) AND (retracted_at IS NULL));
CREATE INDEX person_place ON public.person USING btree (county, place, id) WHERE (retracted_at IS NULL);
CREATE TRIGGER retract BEFORE UPDATE OF retracted_at ON public.person FOR EACH ROW EXECUTE FUNCTION liuchi_retract();
alter table person enable row level security;
alter table person force row level security;
create policy county on person using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select on person to liuchi_app;
grant select, update on person to liuchi_eraser;
grant select on person to liuchi_reader;
grant update (retracted_at) on person to liuchi_app;

create table personal (
  county text not null,
  id uuid not null,
  subject uuid not null,
  person uuid,
  purpose text not null,
  keep_until date,
  salt bytea not null,
  value bytea not null,
  sealed boolean not null,
  act uuid not null,
  constraint personal_pkey PRIMARY KEY (county, id)
);
CREATE INDEX personal_keep ON public.personal USING btree (county, keep_until) WHERE (keep_until IS NOT NULL);
CREATE INDEX personal_person ON public.personal USING btree (county, person) WHERE (person IS NOT NULL);
CREATE INDEX personal_subject ON public.personal USING btree (county, subject);
alter table personal enable row level security;
alter table personal force row level security;
create policy county on personal using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select on personal to liuchi_app;
grant delete, select on personal to liuchi_eraser;
grant select on personal to liuchi_reader;

create table place (
  county text not null,
  code text collate "C" not null,
  from_day date not null,
  to_day date,
  raw_name text not null,
  name text not null,
  level text not null,
  kind text not null,
  statistical_only boolean not null default false,
  sort integer not null default 0,
  lon double precision,
  lat double precision,
  successor text,
  act uuid not null,
  recorded_at timestamp with time zone not null default statement_timestamp(),
  retracted_at timestamp with time zone,
  constraint place_pkey PRIMARY KEY (county, code, from_day, act),
  constraint place_level_check CHECK ((level = ANY (ARRAY['city'::text, 'county'::text, 'town'::text, 'village'::text, 'grid'::text])))
);
CREATE INDEX place_current ON public.place USING btree (county, code) WHERE (retracted_at IS NULL);
CREATE TRIGGER retract BEFORE UPDATE OF retracted_at ON public.place FOR EACH ROW EXECUTE FUNCTION liuchi_retract();
alter table place enable row level security;
alter table place force row level security;
create policy county on place using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select on place to liuchi_app;
grant select on place to liuchi_reader;
grant update (retracted_at) on place to liuchi_app;

create table post (
  county text not null,
  id uuid not null,
  person uuid not null,
  organisation uuid not null,
  role text not null,
  title text not null,
  place text collate "C" not null,
  kind text not null,
  decided_on date,
  noticed_until date,
  from_day date not null,
  to_day date,
  document text,
  sort integer not null default 0,
  act uuid not null,
  recorded_at timestamp with time zone not null default statement_timestamp(),
  retracted_at timestamp with time zone,
  constraint post_pkey PRIMARY KEY (county, id, from_day, act),
  constraint post_kind_check CHECK ((kind = ANY (ARRAY['substantive'::text, 'concurrent'::text, 'acting'::text, 'seconded'::text, 'borrowed'::text, 'shadowing'::text])))
);
CREATE INDEX post_organisation ON public.post USING btree (county, organisation) WHERE (retracted_at IS NULL);
CREATE INDEX post_person ON public.post USING btree (county, person);
CREATE INDEX post_place ON public.post USING btree (county, place, sort) WHERE (retracted_at IS NULL);
CREATE INDEX post_role ON public.post USING btree (county, role, place) WHERE (retracted_at IS NULL);
CREATE TRIGGER retract BEFORE UPDATE OF retracted_at ON public.post FOR EACH ROW EXECUTE FUNCTION liuchi_retract();
alter table post enable row level security;
alter table post force row level security;
create policy county on post using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select on post to liuchi_app;
grant select on post to liuchi_reader;
grant update (retracted_at) on post to liuchi_app;

create table proposal (
  county text not null,
  id uuid not null,
  kind text not null,
  input jsonb not null,
  place text collate "C" not null,
  proposed_by uuid not null,
  proposed_at timestamp with time zone not null,
  state text not null default 'waiting'::text,
  reason text,
  decided_by uuid,
  decided_at timestamp with time zone,
  act uuid,
  constraint proposal_pkey PRIMARY KEY (county, id),
  constraint proposal_check CHECK (((state = 'waiting'::text) OR ((decided_by IS NOT NULL) AND (decided_at IS NOT NULL) AND (act IS NOT NULL)))),
  constraint proposal_check1 CHECK (((state <> 'signed'::text) OR (decided_by <> proposed_by))),
  constraint proposal_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'signed'::text, 'withdrawn'::text, 'refused'::text])))
);
CREATE INDEX proposal_at ON public.proposal USING btree (county, proposed_at DESC, id DESC);
CREATE INDEX proposal_kind ON public.proposal USING btree (county, kind, proposed_at DESC, id DESC);
CREATE INDEX proposal_waiting ON public.proposal USING btree (county, proposed_at, id) WHERE (state = 'waiting'::text);
alter table proposal enable row level security;
alter table proposal force row level security;
create policy county on proposal using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select on proposal to liuchi_app;
grant select on proposal to liuchi_reader;
grant update (state, reason, decided_by, decided_at, act) on proposal to liuchi_app;

create table reading (
  county text not null,
  id uuid not null,
  reader uuid,
  account uuid,
  at timestamp with time zone not null default now(),
  kind text not null,
  subject_kind text not null,
  subject uuid,
  fields text[] not null default '{}'::text[],
  purpose text,
  rows integer,
  constraint reading_pkey PRIMARY KEY (county, id),
  constraint reading_kind_check CHECK ((kind = ANY (ARRAY['open-person'::text, 'open-case'::text, 'unmask'::text, 'export'::text, 'print'::text, 'search'::text, 'audit'::text])))
);
CREATE INDEX reading_at ON public.reading USING brin (at) WITH (pages_per_range='32');
CREATE INDEX reading_reader ON public.reading USING btree (county, reader, at DESC);
CREATE INDEX reading_subject ON public.reading USING btree (county, subject, at DESC) WHERE (subject IS NOT NULL);
alter table reading enable row level security;
alter table reading force row level security;
create policy county on reading using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select on reading to liuchi_app;
grant select on reading to liuchi_reader;

create table residence (
  county text not null,
  person uuid not null,
  kind text not null,
  place text collate "C" not null,
  from_day date not null,
  to_day date,
  act uuid not null,
  recorded_at timestamp with time zone not null default statement_timestamp(),
  retracted_at timestamp with time zone,
  constraint residence_pkey PRIMARY KEY (county, person, kind, from_day, act),
  constraint residence_kind_check CHECK ((kind = ANY (ARRAY['living'::text, 'registered'::text])))
);
CREATE INDEX residence_place ON public.residence USING btree (county, place) WHERE (retracted_at IS NULL);
CREATE TRIGGER retract BEFORE UPDATE OF retracted_at ON public.residence FOR EACH ROW EXECUTE FUNCTION liuchi_retract();
alter table residence enable row level security;
alter table residence force row level security;
create policy county on residence using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant insert, select on residence to liuchi_app;
grant delete, select on residence to liuchi_eraser;
grant select on residence to liuchi_reader;
grant update (retracted_at) on residence to liuchi_app;

create table schema_migration (
  number integer not null,
  name text not null,
  hash text not null,
  applied_at timestamp with time zone not null default now(),
  constraint schema_migration_pkey PRIMARY KEY (number)
);
grant select on schema_migration to liuchi_app;
grant select on schema_migration to liuchi_reader;

create table search_word (
  county text not null,
  token text collate "C" not null,
  kind text not null,
  id text not null,
  place text collate "C" not null default ''::text,
  constraint search_word_pkey PRIMARY KEY (county, token, kind, id) INCLUDE (place)
);
CREATE INDEX search_word_id ON public.search_word USING btree (county, kind, id);
alter table search_word enable row level security;
alter table search_word force row level security;
create policy county on search_word using ((county = liuchi_county())) with check ((county = liuchi_county()));
grant delete, insert, select, update on search_word to liuchi_app;
grant delete, select on search_word to liuchi_eraser;
grant select on search_word to liuchi_reader;

create table sign_in_event (
  county text not null,
  id uuid not null,
  account uuid,
  login_digest bytea not null,
  outcome text not null,
  at timestamp with time zone not null default now(),
  ip text,
  constraint sign_in_event_pkey PRIMARY KEY (county, id),
  constraint sign_in_event_outcome_check CHECK ((outcome = ANY (ARRAY['in'::text, 'failed'::text, 'locked'::text, 'out'::text, 'second-failed'::text, 'second-on'::text, 'password-changed'::text, 'code-issued'::text, 'code-over'::text, 'persona'::text])))
);
CREATE INDEX sign_in_event_at ON public.sign_in_event USING brin (at) WITH (pages_per_range='32');
CREATE INDEX sign_in_event_login ON public.sign_in_event USING btree (login_digest, at DESC);
alter table sign_in_event enable row level security;
alter table sign_in_event force row level security;
create policy county on sign_in_event using ((county = liuchi_county())) with check ((county = liuchi_county()));
create policy signing_in on sign_in_event to liuchi_signin using (true) with check (true);
grant select on sign_in_event to liuchi_app;
grant select on sign_in_event to liuchi_reader;
grant insert, select on sign_in_event to liuchi_signin;

create table signin."twoFactor" (
  id text not null,
  secret text not null,
  "backupCodes" text not null,
  "userId" text not null,
  verified boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamp with time zone,
  constraint "twoFactor_pkey" PRIMARY KEY (id),
  constraint "twoFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES signin."user"(id) ON DELETE CASCADE
);
CREATE INDEX two_factor_secret ON signin."twoFactor" USING btree (secret);
CREATE INDEX two_factor_user ON signin."twoFactor" USING btree ("userId");
grant delete, insert, select, update on signin."twoFactor" to liuchi_signin;

create table signin."user" (
  id text not null,
  name text not null,
  email text not null,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  username text,
  "displayUsername" text,
  "twoFactorEnabled" boolean,
  constraint user_pkey PRIMARY KEY (id),
  constraint user_email_key UNIQUE (email),
  constraint user_username_key UNIQUE (username)
);
grant delete, insert, select, update on signin."user" to liuchi_signin;

create table signin.account (
  id text not null,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamp with time zone,
  "refreshTokenExpiresAt" timestamp with time zone,
  scope text,
  password text,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null,
  constraint account_pkey PRIMARY KEY (id),
  constraint "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES signin."user"(id) ON DELETE CASCADE
);
CREATE INDEX account_of_user ON signin.account USING btree ("userId");
grant delete, insert, select, update on signin.account to liuchi_signin;

create table signin.guest (
  session text not null,
  place text not null,
  since timestamp with time zone not null,
  constraint guest_pkey PRIMARY KEY (session),
  constraint guest_session_fkey FOREIGN KEY (session) REFERENCES signin.session(id) ON DELETE CASCADE
);
grant delete, insert, select, update on signin.guest to liuchi_signin;

create table signin.password (
  user_id text not null,
  since timestamp with time zone not null,
  hash text not null,
  until timestamp with time zone,
  constraint password_pkey PRIMARY KEY (user_id, since),
  constraint password_user_id_fkey FOREIGN KEY (user_id) REFERENCES signin."user"(id) ON DELETE CASCADE
);
grant delete, insert, select, update on signin.password to liuchi_signin;

create table signin.session (
  id text not null,
  "expiresAt" timestamp with time zone not null,
  token text not null,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_key UNIQUE (token),
  constraint "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES signin."user"(id) ON DELETE CASCADE
);
CREATE INDEX session_of_user ON signin.session USING btree ("userId");
grant delete, insert, select, update on signin.session to liuchi_signin;

create table signin.verification (
  id text not null,
  identifier text not null,
  value text not null,
  "expiresAt" timestamp with time zone not null,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  constraint verification_pkey PRIMARY KEY (id)
);
CREATE INDEX verification_identifier ON signin.verification USING btree (identifier);
grant delete, insert, select, update on signin.verification to liuchi_signin;
