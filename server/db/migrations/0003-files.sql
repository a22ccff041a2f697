-- What is known of each stored file. The content lies outside the database, encrypted, under its address.
-- A file is staged first, claimed by the act that uses it, and swept where no act came.
create table file (
  county text not null,
  id uuid not null,
  -- HMAC-SM3 of the content under the county's key
  address bytea not null check (length(address) = 32),
  thumb_address bytea check (length(thumb_address) = 32),
  -- the step that attaches it holds SM3(salt, addresses); the salt goes with the file
  salt bytea not null default uuid_send(gen_random_uuid()) check (length(salt) = 16),
  kind text not null check (kind in ('image', 'scan', 'audio', 'document')),
  media_type text not null,
  bytes bigint not null check (bytes >= 0),
  width int,
  height int,
  staged_at timestamptz not null default now(),
  staged_by uuid,
  -- the act
  claimed_by uuid,
  -- the case or other thing it belongs to
  subject uuid,
  primary key (county, id),
  check (kind <> 'image' or (width > 0 and height > 0))
);
create index file_unclaimed on file (county, staged_at) where claimed_by is null;
create index file_subject on file (county, subject) where subject is not null;
create index file_claimed_by on file (county, claimed_by) where claimed_by is not null;
-- before content is removed, nothing else may name it
create index file_address on file (county, address);
create index file_thumb_address on file (county, thumb_address) where thumb_address is not null;

alter table file enable row level security;
alter table file force row level security;
create policy county on file as restrictive
  using (county = current_setting('liuchi.county', true)) with check (county = current_setting('liuchi.county', true));
create policy reading on file for select using (true);
create policy staging on file for insert with check (true);
-- claimed once, then never again; a claimed file leaves only by erasure
create policy claiming on file for update using (claimed_by is null) with check (claimed_by is not null);
create policy sweeping on file for delete using (claimed_by is null);
create policy erasing on file for delete to liuchi_eraser using (true);

grant select on file to liuchi_app, liuchi_reader, liuchi_eraser;
grant insert, delete, update (claimed_by, subject) on file to liuchi_app;
grant delete on file to liuchi_eraser;
