-- The ledger: accounts, transfers of two or more legs that balance, holds, lots. Amounts are whole points, or fen.
create table ledger_account (
  county text not null,
  -- made of purpose, owner and period, so that nobody has to ask for it
  id uuid not null,
  purpose text collate "C" not null,
  -- whose it is: person:<id>, household:<id>, organisation:<id>, place:<code>, device:<id>, programme:<name>
  owner text collate "C" not null,
  period text collate "C" not null default '',
  unit text not null,
  -- of a busy account (many write it at once) neither amount nor limits stand here: ledger_day has its sums
  busy boolean not null,
  floor bigint,
  ceiling bigint,
  posted bigint not null default 0,
  held bigint not null default 0,
  place text collate "C" not null,
  opened_on date not null,
  closed_on date,
  primary key (county, id),
  constraint ledger_account_floor check (floor is null or posted - held >= floor),
  constraint ledger_account_ceiling check (ceiling is null or posted <= ceiling),
  constraint ledger_account_held check (held >= 0),
  constraint ledger_account_busy check (not busy or (floor is null and ceiling is null and posted = 0 and held = 0)),
  constraint ledger_account_closed check (closed_on is null or (posted = 0 and held = 0))
) with (fillfactor = 80);
create index ledger_account_owner on ledger_account (county, owner, purpose);
create index ledger_account_place on ledger_account (county, purpose, place, id);

-- Days of a busy account: its balance is their sum. Spread over a few rows, so that nobody waits for a neighbour.
create table ledger_day (
  county text not null,
  account uuid not null,
  day date not null,
  shard smallint not null,
  total bigint not null,
  primary key (county, account, day, shard)
) with (fillfactor = 80);

create table ledger_transfer (
  county text not null,
  id uuid not null,
  act uuid not null,
  programme text not null,
  -- what it is, as `<programme>/<word>`
  what text not null,
  unit text not null,
  -- the day for which it counts; recorded_at is when it was known
  day date not null,
  place text collate "C" not null,
  subject uuid,
  reverses uuid,
  -- a name that may be used once, such as that of the report that earns: kept for ever
  once text,
  at timestamptz not null,
  recorded_at timestamptz not null default now(),
  primary key (county, id)
);
create unique index ledger_transfer_once on ledger_transfer (county, programme, once) where once is not null;
create index ledger_transfer_act on ledger_transfer (county, act);
create unique index ledger_transfer_reverses on ledger_transfer (county, reverses) where reverses is not null;
create index ledger_transfer_subject on ledger_transfer (county, subject) where subject is not null;
create index ledger_transfer_day on ledger_transfer (county, programme, day, place);

create table ledger_posting (
  county text not null,
  account uuid not null,
  day date not null,
  transfer uuid not null,
  amount bigint not null check (amount <> 0),
  act uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (county, transfer, account)
);
create index ledger_posting_act on ledger_posting (county, act);
create index ledger_posting_account on ledger_posting (county, account, day, transfer) include (amount);

-- Reserved: it cannot be spent otherwise until it is posted, released or lapses.
create table ledger_hold (
  county text not null,
  id uuid not null,
  account uuid not null,
  programme text not null,
  what text not null,
  amount bigint not null check (amount > 0),
  -- still reserved
  remaining bigint not null check (remaining >= 0 and remaining <= amount),
  state text not null check (state in ('open', 'posted', 'released', 'lapsed')),
  subject uuid,
  place text collate "C" not null,
  act uuid not null,
  at timestamptz not null,
  lapses_at timestamptz,
  tries int not null default 0,
  next_try timestamptz,
  primary key (county, id),
  check ((state = 'open') = (remaining > 0))
);
create index ledger_hold_account on ledger_hold (county, account) where state = 'open';
create index ledger_hold_subject on ledger_hold (county, subject) where state = 'open' and subject is not null;
create index ledger_hold_lapses on ledger_hold (county, lapses_at) where state = 'open' and lapses_at is not null;

-- What of an account was received to be used by which day; spent from the earliest on.
create table ledger_lot (
  county text not null,
  account uuid not null,
  expires_on date not null,
  earned bigint not null check (earned >= 0),
  remaining bigint not null,
  primary key (county, account, expires_on),
  constraint ledger_lot_remaining check (remaining >= 0 and remaining <= earned)
) with (fillfactor = 80);
create index ledger_lot_expires on ledger_lot (county, expires_on) where remaining > 0;

-- Which lots a transfer filled (+) or used (-).
create table ledger_lot_use (
  county text not null,
  transfer uuid not null,
  account uuid not null,
  expires_on date not null,
  amount bigint not null check (amount <> 0),
  act uuid not null,
  primary key (county, transfer, account, expires_on)
);

-- Whoever writes postings writes whole transfers: they balance, in one unit, on open accounts.
create function ledger_check() returns trigger language plpgsql as $$
declare
  -- Each row is looked up by its key: `limit` keeps the server from joining whole tables.
  stray constant text := 'select exists (select from written p
    left join lateral (select day, unit from ledger_transfer where county = p.county and id = p.transfer limit 1) t on true
    left join lateral (select unit, closed_on from ledger_account where county = p.county and id = p.account limit 1) a on true
    where t.unit is null or a.unit is distinct from t.unit or a.closed_on < p.day or t.day <> p.day)';
  found boolean;
begin
  if exists (select from written group by county, transfer having sum(amount) <> 0 or count(*) < 2) then
    raise exception 'a transfer does not balance' using errcode = '23514', constraint = 'ledger_posting_balance';
  end if;
  -- A plan that was kept from when the tables were empty reads all of a county for each row: it is made anew each time.
  execute stray into found;
  if found then
    raise exception 'a posting stands on no open account of its unit' using errcode = '23514', constraint = 'ledger_posting_account';
  end if;
  return null;
end $$;
create trigger ledger_check after insert on ledger_posting referencing new table as written
  for each statement execute function ledger_check();

do $$
declare t text;
begin
  foreach t in array array['ledger_account', 'ledger_day', 'ledger_transfer', 'ledger_posting', 'ledger_hold', 'ledger_lot', 'ledger_lot_use'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy county on %I using (county = liuchi_county()) with check (county = liuchi_county())', t);
    execute format('grant select on %I to liuchi_reader', t);
  end loop;
end $$;
grant select, insert on ledger_transfer, ledger_posting, ledger_lot_use to liuchi_app;
grant select, insert, update on ledger_account, ledger_day, ledger_hold, ledger_lot to liuchi_app;
