-- Appraisals: who is scored in a year, by which work, what was recorded, rated and frozen. Points are thousandths.
create table appraisal_member (
  county text not null,
  id uuid not null,
  scheme text collate "C" not null,
  subject uuid not null,
  -- ranked apart
  in_group text not null,
  place text collate "C" not null,
  from_day date not null,
  to_day date,
  -- why it is scored and not ranked, such as leave
  unranked text,
  act uuid not null,
  primary key (county, id),
  check (to_day is null or to_day > from_day)
);
create index appraisal_member_place on appraisal_member (county, scheme, place, subject);
create index appraisal_member_subject on appraisal_member (county, subject, scheme);

-- Work to which a superior gave points for the year, for its place and all that lies in it.
create table appraisal_item (
  county text not null,
  id uuid not null,
  scheme text collate "C" not null,
  year int not null,
  place text collate "C" not null,
  indicator text not null,
  title text not null,
  points int not null check (points >= 0),
  -- percentages of the year's periods
  periods jsonb,
  basis text not null,
  ended boolean not null default false,
  act uuid not null,
  primary key (county, id)
);
create index appraisal_item_place on appraisal_item (county, scheme, year, place);

-- What one subject can have of it.
create table appraisal_share (
  county text not null,
  item uuid not null,
  subject uuid not null,
  scheme text collate "C" not null,
  year int not null,
  place text collate "C" not null,
  points int not null check (points >= 0),
  act uuid not null,
  primary key (county, item, place, subject)
);
create index appraisal_share_place on appraisal_share (county, scheme, year, place);
create index appraisal_share_subject on appraisal_share (county, subject, scheme, year);

create table appraisal_entry (
  county text not null,
  id uuid not null,
  scheme text collate "C" not null,
  year int not null,
  period smallint not null check (period between 1 and 12),
  subject uuid not null,
  place text collate "C" not null,
  indicator text not null,
  item uuid,
  -- the day for which it counts; recorded_at is when it was known
  day date not null,
  points int not null,
  -- what could be had with it
  out_of int,
  -- number of a document, sheet or case
  basis text,
  -- the figure that told it, with what it counted; null where somebody recorded it
  measure jsonb,
  -- the personal value that holds what happened
  text uuid,
  corrects uuid,
  recorded_by uuid,
  act uuid not null,
  at timestamptz not null,
  recorded_at timestamptz not null default now(),
  primary key (county, id)
);
create index appraisal_entry_subject on appraisal_entry (county, subject, scheme, year, period);
create index appraisal_entry_act on appraisal_entry (act);
create index appraisal_entry_corrects on appraisal_entry (county, corrects) where corrects is not null;

-- The sums of entries: scores are worked out from these, and must equal the entries at any time.
create table appraisal_sum (
  county text not null,
  scheme text collate "C" not null,
  year int not null,
  subject uuid not null,
  period smallint not null,
  indicator text collate "C" not null,
  -- the nil id where no work item is meant
  item uuid not null,
  points bigint not null,
  entries bigint not null,
  primary key (county, scheme, year, subject, period, indicator, item)
) with (fillfactor = 80);

create table appraisal_rating (
  county text not null,
  scheme text collate "C" not null,
  year int not null,
  subject uuid not null,
  -- null: too few valid ballots
  points int,
  ballot uuid not null,
  primary key (county, scheme, year, subject)
);

-- Up to where the scores of a place stand still: period from 1, or 0 for the year; of all who are scored there, or of a batch of them.
create table appraisal_sheet (
  county text not null,
  scheme text collate "C" not null,
  year int not null,
  period smallint not null check (period between 0 and 12),
  place text collate "C" not null,
  -- 0: everybody on the roll of the place
  batch smallint not null default 0,
  subjects uuid[],
  state text not null check (state in ('open', 'frozen', 'final')),
  -- the case in which it is reviewed
  matter uuid not null,
  primary key (county, scheme, year, period, place, batch),
  check ((batch = 0) = (subjects is null))
);
create index appraisal_sheet_matter on appraisal_sheet (matter);

-- Scores as they were frozen; a correction adds a version.
create table appraisal_score (
  county text not null,
  scheme text collate "C" not null,
  year int not null,
  period smallint not null,
  subject uuid not null,
  version int not null,
  in_group text not null,
  unit text collate "C" not null,
  place text collate "C" not null,
  total int,
  rank int,
  ranked int not null,
  lowest boolean not null,
  tier text,
  unranked text,
  objected boolean not null,
  ties int[] not null,
  -- what it is made of, as it was worked out
  parts jsonb,
  -- the entry that changed it; null: frozen
  because uuid,
  matter uuid not null,
  act uuid not null,
  at timestamptz not null,
  recorded_at timestamptz not null default now(),
  primary key (county, scheme, year, period, subject, version)
);
create index appraisal_score_place on appraisal_score (county, scheme, year, period, place);
create index appraisal_score_unit on appraisal_score (county, scheme, year, period, unit, in_group);
create index appraisal_score_subject on appraisal_score (county, subject, scheme);
create index appraisal_score_act on appraisal_score (act);

-- The grade of a year: decided by those who may, with the score as one basis.
create table appraisal_grade (
  county text not null,
  scheme text collate "C" not null,
  year int not null,
  subject uuid not null,
  version int not null,
  grade text not null,
  -- the rule that limits it, where one does; its reason is for the person and those who decided
  clause text,
  matter uuid not null,
  act uuid not null,
  at timestamptz not null,
  primary key (county, scheme, year, subject, version)
);
create index appraisal_grade_subject on appraisal_grade (county, subject, scheme);

do $$
declare t text;
begin
  foreach t in array array['appraisal_member', 'appraisal_item', 'appraisal_share', 'appraisal_entry', 'appraisal_sum', 'appraisal_rating',
      'appraisal_sheet', 'appraisal_score', 'appraisal_grade'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy county on %I using (county = liuchi_county()) with check (county = liuchi_county())', t);
    execute format('grant select on %I to liuchi_reader', t);
  end loop;
end $$;
grant select, insert on appraisal_entry, appraisal_score, appraisal_grade to liuchi_app;
grant select, insert, update on appraisal_member, appraisal_item, appraisal_sum, appraisal_rating, appraisal_sheet to liuchi_app;
grant select, insert, update, delete on appraisal_share to liuchi_app;
