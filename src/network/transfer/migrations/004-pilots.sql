-- What a pilot is beside its project: how long, what for, with whom.
create table transfer.pilot (
  project uuid primary key references transfer.project on delete cascade,
  starts_on date,
  ends_on date,
  -- From when on it really ran.
  live_at timestamptz,
  -- From when on it is tried in earnest: from here on it has an end.
  checked_at timestamptz,
  budget_once_cents bigint check (budget_once_cents >= 0),
  budget_yearly_cents bigint check (budget_yearly_cents >= 0),
  sites text[] not null default '{}',
  operating_model text check (operating_model in ('own', 'coop', 'saas')),
  participants text not null default '' check (length(participants) <= 500),
  -- A town that does not try it, or what else is compared with.
  comparison_ars text check (comparison_ars ~ '^[0-9]{12}$'),
  comparison text not null default '' check (length(comparison) <= 300),
  method text not null default '' check (length(method) <= 1000),
  -- What it is in plain words, for everybody.
  citizen_info text not null default '' check (length(citizen_info) <= 2000),
  -- How it runs where that is outside of this house.
  outside text not null default '' check (length(outside) <= 300),
  extended int not null default 0,
  version int not null default 1,
  constraint pilot_end check (checked_at is null or ends_on is not null),
  constraint pilot_live check (live_at is null or (starts_on is not null and ends_on is not null)),
  constraint pilot_span check (starts_on is null or ends_on is null or starts_on <= ends_on)
);

-- By what it is judged: a measure of the solution, or what the town counts itself.
create table transfer.pilot_kpi (
  id uuid primary key,
  project uuid not null references transfer.pilot on delete cascade,
  solution text check (solution ~ '^[a-z][a-z0-9]{0,19}$'),
  measure text,
  name text not null default '' check (length(name) <= 120),
  unit text not null default '' check (length(unit) <= 30),
  better text not null check (better in ('higher', 'lower')),
  how text not null check (how in ('share', 'mean-of-weeks', 'value')),
  target float8,
  baseline_from date,
  baseline_to date,
  baseline_value float8,
  baseline_n int check (baseline_n >= 0),
  baseline_source text not null default '' check (length(baseline_source) <= 300),
  baseline_at timestamptz,
  -- Keys that were the town's when it was measured: another set later is another area.
  area text[] not null default '{}',
  -- The first day of the pilot, set as it goes live: then the baseline is there, and lies before it.
  started_on date,
  made_at timestamptz not null,
  constraint kpi_measure check ((measure is null) = (solution is null) and (measure is not null or name <> '')),
  constraint kpi_share check (how <> 'share' or unit = '%'),
  constraint kpi_baseline check ((baseline_value is null) = (baseline_from is null)
    and (baseline_value is null) = (baseline_to is null) and (baseline_value is null) = (baseline_at is null)
    and (baseline_from is null or baseline_from <= baseline_to)),
  constraint kpi_started check (started_on is null or (baseline_to is not null and baseline_to < started_on))
);
create index on transfer.pilot_kpi (project, made_at, id);

-- What was measured in a span of days; read once by the house, or written down by the town with its source.
create table transfer.pilot_reading (
  id uuid primary key,
  kpi uuid not null references transfer.pilot_kpi on delete cascade,
  -- Also of the town that it is compared with.
  place text not null default 'own' check (place in ('own', 'comparison')),
  from_on date not null,
  to_on date not null,
  -- null: asked, and too little was there to say something.
  value float8,
  n int check (n >= 0),
  read_at timestamptz not null,
  by_hand boolean not null,
  source text not null default '' check (length(source) <= 300),
  check (from_on <= to_on),
  unique (kpi, place, from_on, to_on)
);

-- What else changed meanwhile, so that nobody takes it for the pilot's doing.
create table transfer.pilot_change (
  id uuid primary key,
  project uuid not null references transfer.pilot on delete cascade,
  changed_on date not null,
  text text not null check (length(text) between 1 and 300)
);
create index on transfer.pilot_change (project, changed_on);

create table transfer.pilot_risk (
  id uuid primary key,
  project uuid not null references transfer.pilot on delete cascade,
  risk text not null check (length(risk) between 1 and 300),
  measure text not null default '' check (length(measure) <= 300),
  state text not null check (state in ('open', 'happened', 'over')),
  made_at timestamptz not null
);
create index on transfer.pilot_risk (project, made_at);

-- Decided by an office, never by a named person; an extended pilot is decided on again.
create table transfer.pilot_decision (
  id uuid primary key,
  project uuid not null references transfer.pilot on delete cascade,
  decision text not null check (decision in ('scale', 'extend', 'stop')),
  reason text not null check (length(reason) between 1 and 1000),
  what_failed text not null check (length(what_failed) between 1 and 1000),
  stop_code text,
  evidence_level int not null check (evidence_level between 0 and 3),
  new_ends_on date,
  decided_on date not null,
  decided_at timestamptz not null,
  -- The unit, and the office within it.
  ars text not null,
  office text not null default '' check (length(office) <= 120),
  check ((decision = 'stop') = (stop_code is not null)),
  check ((decision = 'extend') = (new_ends_on is not null))
);
create index on transfer.pilot_decision (project, decided_at);

-- How people say that it goes: a mood and a sentence; no device, no account, nothing that leads to somebody.
create table transfer.pilot_feedback (
  id uuid primary key,
  project uuid not null references transfer.pilot on delete cascade,
  said_on date not null,
  mood int not null check (mood between 1 and 5),
  text text not null default '' check (length(text) <= 200),
  lang text not null,
  state text not null check (state in ('waiting', 'shown', 'refused')),
  reason text,
  version int not null default 1,
  until timestamptz not null,
  check ((state = 'refused') = (reason is not null))
);
create index on transfer.pilot_feedback (project, state, said_on);
create index on transfer.pilot_feedback (until);
