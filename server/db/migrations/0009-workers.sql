-- What workers remember of work they took: how often they tried, and when the next may take it. A process that was killed
-- gives its work back by that instant passing; nothing needs to be told.
alter table case_timer add column next_try timestamptz;
alter table outbox add column tries int not null default 0, add column next_try timestamptz;
-- While a delivery is 'sending', `next_try` is the end of its lease: after it nobody knows what became of it.
alter table delivery add column next_try timestamptz;

-- The job library's own tables.
create schema jobs authorization liuchi_jobs;
