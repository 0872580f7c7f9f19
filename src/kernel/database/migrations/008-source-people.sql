-- Who looks after a source, and how far the house has gone to find somebody. Class "reference", as the sources are.

alter table kernel.source
  -- Begin of the failures in a row; null after a success.
  add column failing_since timestamptz,
  -- What a run under way has reached, for people who watch it; null while nobody runs it.
  add column progress jsonb;
update kernel.source set failing_since = coalesce(attempted_at, created_at) where failures > 0;

-- One row for a source that needed somebody once. Step by step it is told to the role mailbox, the deputy and the
-- managers; at last the source is hidden. It never goes back by itself: an answer or a feed that recovers ends it.
create table kernel.source_watch (
  source uuid primary key references kernel.source (id) on delete cascade,
  -- null: nobody is waited for.
  concern text check (concern in ('data', 'people')),
  reason text check (reason in ('failing', 'held', 'contract', 'review', 'mailbox')),
  step text check (step in ('mailbox', 'deputy', 'managers', 'hidden')),
  begun_at timestamptz,
  stepped_at timestamptz,
  hidden_at timestamptz check (hidden_at is null or step = 'hidden'),
  -- Somebody answered, and is left alone until then: soon asked again about what citizens see, later about papers.
  answered_at timestamptz,
  quiet_data_until timestamptz,
  quiet_people_until timestamptz,
  check (num_nulls(concern, reason, step, begun_at, stepped_at) in (0, 5)),
  check ((step is not distinct from 'hidden') = (hidden_at is not null))
);
