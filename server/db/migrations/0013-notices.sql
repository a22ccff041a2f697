-- Notices: lists that are shown to an audience for a time. The life of a notice is a case; here stands what it says.
create table notice_line (
  county text not null,
  -- the notice's case
  notice uuid not null,
  no int not null check (no > 0),
  -- the version that brought it; the newest of a number is what the notice says
  version int not null check (version > 0),
  -- the matter it is about, and whose: names are read from the register for each audience, none stands here
  subject uuid,
  person uuid,
  cells jsonb not null,
  standing text not null check (standing in ('listed', 'withheld', 'removed')),
  act uuid not null,
  at timestamptz not null,
  primary key (county, notice, no, version)
);
create index notice_line_version on notice_line (county, notice, version);
create index notice_line_act on notice_line (county, act);

-- By matter: what a step that must wait asks.
create table notice_about (
  county text not null,
  subject uuid not null,
  notice uuid not null,
  kind text not null,
  standing text not null,
  -- when its line was last changed
  changed_at timestamptz not null,
  -- who looked instead of the public, where the person does not wish to be named
  reviewed_by uuid,
  primary key (county, subject, notice)
);

create table notice_objection (
  county text not null,
  -- the objection's case
  id uuid not null,
  notice uuid not null,
  -- null: the whole notice
  subject uuid,
  state text not null check (state in ('open', 'upheld', 'dismissed', 'withdrawn')),
  at timestamptz not null,
  primary key (county, id)
);
create index notice_objection_notice on notice_objection (county, notice);

do $$
declare t text;
begin
  foreach t in array array['notice_line', 'notice_about', 'notice_objection'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy county on %I using (county = liuchi_county()) with check (county = liuchi_county())', t);
    execute format('grant select on %I to liuchi_reader', t);
  end loop;
end $$;
grant select, insert on notice_line to liuchi_app;
grant select, insert, update on notice_about, notice_objection to liuchi_app;
