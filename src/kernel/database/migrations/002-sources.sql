-- Adoptions and sources: who switched which solution on, and which feeds bring its records.

-- Class "place".
create table kernel.adoption (
  ars text not null check (ars ~ '^[0-9]{12}$'),
  solution text not null check (solution ~ '^[a-z][a-z0-9]{0,19}$'),
  -- As which unit: where levels share a key (Hamburg) it cannot be read from it.
  level text not null check (level in ('municipality', 'association', 'county', 'region', 'state', 'federal')),
  state text not null check (state in ('active', 'paused')),
  settings jsonb not null default '{}' check (jsonb_typeof(settings) = 'object'),
  since timestamptz not null,
  changed_at timestamptz not null,
  taken_over_from text check (taken_over_from ~ '^[0-9]{12}$' and taken_over_from <> ars),
  primary key (ars, solution)
);

-- Class "reference": few, and asked for from everywhere.
create table kernel.source (
  id uuid primary key,
  owner_ars text not null check (owner_ars ~ '^[0-9]{12}$'),
  solution text not null,
  intake text not null,
  connector text not null,
  kind text not null check (kind in ('http', 'upload', 'sample')),
  name text not null check (name <> ''),
  url text,
  address text check ((kind = 'http') = (address is not null)),
  licence text not null check (licence <> ''),
  settings jsonb not null default '{}' check (jsonb_typeof(settings) = 'object'),
  every_seconds integer check (every_seconds >= 60),
  -- Who is behind it: a role mailbox, a deputy, the end of the contract, the day of the next review.
  mailbox text,
  deputy text,
  contract_end date,
  review_date date,
  state text not null default 'active' check (state in ('active', 'paused')),
  -- Validators and digest of the content that is shown.
  etag text,
  last_modified text,
  -- Which version of the program read it: a newer one reads also what has not changed.
  reader text,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  checked_at timestamptz,
  -- When it was last fetched whole: a server whose validators never change is asked in full now and then.
  fetched_at timestamptz,
  attempted_at timestamptz,
  failures integer not null default 0 check (failures >= 0),
  fault jsonb,
  -- A content that waits for somebody to accept it.
  held jsonb,
  next_run_at timestamptz,
  -- While a process runs it; renewed, so that what a killed process left is free soon.
  lease_until timestamptz,
  created_at timestamptz not null,
  unique (owner_ars, solution, intake, name)
);
create index on kernel.source (next_run_at) where state = 'active' and next_run_at is not null;

-- Class "reference". Every attempt with its report; lines hold at most 1,000 faults and notes.
create table kernel.source_run (
  id bigint generated always as identity primary key,
  source uuid not null references kernel.source (id) on delete cascade,
  started_at timestamptz not null,
  finished_at timestamptz not null,
  outcome text not null check (outcome in ('imported', 'unchanged', 'held', 'failed')),
  report jsonb not null
);
create index on kernel.source_run (source, id desc);

-- Class "place", by the owner of the source. One row a record that a feed has or had: its id stays the same when it
-- goes and comes back; a row with `removed_at` is the tombstone.
create table kernel.source_record (
  ars text not null,
  source uuid not null references kernel.source (id) on delete cascade,
  key text not null,
  id uuid not null,
  -- Where it lies.
  record_ars text not null check (record_ars ~ '^[0-9]{12}$'),
  hash text not null,
  licence text,
  valid_from timestamptz,
  valid_until timestamptz,
  -- null: the last look at the feed confirmed it, so that the source's `checked_at` counts. Else the last look that did:
  -- its newer version was faulty, or lines that could not be read may have been it.
  seen_at timestamptz,
  changed_at timestamptz not null,
  removed_at timestamptz,
  primary key (ars, source, key),
  unique (ars, id)
);
create index on kernel.source_record (id);
