-- What workers remember of work they took: how often they tried, and when the next may take it. A process that was killed
-- gives its work back by that instant passing; nothing needs to be told.
alter table case_timer add column next_try timestamptz;
alter table outbox add column tries int not null default 0, add column next_try timestamptz;
-- While a delivery is 'sending', `next_try` is the end of its lease: after it nobody knows what became of it.
alter table delivery add column next_try timestamptz;

-- Whoever stands in for a post must be found from the post, for each case whose clock runs out.
create index if not exists delegation_post on delegation (county, post) where retracted_at is null;

-- The job library's own tables.
create schema jobs authorization liuchi_jobs;
