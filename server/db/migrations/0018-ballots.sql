-- Ballots by which people are rated. The life of one is a case; here stands who is rated, who rates, and the papers.
create table ballot (
  county text not null,
  -- the ballot's case
  id uuid not null,
  kind text not null,
  -- the matter of the programme that asked for it
  about uuid,
  means text not null check (means in ('paper', 'phone', 'both')),
  state text not null,
  -- papers are cast by phone before this instant
  until timestamptz,
  -- [{code, classes}]: which classes are counted together, fixed before the first paper is signed
  piles jsonb not null,
  -- of the closed box
  papers int check (papers >= 0),
  box bytea check (octet_length(box) = 32),
  primary key (county, id)
);

create table ballot_rated (
  county text not null,
  ballot uuid not null,
  no int not null check (no > 0),
  person uuid not null,
  primary key (county, ballot, no),
  -- looked at when a whole list is written: two may change places
  unique (county, ballot, person) deferrable
);

create table ballot_rater (
  county text not null,
  ballot uuid not null,
  person uuid not null,
  class text not null,
  -- what they took: one phone paper or one sheet, never both
  took text check (took in ('phone', 'sheet')),
  primary key (county, ballot, person)
);
create index ballot_rater_person on ballot_rater (county, person);

-- One key a ballot and pile. The secret half is sealed and goes when the ballot closes: nothing is signed afterwards.
create table ballot_key (
  county text not null,
  ballot uuid not null,
  pile text not null,
  -- RSA, SubjectPublicKeyInfo in base64url
  open_key text not null,
  secret bytea,
  primary key (county, ballot, pile)
);

-- The open box. Written by nobody's act and by no session: a random id, no instant, no act, no address.
create table ballot_paper (
  county text not null,
  ballot uuid not null,
  id uuid not null,
  pile text not null,
  -- SHA-256 of the paper's number: each is cast once
  spent bytea not null check (octet_length(spent) = 32),
  print bytea not null check (octet_length(print) = 32),
  marks jsonb not null,
  primary key (county, ballot, id),
  unique (county, ballot, spent)
);

-- The closed box: written at once, in the order of the prints, so that not even the server's own numbers tell one paper from another.
create table ballot_sheet (
  county text not null,
  ballot uuid not null,
  print bytea not null check (octet_length(print) = 32),
  pile text not null,
  marks jsonb not null,
  act uuid not null,
  primary key (county, ballot, print)
);
create index ballot_sheet_act on ballot_sheet (county, act);

-- What was counted, each time it was.
create table ballot_tally (
  county text not null,
  ballot uuid not null,
  -- the number of the case's step that counted
  no int not null,
  tally jsonb not null,
  act uuid not null,
  primary key (county, ballot, no)
);
create index ballot_tally_act on ballot_tally (county, act);

do $$
declare t text;
begin
  foreach t in array array['ballot', 'ballot_rated', 'ballot_rater', 'ballot_key', 'ballot_paper', 'ballot_sheet', 'ballot_tally'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy county on %I using (county = liuchi_county()) with check (county = liuchi_county())', t);
    execute format('grant select on %I to liuchi_reader', t);
  end loop;
end $$;
grant select, insert, update on ballot, ballot_key to liuchi_app;
grant select, insert, update, delete on ballot_rated, ballot_rater to liuchi_app;
grant select, insert, delete on ballot_paper to liuchi_app;
grant select, insert on ballot_sheet, ballot_tally to liuchi_app;
