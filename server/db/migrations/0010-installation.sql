-- What an installation must find again at its next start: which keys its data were written under. Fingerprints tell keys apart
-- without telling a key; a lost or exchanged key folder is noticed before anything is written under another.
create table key_fingerprint (
  purpose text not null,
  version int not null,
  fingerprint text not null,
  seen_at timestamptz not null default now(),
  primary key (purpose, version)
);
grant select, insert on key_fingerprint to liuchi_app;
grant select on key_fingerprint to liuchi_reader;
