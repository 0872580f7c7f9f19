-- Adoption is data with a history (docs/decisions/0014-the-desk.md): drafts, versions, undo.

alter table kernel.adoption drop constraint adoption_state_check;
update kernel.adoption set state = 'live' where state = 'active';
alter table kernel.adoption
  -- given-back: as if there were none; kept so that its settings can be offered again.
  add constraint adoption_state_check check (state in ('draft', 'live', 'paused', 'given-back')),
  -- Whoever saves names the version that was seen.
  add column version integer not null default 1 check (version > 0);
alter table kernel.adoption alter column version drop default;

-- Class "place". Every version that an adoption had, its present one too.
create table kernel.adoption_version (
  ars text not null check (ars ~ '^[0-9]{12}$'),
  solution text not null check (solution ~ '^[a-z][a-z0-9]{0,19}$'),
  version integer not null check (version > 0),
  state text not null check (state in ('draft', 'live', 'paused', 'given-back')),
  settings jsonb not null check (jsonb_typeof(settings) = 'object'),
  level text not null check (level in ('municipality', 'association', 'county', 'region', 'state', 'federal')),
  taken_over_from text check (taken_over_from ~ '^[0-9]{12}$' and taken_over_from <> ars),
  since timestamptz not null,
  changed_at timestamptz not null,
  -- Pseudonym of the log; null: the operator at the console, or nobody knows any more (after 180 days, as in the log).
  actor uuid,
  -- The version whose content this one has again; null: it is new.
  undone_to integer check (undone_to < version),
  primary key (ars, solution, version),
  foreign key (ars, solution) references kernel.adoption (ars, solution) on delete cascade
);

insert into kernel.adoption_version
  (ars, solution, version, state, settings, level, taken_over_from, since, changed_at)
select ars, solution, version, state, settings, level, taken_over_from, since, changed_at from kernel.adoption;
