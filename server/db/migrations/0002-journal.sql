-- Every act leaves one row, for ever. Ids, codes, amounts and commitments; never a personal value.
-- Nobody but the owner of the tables has UPDATE or DELETE here; what the owner does, the seals tell.
create table journal (
  county text not null,
  id uuid not null,
  kind text not null,
  programme text,
  -- null: the system, or a resident without account
  actor uuid,
  on_behalf uuid,
  at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  -- Which transaction of THIS server wrote the row: it tells the sealer what is new. It is not part of what is sealed, and a
  -- backup leaves it out: a restored row gets the number of the restoring transaction.
  xid xid8 not null default pg_current_xact_id(),
  -- the case or other thing acted on
  subject uuid,
  body jsonb not null,
  because jsonb,
  -- SM3 over the append-only rows the act wrote
  rows_digest bytea check (length(rows_digest) = 32),
  primary key (county, id)
);
comment on column journal.xid is 'leave out of backups: numbers of this server';
create index journal_xid on journal (county, xid);
create index journal_subject on journal (county, subject, at) where subject is not null;
create index journal_actor on journal (county, actor, at) where actor is not null;
-- The audit reads days of it; rows lie in the order in which they were recorded, so that a few summaries find them.
create index journal_recorded on journal using brin (recorded_at) with (pages_per_range = 32);

-- One seal covers what committed between two snapshots. `entries` holds, for each row in order of id, 16 bytes of id and
-- 32 bytes of SM3 over the rest of the row. `mac` is HMAC-SM3 over all columns, `prev` is the mac of the seal before.
create table journal_seal (
  county text not null,
  -- a restore or an incident opens the next epoch
  epoch int not null check (epoch >= 0),
  no bigint not null check (no >= 0),
  from_snapshot text,
  to_snapshot text not null,
  count int not null check (count >= 0),
  entries bytea not null,
  prev bytea,
  mac bytea not null check (length(mac) = 32),
  key_version int not null,
  sealed_at timestamptz not null,
  -- the sealer's own transaction: those with higher numbers began after sealed_at
  sealer_xid xid8 not null,
  -- why this epoch was opened; only on its first seal
  reason text,
  primary key (county, epoch, no),
  check (length(entries) = count * 48)
);
-- Digests do not compress; stored plainly they are read faster.
alter table journal_seal alter column entries set storage external;

alter table journal enable row level security;
alter table journal force row level security;
alter table journal_seal enable row level security;
alter table journal_seal force row level security;
create policy county on journal
  using (county = current_setting('liuchi.county', true)) with check (county = current_setting('liuchi.county', true));
create policy county on journal_seal
  using (county = current_setting('liuchi.county', true)) with check (county = current_setting('liuchi.county', true));

-- `xid` and `recorded_at` are the database's alone.
grant select on journal, journal_seal to liuchi_app, liuchi_reader;
grant insert (county, id, kind, programme, actor, on_behalf, at, subject, body, because, rows_digest) on journal to liuchi_app;
grant insert on journal_seal to liuchi_app;
