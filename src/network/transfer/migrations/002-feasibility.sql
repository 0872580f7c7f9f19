-- Checks whether a project will hold. Each is kept as it was made, with the rules of its day, for good.
create table transfer.feasibility (
  id uuid primary key,
  project uuid not null references transfer.project on delete cascade,
  -- Counts from 1 within its project: whoever saves says which one he has seen.
  number int not null check (number >= 1),
  -- Digest of project and of the device's own number for it: sent twice, it is one check.
  wish text not null unique,
  rules text not null,
  -- By gate: answer, what shows it, an address, who has to do something until when; as `answers.ts` reads it.
  answers jsonb not null,
  -- What the platform knew then, in words.
  known jsonb not null,
  -- The calculation as it was typed; null: none.
  economy jsonb,
  light text not null check (light in ('green', 'amber', 'red')),
  score numeric(4, 1) not null check (score between 0 and 100),
  fails text[] not null,
  open text[] not null,
  -- Which town and which of its offices made it; never a person.
  ars text not null check (ars ~ '^[0-9]{12}$'),
  unit text not null check (length(unit) between 1 and 120),
  made_at timestamptz not null,
  unique (project, number)
);
-- What was saved stays as it was saved.
revoke update on transfer.feasibility from hier_app;

-- Tasks of a check that somebody has reported as done.
create table transfer.feasibility_done (
  check_id uuid not null references transfer.feasibility on delete cascade,
  gate text not null,
  at timestamptz not null,
  primary key (check_id, gate)
);

-- A step that was taken in spite of something, shown with it.
alter table transfer.step add column mark text check (mark in ('red'));
