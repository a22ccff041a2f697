-- The register. Every row is a version: valid from_day up to (not including) to_day, known since recorded_at until retracted_at.
-- "On a day" means valid then as known now. Every change retracts the version that was known and adds another; nothing else of
-- a version ever changes. The instant is the statement's: the desk holds its locks by then, so that versions of one thing
-- follow each other without gap or overlap, also where two acts waited for each other.
create function liuchi_retract() returns trigger language plpgsql as $$
begin
  if old.retracted_at is not null then
    raise exception 'a version of % was retracted twice', tg_table_name;
  end if;
  new.retracted_at := statement_timestamp();
  return new;
end $$;

create table place (
  county text not null,
  code text collate "C" not null,
  from_day date not null,
  to_day date,
  raw_name text not null,
  name text not null,
  level text not null check (level in ('city', 'county', 'town', 'village', 'grid')),
  kind text not null,
  statistical_only boolean not null default false,
  sort int not null default 0,
  lon double precision,
  lat double precision,
  successor text,
  act uuid not null,
  recorded_at timestamptz not null default statement_timestamp(),
  retracted_at timestamptz,
  primary key (county, code, from_day, act)
);
create index place_current on place (county, code) where retracted_at is null;

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
  sort int not null default 0,
  phone text,
  duties text[] not null default '{}',
  act uuid not null,
  recorded_at timestamptz not null default statement_timestamp(),
  retracted_at timestamptz,
  primary key (county, id, from_day, act)
);
create index organisation_current on organisation (county, id) where retracted_at is null;
create index organisation_parent on organisation (county, parent) where retracted_at is null;
create unique index organisation_credit_code on organisation (county, credit_code)
  where credit_code is not null and retracted_at is null and to_day is null;

-- One person once across counties: the only table besides sign-in and jobs that is not by county.
create table identity (
  hmac bytea primary key,
  person uuid not null
);

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
  alias text[] not null default '{}',
  -- Day of birth as the archive of an official was found to say; for official purposes it overrides the identity card.
  archive_birth text,
  archive_document text,
  died_on date,
  merged_into uuid,
  act uuid not null,
  recorded_at timestamptz not null default statement_timestamp(),
  retracted_at timestamptz,
  primary key (county, id, act)
);
create unique index person_current on person (county, id) where retracted_at is null;
create unique index person_identity on person (county, identity_index) where identity_index is not null and retracted_at is null;
create index person_place on person (county, place, id) where retracted_at is null;
create index person_phone on person (county, phone_index) where phone_index is not null and retracted_at is null;

create table household (
  county text not null,
  id uuid not null,
  place text collate "C" not null,
  from_day date not null,
  to_day date,
  group_name text,
  act uuid not null,
  recorded_at timestamptz not null default statement_timestamp(),
  retracted_at timestamptz,
  primary key (county, id, from_day, act)
);
create index household_place on household (county, place) where retracted_at is null;

create table household_member (
  county text not null,
  household uuid not null,
  person uuid not null,
  relation text not null,
  from_day date not null,
  to_day date,
  act uuid not null,
  recorded_at timestamptz not null default statement_timestamp(),
  retracted_at timestamptz,
  primary key (county, household, person, from_day, act)
);
-- What was known earlier is asked for too: these hold retracted versions as well.
create index household_member_household on household_member (county, household);
create index household_member_person on household_member (county, person);

-- Where somebody is registered and where they live; the two may differ for years.
create table residence (
  county text not null,
  person uuid not null,
  kind text not null check (kind in ('living', 'registered')),
  place text collate "C" not null,
  from_day date not null,
  to_day date,
  act uuid not null,
  recorded_at timestamptz not null default statement_timestamp(),
  retracted_at timestamptz,
  primary key (county, person, kind, from_day, act)
);
create index residence_place on residence (county, place) where retracted_at is null;

-- Posts held. Power begins by the day of the document and ends with to_day.
create table post (
  county text not null,
  id uuid not null,
  person uuid not null,
  organisation uuid not null,
  role text not null,
  title text not null,
  place text collate "C" not null,
  kind text not null check (kind in ('substantive', 'concurrent', 'acting', 'seconded', 'borrowed', 'shadowing')),
  decided_on date,
  noticed_until date,
  from_day date not null,
  to_day date,
  document text,
  sort int not null default 0,
  act uuid not null,
  recorded_at timestamptz not null default statement_timestamp(),
  retracted_at timestamptz,
  primary key (county, id, from_day, act)
);
create index post_person on post (county, person);
create index post_role on post (county, role, place) where retracted_at is null;
create index post_place on post (county, place, sort) where retracted_at is null;
create index post_organisation on post (county, organisation) where retracted_at is null;

-- Absence: for these days the delegate may do what the post may.
create table delegation (
  county text not null,
  id uuid not null,
  post uuid not null,
  delegate uuid not null,
  from_day date not null,
  to_day date not null,
  reason text not null,
  act uuid not null,
  recorded_at timestamptz not null default statement_timestamp(),
  retracted_at timestamptz,
  primary key (county, id, act)
);
create index delegation_delegate on delegation (county, delegate) where retracted_at is null;
create index delegation_post on delegation (county, post) where retracted_at is null;

-- Who is responsible for whom or what.
create table link (
  county text not null,
  id uuid not null,
  kind text not null,
  from_kind text not null check (from_kind in ('person', 'organisation', 'place')),
  from_id text not null,
  to_kind text not null check (to_kind in ('person', 'organisation', 'place')),
  to_id text not null,
  from_day date not null,
  to_day date,
  -- The day agreed on beforehand, such as the last of a contract; it ends nothing by itself.
  until date,
  document text,
  act uuid not null,
  recorded_at timestamptz not null default statement_timestamp(),
  retracted_at timestamptz,
  primary key (county, id, act)
);
create index link_from on link (county, from_id, kind);
create index link_to on link (county, to_id, kind);

-- Search by prefixes of characters, pinyin and initials, compared by >= and <.
create table search_word (
  county text not null,
  token text collate "C" not null,
  kind text not null,
  id text not null,
  place text collate "C" not null default '',
  -- the place stands in the index too, so that a search inside a village never leaves it
  primary key (county, token, kind, id) include (place)
);
create index search_word_id on search_word (county, kind, id);

do $$
declare t text;
begin
  foreach t in array array['place', 'organisation', 'person', 'household', 'household_member', 'residence', 'post', 'delegation', 'link'] loop
    execute format('create trigger retract before update of retracted_at on %I for each row execute function liuchi_retract()', t);
    execute format('grant select, insert, update (retracted_at) on %I to liuchi_app', t);
  end loop;
  foreach t in array array['place', 'organisation', 'person', 'household', 'household_member', 'residence', 'post', 'delegation', 'link', 'search_word'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy county on %I using (county = liuchi_county()) with check (county = liuchi_county())', t);
    execute format('grant select on %I to liuchi_reader', t);
  end loop;
end $$;
grant select, insert, update, delete on search_word to liuchi_app;
-- A number that was typed wrongly leaves the list of known persons again.
grant select, insert, delete on identity to liuchi_app;
grant select, update on person to liuchi_eraser;
grant select, delete on residence to liuchi_eraser;
grant select, delete on search_word to liuchi_eraser;
grant select, delete on identity to liuchi_eraser;
grant select on identity to liuchi_reader;
