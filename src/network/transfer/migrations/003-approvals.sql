-- The path of approvals of a project: who decides, an office and never a person, by when, and how it was decided.
create table transfer.approval_path (
  project uuid primary key references transfer.project on delete cascade,
  -- Of the path with all its steps: every change makes the next.
  version int not null,
  begun_on date not null,
  -- Why none is needed, and which office decided so; null: some are.
  none_reason text check (length(none_reason) between 1 and 1000),
  none_unit text check (length(none_unit) between 1 and 120),
  -- The solution was paused because an approval was taken back, and is not resumed yet.
  has_paused boolean not null default false,
  changed_at timestamptz not null,
  check ((none_reason is null) = (none_unit is null))
);

create table transfer.approval (
  id uuid primary key,
  project uuid not null references transfer.approval_path on delete cascade,
  position int not null,
  kind text not null check (kind in
    ('staff-council', 'data-protection', 'information-security', 'audit', 'council', 'other')),
  -- What is approved, where it is none of the kinds above.
  name text not null default '' check (length(name) <= 120),
  unit text not null check (length(unit) between 1 and 120),
  due_on date,
  asked_on date,
  decided_on date,
  withdrawn_on date,
  outcome text not null default 'open' check (outcome in
    ('open', 'asked', 'approved', 'conditions', 'refused', 'withdrawn', 'not-needed')),
  conditions text not null default '' check (length(conditions) <= 1000),
  reference text not null default '' check (length(reference) <= 120),
  note text not null default '' check (length(note) <= 1000),
  unique (project, position) deferrable initially deferred,
  constraint approval_named check ((kind = 'other') = (name <> '')),
  constraint approval_asked check (
    (asked_on is not null) = (outcome in ('asked', 'approved', 'conditions', 'refused', 'withdrawn'))),
  constraint approval_decided check (
    (decided_on is not null) = (outcome in ('approved', 'conditions', 'refused', 'withdrawn', 'not-needed'))),
  constraint approval_withdrawn check ((withdrawn_on is not null) = (outcome = 'withdrawn')),
  constraint approval_days check (decided_on >= asked_on and withdrawn_on >= decided_on),
  constraint approval_conditions check (outcome <> 'conditions' or conditions <> '')
);
create index on transfer.approval (due_on) where outcome in ('open', 'asked');

-- What became of a step, and when; days a step are counted from here, so that a second round counts too.
create table transfer.approval_event (
  id uuid primary key,
  project uuid not null references transfer.approval_path on delete cascade,
  -- Null: it is about the path as a whole.
  approval uuid references transfer.approval on delete cascade,
  from_outcome text,
  to_outcome text not null,
  reason text not null default '' check (length(reason) <= 1000),
  -- Civil day on which it happened, and for a decision the day on which it was asked for.
  on_day date not null,
  asked_on date check (asked_on <= on_day),
  -- The unit that noted it.
  ars text not null check (ars ~ '^[0-9]{12}$'),
  at timestamptz not null
);
create index on transfer.approval_event (project, at);
create index on transfer.approval_event (approval);

-- A path that a town keeps for its next project. Its steps are checked when they are read.
create table transfer.approval_template (
  id uuid primary key,
  ars text not null check (ars ~ '^[0-9]{12}$'),
  name text not null check (length(name) between 1 and 120),
  steps jsonb not null,
  changed_at timestamptz not null,
  unique (ars, name)
);
