-- What one person set up and another has yet to sign. `id` is the act that proposed, `act` the act that decided. The input of an
-- act stands here in plain, so only acts without personal values may be seconded.
create table proposal (
  county text not null,
  id uuid not null,
  kind text not null,
  input jsonb not null,
  place text collate "C" not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'signed', 'withdrawn', 'refused')),
  reason text,
  decided_by uuid,
  decided_at timestamptz,
  act uuid,
  primary key (county, id),
  check (state = 'waiting' or (decided_by is not null and decided_at is not null and act is not null)),
  -- another person signs
  check (state <> 'signed' or decided_by <> proposed_by)
);
create index proposal_waiting on proposal (county, proposed_at, id) where state = 'waiting';
create index proposal_kind on proposal (county, kind, proposed_at desc, id desc);
create index proposal_at on proposal (county, proposed_at desc, id desc);
alter table proposal enable row level security;
alter table proposal force row level security;
create policy county on proposal using (county = liuchi_county()) with check (county = liuchi_county());
grant select, insert, update (state, reason, decided_by, decided_at, act) on proposal to liuchi_app;
grant select on proposal to liuchi_reader;
