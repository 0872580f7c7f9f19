-- What a town wants to solve. `source` is null for what people wrote, else the source of an example.
create table cocreation.challenge (
  id uuid primary key,
  ars text not null check (ars ~ '^[0-9]{12}$'),
  source uuid,
  state text not null check (state in
    ('draft', 'submitted', 'clarified', 'prioritised', 'in-sprint', 'solved', 'parked', 'merged')),
  field text not null,
  title text not null check (length(title) between 1 and 120),
  text text not null check (length(text) <= 4000),
  lang text not null default 'de',
  affected text[] not null default '{}',
  -- The figure from which an improvement is counted, its unit in words, and where it comes from.
  baseline_value double precision,
  baseline_unit text,
  baseline_source text,
  baseline_on date,
  merged_into uuid references cocreation.challenge,
  version int not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  -- No way around the guard of the first step.
  check (state = 'draft' or (cardinality(affected) > 0 and baseline_value is not null and baseline_unit is not null
    and baseline_source is not null)),
  check ((state = 'merged') = (merged_into is not null)),
  check (merged_into <> id)
);
create index on cocreation.challenge (ars);
create index on cocreation.challenge (state, changed_at desc);

-- "We too": another town, with its own figure where it has one.
create table cocreation.voice (
  challenge uuid not null references cocreation.challenge on delete cascade,
  ars text not null check (ars ~ '^[0-9]{12}$'),
  source uuid,
  figure double precision,
  note text not null default '' check (length(note) <= 500),
  at timestamptz not null,
  primary key (challenge, ars)
);
create index on cocreation.voice (ars);

-- An answer to challenges. `ars` is the town that proposed it, null for others.
create table cocreation.idea (
  id uuid primary key,
  ars text check (ars ~ '^[0-9]{12}$'),
  source uuid,
  state text not null check (state in ('proposed', 'screened', 'rated', 'shortlisted', 'concept', 'prototype', 'pilot',
    'scaled', 'transferred', 'stopped')),
  field text not null,
  title text not null check (length(title) between 1 and 120),
  text text not null check (length(text) <= 4000),
  lang text not null default 'de',
  provenance text not null check (provenance in ('documented', 'candidate', 'submitted')),
  provenance_note text not null default '',
  provenance_on date,
  proposer text not null check (proposer in ('editors', 'town', 'company', 'citizen')),
  proposer_name text not null default '' check (length(proposer_name) <= 120),
  -- What a company gains by it, in its own words.
  interest text check (length(interest) <= 1000),
  -- Id of a solution of this platform that does it.
  solution text,
  stop_code text,
  version int not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check ((state = 'stopped') = (stop_code is not null)),
  check (proposer <> 'company' or (proposer_name <> '' and interest is not null)),
  check ((proposer = 'town') = (ars is not null))
);
create index on cocreation.idea (state, changed_at desc);
create index on cocreation.idea (ars);

-- Which challenges an idea answers.
create table cocreation.idea_challenge (
  idea uuid not null references cocreation.idea on delete cascade,
  challenge uuid not null references cocreation.challenge on delete cascade,
  primary key (idea, challenge)
);
create index on cocreation.idea_challenge (challenge);

-- Each change of state of a thing, for everybody to read; says who it was by its unit, never by a person.
create table cocreation.step (
  id uuid primary key,
  thing text not null check (thing in ('challenge', 'idea', 'round', 'sprint')),
  thing_id uuid not null,
  from_state text,
  to_state text not null,
  reason text not null default '' check (length(reason) <= 1000),
  ars text not null,
  at timestamptz not null
);
create index on cocreation.step (thing, thing_id, at);
