-- Devices that people enrol for an organisation: what one signs without a signal can be checked afterwards.
create table access_device (
  county text not null,
  id uuid not null,
  organisation uuid not null,
  -- who enrolled it, and the place that their post answered for
  person uuid not null,
  place text collate "C" not null,
  -- P-256, SubjectPublicKeyInfo in base64url; the private half never leaves the browser it was made in
  public_key text not null,
  enrolled_at timestamptz not null,
  act uuid not null,
  revoked_at timestamptz,
  revoked_by uuid,
  primary key (county, id),
  check (revoked_at is null or revoked_at >= enrolled_at)
);
create index access_device_organisation on access_device (county, organisation, id);
create index access_device_place on access_device (county, place, id);

alter table access_device enable row level security;
alter table access_device force row level security;
create policy county on access_device using (county = liuchi_county()) with check (county = liuchi_county());
grant select, insert, update on access_device to liuchi_app;
grant select on access_device to liuchi_reader;
