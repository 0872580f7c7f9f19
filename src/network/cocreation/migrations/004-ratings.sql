-- A round in which municipalities rate ideas. `source` is null for a real one, else the source of an example.
create table cocreation.round (
  id uuid primary key,
  source uuid,
  is_example boolean not null generated always as (source is not null) stored,
  state text not null check (state in ('planned', 'open', 'closed', 'published')),
  title text not null check (length(title) between 1 and 120),
  about text not null default '' check (length(about) <= 2000),
  lang text not null default 'de',
  version int not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  opened_at timestamptz,
  closed_at timestamptz,
  published_at timestamptz,
  -- What was counted when it closed; nothing of it exists before.
  result jsonb,
  check ((state in ('closed', 'published')) = (result is not null)),
  check ((state in ('closed', 'published')) = (closed_at is not null)),
  check ((state = 'published') = (published_at is not null)),
  check ((state = 'planned') = (opened_at is null)),
  unique (id, is_example)
);
create index on cocreation.round (state, changed_at desc);

-- What is rated, in the order of the ballot; its place is written when the round is published.
create table cocreation.round_idea (
  round uuid not null references cocreation.round on delete cascade,
  idea uuid not null references cocreation.idea,
  position int not null check (position between 1 and 30),
  rank int,
  share double precision,
  lower double precision,
  primary key (round, idea),
  unique (round, position),
  check ((rank is null) = (share is null) and (rank is null) = (lower is null))
);
create index on cocreation.round_idea (idea);

-- Whose vote is asked for. With an address the link goes there; without, the town enters it at its desk.
create table cocreation.invitation (
  id uuid primary key,
  round uuid not null references cocreation.round on delete cascade,
  ars text not null check (ars ~ '^[0-9]{12}$'),
  role text not null check (role in ('mayor', 'digital-officer', 'specialist', 'council')),
  -- Taken away when the round closes.
  email text check (length(email) <= 254),
  language text not null default 'de',
  -- Of the link in the newest mail; the link itself is in the mail alone.
  token_digest text unique,
  created_at timestamptz not null,
  mailed_at timestamptz,
  withdrawn_at timestamptz
);
create unique index on cocreation.invitation (round, ars, role) where withdrawn_at is null;
create index on cocreation.invitation (ars);

-- One for each municipality and role. After two merged there may be several: the newer counts, the others say when
-- they were replaced. Invented ballots stand in invented rounds alone.
create table cocreation.ballot (
  id uuid primary key,
  round uuid not null,
  is_example boolean not null,
  ars text not null check (ars ~ '^[0-9]{12}$'),
  role text not null check (role in ('mayor', 'digital-officer', 'specialist', 'council')),
  size text not null check (size in ('small', 'medium', 'large', 'city', 'unknown')),
  version int not null default 1,
  cast_at timestamptz not null,
  changed_at timestamptz not null,
  replaced_at timestamptz,
  foreign key (round, is_example) references cocreation.round (id, is_example) on delete cascade
);
create unique index on cocreation.ballot (round, ars, role) where replaced_at is null;
create index on cocreation.ballot (ars);

-- What it says of one idea; an idea that was left out has no line.
create table cocreation.ballot_line (
  ballot uuid not null references cocreation.ballot on delete cascade,
  idea uuid not null references cocreation.idea,
  benefit smallint not null check (benefit between 1 and 5),
  effort smallint not null check (effort between 1 and 5),
  urgency smallint not null check (urgency between 1 and 5),
  pilot boolean not null,
  primary key (ballot, idea)
);
