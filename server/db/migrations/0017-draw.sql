-- Draws that anybody can do again: what was frozen, the public value, the revealed secret, and each redraw.
create table draw_entry (
  county text not null,
  -- the case to which the draw belongs
  draw uuid not null,
  no int not null check (no > 0),
  kind text not null check (kind in ('frozen', 'value', 'drawn', 'redrawn')),
  -- ids, numbers and published texts; no personal value
  body jsonb not null,
  -- the secret until it is revealed
  secret_sealed bytea,
  act uuid not null,
  -- when it took place; recorded_at is when it was written
  at timestamptz not null,
  recorded_at timestamptz not null default statement_timestamp(),
  primary key (county, draw, no),
  check ((kind = 'frozen') = (secret_sealed is not null)),
  check ((kind = 'frozen' and no = 1) or (kind = 'value' and no = 2) or (kind = 'drawn' and no = 3) or (kind = 'redrawn' and no > 3))
);
create index draw_frozen on draw_entry (county, at) where kind = 'frozen';

alter table draw_entry enable row level security;
alter table draw_entry force row level security;
create policy county on draw_entry using (county = liuchi_county()) with check (county = liuchi_county());
grant select, insert on draw_entry to liuchi_app;
grant select on draw_entry to liuchi_reader;
