-- A design sprint: one complex in one quarter, towns of different size, five days, a decision.
create table cocreation.sprint (
  id uuid primary key,
  source uuid,
  quarter text not null check (quarter ~ '^20[0-9]{2}-Q[1-4]$'),
  state text not null check (state in ('planned', 'prep', 'day1', 'day2', 'day3', 'day4', 'day5', 'decided',
    'follow-up', 'closed')),
  -- The complex: exactly one.
  field text not null,
  title text not null check (length(title) between 1 and 120),
  text text not null default '' check (length(text) <= 4000),
  lang text not null default 'de',
  -- Civil dates of day 1 to day 5; none while nobody has set them.
  days date[] not null default '{}' check (cardinality(days) in (0, 5)),
  -- Which points of the preparation are done.
  prepared text[] not null default '{}',
  version int not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  -- No way around the guard of the first day.
  check (state in ('planned', 'prep') or cardinality(days) = 5)
);
create index on cocreation.sprint (quarter desc, id);

create table cocreation.sprint_challenge (
  sprint uuid not null references cocreation.sprint on delete cascade,
  challenge uuid not null references cocreation.challenge on delete cascade,
  primary key (sprint, challenge)
);
create index on cocreation.sprint_challenge (challenge);

create table cocreation.sprint_town (
  sprint uuid not null references cocreation.sprint on delete cascade,
  ars text not null check (ars ~ '^[0-9]{12}$'),
  state text not null check (state in ('invited', 'joined', 'declined')),
  at timestamptz not null,
  primary key (sprint, ars)
);
create index on cocreation.sprint_town (ars);

-- Who worked along, and with what interest: kept for later tenders (prior involvement, § 7 VgV).
create table cocreation.sprint_company (
  id uuid primary key,
  sprint uuid not null references cocreation.sprint on delete cascade,
  name text not null check (length(name) between 1 and 120),
  part text not null check (length(part) between 1 and 1000),
  interest text not null check (length(interest) between 1 and 1000),
  at timestamptz not null
);
create index on cocreation.sprint_company (sprint);

-- Minutes of the civil day; `began_at` where somebody let it begin by hand.
create table cocreation.agenda_item (
  id uuid primary key,
  sprint uuid not null references cocreation.sprint on delete cascade,
  day int not null check (day between 1 and 5),
  position int not null,
  method text not null,
  starts int not null check (starts between 0 and 1439),
  minutes int not null check (minutes between 1 and 480),
  began_at timestamptz,
  unique (sprint, day, position)
);

-- One user who tried the prototype: a number and a profile in words, never a name.
create table cocreation.test_run (
  id uuid primary key,
  sprint uuid not null references cocreation.sprint on delete cascade,
  number int not null,
  ars text not null check (ars ~ '^[0-9]{12}$'),
  profile text not null check (length(profile) between 1 and 200),
  outcome text not null check (outcome in ('worked', 'partly', 'failed')),
  finding text not null check (length(finding) between 1 and 500),
  at timestamptz not null,
  unique (sprint, number)
);

-- The decision log. `state` is that of the sprint when it was written; `idea` is what became of it.
create table cocreation.decision (
  id uuid primary key,
  sprint uuid not null references cocreation.sprint on delete cascade,
  state text not null,
  verdict text not null check (verdict in ('go', 'change', 'stop')),
  subject text not null check (length(subject) between 1 and 200),
  reason text not null check (length(reason) between 1 and 1000),
  idea uuid references cocreation.idea on delete set null,
  at timestamptz not null
);
create index on cocreation.decision (sprint, at);
create index on cocreation.decision (idea);

-- What has to be done afterwards, by which unit of which town, never by a person.
create table cocreation.follow_up (
  id uuid primary key,
  sprint uuid not null references cocreation.sprint on delete cascade,
  ars text not null check (ars ~ '^[0-9]{12}$'),
  unit text not null check (length(unit) between 1 and 120),
  title text not null check (length(title) between 1 and 200),
  due date not null,
  state text not null default 'open' check (state in ('open', 'done', 'handed-over')),
  -- To whom it was handed over, or what came of it.
  note text not null default '' check (length(note) <= 500),
  at timestamptz not null,
  check (state <> 'handed-over' or note <> '')
);
create index on cocreation.follow_up (sprint, due);
create index on cocreation.follow_up (ars) where state = 'open';
