-- Rows of files that were brought in, by the number they bear at their source: whose they became and, for each cell, a keyed digest of
-- what the file said last. So a second import changes nothing, and a corrected cell is told from one that was changed here.
create table import_row (
  county text not null,
  source text not null,
  -- blind index of the row's own number
  key bytea not null,
  subject uuid not null,
  cells jsonb not null,
  act uuid not null,
  primary key (county, source, key)
);
create index import_row_subject on import_row (county, subject);
alter table import_row enable row level security;
alter table import_row force row level security;
create policy county on import_row using (county = liuchi_county()) with check (county = liuchi_county());
grant select, insert, update on import_row to liuchi_app;
grant select, update (cells) on import_row to liuchi_eraser;
grant select on import_row to liuchi_reader;
