-- Printed cards: a number and a PIN for those who have no phone. One is alive for a holder at a time.
create table access_card (
  county text not null,
  id uuid not null,
  code text collate "C" not null,
  -- whose it is, such as household:<id>
  holder text collate "C" not null,
  -- who answered for the holder when it was issued, such as the head of the household
  person uuid not null,
  place text collate "C" not null,
  issued_at timestamptz not null,
  act uuid not null,
  ended_at timestamptz,
  ended_why text check (ended_why in ('reissued', 'lost', 'returned')),
  -- a digest under the index key; null until the holder chose one
  pin bytea,
  -- wrong ones in a row
  wrong smallint not null default 0,
  primary key (county, id),
  unique (county, code),
  check ((ended_at is null) = (ended_why is null))
);
create unique index access_card_alive on access_card (county, holder) where ended_at is null;
create index access_card_place on access_card (county, place, id) where ended_at is null;

alter table access_card enable row level security;
alter table access_card force row level security;
create policy county on access_card using (county = liuchi_county()) with check (county = liuchi_county());
grant select, insert, update on access_card to liuchi_app;
grant select on access_card to liuchi_reader;
