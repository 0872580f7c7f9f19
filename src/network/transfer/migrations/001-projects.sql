-- What a town means to do with a solution: to try it for a time (pilot), or to take it over as it runs elsewhere.
create table transfer.project (
  id uuid primary key,
  ars text not null check (ars ~ '^[0-9]{12}$'),
  -- null for what people wrote, else the source of an example.
  source uuid,
  kind text not null check (kind in ('pilot', 'takeover')),
  state text not null,
  title text not null check (length(title) between 1 and 120),
  about text not null default '' check (length(about) <= 2000),
  lang text not null default 'de',
  -- A solution of this house; null: something else, which runs outside of it.
  solution text check (solution ~ '^[a-z][a-z0-9]{0,19}$'),
  -- An idea of co-creation: a thing of another part, so no foreign key.
  idea uuid,
  -- Who in the town hall answers for it: an office, never a person.
  unit text not null default '' check (length(unit) <= 120),
  -- The fact sheet that it follows, and the town whose settings it takes.
  sheet uuid,
  from_ars text check (from_ars ~ '^[0-9]{12}$'),
  stop_code text,
  -- Digest of who began it and of the device's own number for it: sent twice, it is one project.
  wish text unique,
  version int not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  constraint project_state check (
    (kind = 'pilot' and state in
      ('applied', 'feasibility', 'approved', 'setup', 'live', 'halted', 'evaluation', 'scaled', 'stopped')) or
    (kind = 'takeover' and state in ('begun', 'approved', 'live', 'halted', 'stopped'))),
  constraint project_stopped check ((state = 'stopped') = (stop_code is not null)),
  constraint project_solution check (kind = 'pilot' or solution is not null)
);
create index on transfer.project (ars, changed_at desc);
create index on transfer.project (kind, state, changed_at desc);
create index on transfer.project (idea) where idea is not null;
create index on transfer.project (solution) where solution is not null;

-- The public history of decisions: which unit did it, never a person.
create table transfer.step (
  id uuid primary key,
  thing text not null check (thing in ('project', 'sheet', 'question')),
  thing_id uuid not null,
  from_state text,
  to_state text not null,
  reason text not null default '' check (length(reason) <= 1000),
  ars text not null,
  at timestamptz not null
);
create index on transfer.step (thing, thing_id, at);
