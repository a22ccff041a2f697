-- Who read sensitive data: append-only, one line a look.
create table reading (
  county text not null,
  id uuid not null,
  reader uuid,
  account uuid,
  at timestamptz not null default now(),
  kind text not null check (kind in ('open-person', 'open-case', 'unmask', 'export', 'print', 'search', 'audit')),
  subject_kind text not null,
  subject uuid,
  fields text[] not null default '{}',
  purpose text,
  rows int,
  primary key (county, id)
);
create index reading_subject on reading (county, subject, at desc) where subject is not null;
create index reading_reader on reading (county, reader, at desc);
create index reading_at on reading using brin (at) with (pages_per_range = 32);
alter table reading enable row level security;
alter table reading force row level security;
create policy county on reading using (county = liuchi_county()) with check (county = liuchi_county());
grant select, insert on reading to liuchi_app;
grant select on reading to liuchi_reader;

-- Accounts: who may sign in, and as what. The sign-in library keeps user names and passwords in its own schema.
create table access_account (
  county text not null,
  id uuid not null,
  login text not null,
  person uuid,
  kind text not null check (kind in ('person', 'founder', 'system-administrator', 'security-administrator', 'audit-administrator')),
  state text not null default 'active' check (state in ('active', 'disabled')),
  must_change boolean not null default true,
  -- the second factor is lost: forgotten before the next sign-in
  forget_second boolean not null default false,
  act uuid not null,
  created_at timestamptz not null default now(),
  primary key (county, id)
);
create unique index access_account_login on access_account (login);
create index access_account_person on access_account (county, person) where state = 'active';
alter table access_account enable row level security;
alter table access_account force row level security;
create policy county on access_account using (county = liuchi_county()) with check (county = liuchi_county());
-- The sign-in library finds an account by its login before any county is known.
create policy signing_in on access_account for select to liuchi_signin using (true);
grant select, insert, update on access_account to liuchi_app;
grant select, update (must_change, forget_second) on access_account to liuchi_signin;
create policy changing on access_account for update to liuchi_signin using (true) with check (true);
grant select on access_account to liuchi_reader;

-- Sign-ins and failures, by the digest of the login: kept, never changed. What has no account here belongs to the public county.
create table sign_in_event (
  county text not null,
  id uuid not null,
  account uuid,
  login_digest bytea not null,
  outcome text not null check (outcome in (
    'in', 'failed', 'locked', 'out', 'second-failed', 'second-on', 'password-changed', 'code-issued', 'code-over', 'persona')),
  at timestamptz not null default now(),
  ip text,
  primary key (county, id)
);
create index sign_in_event_login on sign_in_event (login_digest, at desc);
create index sign_in_event_at on sign_in_event using brin (at) with (pages_per_range = 32);
alter table sign_in_event enable row level security;
alter table sign_in_event force row level security;
create policy county on sign_in_event using (county = liuchi_county()) with check (county = liuchi_county());
create policy signing_in on sign_in_event to liuchi_signin using (true) with check (true);
grant select, insert on sign_in_event to liuchi_signin;
grant select on sign_in_event to liuchi_app, liuchi_reader;

-- The sign-in library's own tables (better-auth), by its schema generator.
create schema signin;
grant usage on schema signin to liuchi_signin, liuchi_reader;
create table signin."user" (
  "id" text not null primary key, "name" text not null, "email" text not null unique, "emailVerified" boolean not null, "image" text,
  "createdAt" timestamptz default current_timestamp not null, "updatedAt" timestamptz default current_timestamp not null,
  "username" text unique, "displayUsername" text, "twoFactorEnabled" boolean
);
create table signin."session" (
  "id" text not null primary key, "expiresAt" timestamptz not null, "token" text not null unique,
  "createdAt" timestamptz default current_timestamp not null, "updatedAt" timestamptz not null, "ipAddress" text, "userAgent" text,
  "userId" text not null references signin."user" ("id") on delete cascade
);
create table signin."account" (
  "id" text not null primary key, "accountId" text not null, "providerId" text not null,
  "userId" text not null references signin."user" ("id") on delete cascade, "accessToken" text, "refreshToken" text, "idToken" text,
  "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, "scope" text, "password" text,
  "createdAt" timestamptz default current_timestamp not null, "updatedAt" timestamptz not null
);
create table signin."verification" (
  "id" text not null primary key, "identifier" text not null, "value" text not null, "expiresAt" timestamptz not null,
  "createdAt" timestamptz default current_timestamp not null, "updatedAt" timestamptz default current_timestamp not null
);
create table signin."twoFactor" (
  "id" text not null primary key, "secret" text not null, "backupCodes" text not null,
  "userId" text not null references signin."user" ("id") on delete cascade, "verified" boolean, "failedVerificationCount" integer, "lockedUntil" timestamptz
);
-- Our own beside the library's: since when a password holds, the end of a one-time code, and former ones that may not return.
create table signin.password (
  user_id text not null references signin."user" ("id") on delete cascade,
  since timestamptz not null,
  hash text not null,
  until timestamptz,
  primary key (user_id, since)
);
-- A session whose screen was handed to a guest: it shows this village and nothing else until it ends.
create table signin.guest (
  session text primary key references signin."session" ("id") on delete cascade,
  place text not null,
  since timestamptz not null
);
create index session_of_user on signin."session" ("userId");
create index account_of_user on signin."account" ("userId");
create index verification_identifier on signin."verification" ("identifier");
create index two_factor_secret on signin."twoFactor" ("secret");
create index two_factor_user on signin."twoFactor" ("userId");
grant select, insert, update, delete on all tables in schema signin to liuchi_signin;
