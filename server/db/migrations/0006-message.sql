-- Outcomes on their way to programmes that hear them, and messages on their way to people.
create table outbox (
  county text not null,
  id uuid not null,
  outcome text not null,
  subject uuid not null,
  facts jsonb not null,
  act uuid not null,
  at timestamptz not null,
  recorded_at timestamptz not null default now(),
  heard_at timestamptz,
  -- hearings that were refused: [{ hears, refusal }]; a person looks at them, the first act stands
  refusals jsonb,
  primary key (county, id)
);
create index outbox_waiting on outbox (recorded_at) where heard_at is null;
create index outbox_refused on outbox (county, recorded_at) where refusals is not null;

create table message (
  county text not null,
  id uuid not null,
  person uuid not null,
  words text not null,
  fills jsonb not null,
  subject uuid,
  act uuid not null,
  at timestamptz not null,
  recorded_at timestamptz not null default now(),
  read_at timestamptz,
  primary key (county, id)
);
create index message_person on message (county, person, at desc);
create index message_unread on message (county, person) where read_at is null;

-- One line per message and channel. 'unknown' is an outcome nobody learned; only a person repeats it.
create table delivery (
  county text not null,
  id uuid not null,
  message uuid not null,
  channel text not null check (channel in ('mail', 'webhook')),
  state text not null check (state in ('waiting', 'sending', 'sent', 'refused', 'unknown', 'shown')),
  tries int not null default 0,
  last_error text,
  created_at timestamptz not null default now(),
  done_at timestamptz,
  repeated_by uuid,
  primary key (county, id)
);
create index delivery_waiting on delivery (created_at) where state = 'waiting';
create index delivery_state on delivery (county, state, created_at desc);

do $$
declare t text;
begin
  foreach t in array array['outbox', 'message', 'delivery'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy county on %I using (county = liuchi_county()) with check (county = liuchi_county())', t);
    execute format('grant select, insert, update on %I to liuchi_app', t);
    execute format('grant select on %I to liuchi_reader', t);
  end loop;
end $$;
