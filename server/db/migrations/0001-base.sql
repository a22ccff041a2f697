-- What every act needs: its key, the versions that guard what a process remembers, personal values apart, dated parameters.
-- Roles (liuchi_app, liuchi_eraser, liuchi_signin, liuchi_jobs, liuchi_reader) exist before the first migration: server/db/roles.ts.
create extension if not exists btree_gist;

create function liuchi_county() returns text language sql stable parallel safe
  as $$ select current_setting('liuchi.county', true) $$;

-- The counties of this database and, for each, a counter that rises whenever its places, organisations or parameters change.
-- Not under row-level security: workers must learn which counties there are, and it says nothing else.
create table book_version (
  county text primary key,
  name text not null,
  version bigint not null default 1
);

-- Stored answers. A key belongs to one actor; anonymous acts use the nil id.
create table act_key (
  county text not null,
  actor uuid not null,
  key text not null check (length(key) between 8 and 100),
  -- key version and HMAC-SM3: what was sent cannot be guessed from it
  body_hash bytea not null check (length(body_hash) = 34),
  act uuid not null,
  answer jsonb not null,
  at timestamptz not null default now(),
  primary key (county, actor, key)
);

-- Personal values apart from append-only rows, which hold only their commitments.
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
  primary key (county, id)
);
create index personal_subject on personal (county, subject);
create index personal_person on personal (county, person) where person is not null;
create index personal_keep on personal (county, keep_until) where keep_until is not null;

-- What was erased and by which act: an erased value verifies as "erased by act X".
create table erasure (
  county text not null,
  personal uuid not null,
  act uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (county, personal)
);

create index erasure_recorded on erasure (county, recorded_at);

-- Everything an office changes: value, day from which it holds, place whose value it is, source, who signed.
create table parameter_value (
  county text not null,
  id text not null,
  place text not null,
  from_day date not null,
  value jsonb not null,
  source text not null,
  -- why days that had passed were corrected
  reason text,
  act uuid not null,
  proposed_by uuid,
  signed_by uuid,
  recorded_at timestamptz not null default now(),
  primary key (county, id, place, from_day, act)
);

do $$
declare t text;
begin
  foreach t in array array['act_key', 'personal', 'erasure', 'parameter_value'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy county on %I using (county = liuchi_county()) with check (county = liuchi_county())', t);
  end loop;
end $$;

grant select, insert on act_key, personal, erasure, parameter_value to liuchi_app;
grant select, insert, update on book_version to liuchi_app;
grant select, delete on personal to liuchi_eraser;
grant select, insert on erasure to liuchi_eraser;
grant select on act_key, personal, erasure, parameter_value, book_version to liuchi_reader;
