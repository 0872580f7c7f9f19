-- The solution catalogue: what runs, ran or failed somewhere, with what it costs and what went wrong.
create table transfer.sheet (
  id uuid primary key,
  -- null: abroad.
  ars text check (ars ~ '^[0-9]{12}$'),
  -- null for what people wrote or brought in, else the source of an example.
  source uuid,
  state text not null check (state in ('draft', 'published', 'withdrawn')),
  title text not null check (length(title) between 1 and 120),
  problem text not null default '' check (length(problem) <= 2000),
  field text not null,
  lang text not null default 'de',
  -- Abroad: ISO 3166-1 (two letters), the place in words, and what differs in law.
  country text check (country ~ '^[A-Z]{2}$' and country <> 'DE'),
  place_name text not null default '' check (length(place_name) <= 120),
  law_differs text not null default '' check (length(law_differs) <= 2000),
  -- As it was stated: no register says it.
  size text not null default 'unknown' check (size in ('small', 'medium', 'large', 'city', 'unknown')),
  status text not null check (status in
    ('proof-of-value', 'proof-of-concept', 'running', 'scaled', 'transferred', 'stopped')),
  starts_on date,
  ends_on date,
  -- Cents.
  cost_once bigint check (cost_once between 0 and 100000000000),
  cost_yearly bigint check (cost_yearly between 0 and 100000000000),
  cost_band text check (cost_band in ('under-10k', '10k-50k', '50k-250k', '250k-500k', 'over-500k')),
  -- Full-time equivalents.
  fte float8 check (fte between 0 and 1000),
  operating text check (operating in ('own', 'coop', 'saas')),
  licence text not null default '' check (length(licence) <= 120),
  repo_url text check (length(repo_url) <= 1000),
  standards text[] not null default '{}',
  -- [{text, check}]: `check` is "<solution>:<prerequisite>" of this house, or null.
  prerequisites jsonb not null default '[]',
  -- [{title, unit, before, after, source}]
  kpis jsonb not null default '[]',
  -- 0 claim, 1 self-report, 2 evaluated by others, 3 repeated by two or more.
  evidence smallint not null default 0 check (evidence between 0 and 3),
  failed text not null default '' check (length(failed) <= 2000),
  success text not null default '' check (length(success) <= 2000),
  -- An office and its mailbox, never a person.
  contact_role text not null default '' check (length(contact_role) <= 120),
  contact_mail text not null default '' check (length(contact_mail) <= 254),
  verified_on date,
  -- A solution of this house, and the project (pilot) that it reports on.
  solution text check (solution ~ '^[a-z][a-z0-9]{0,19}$'),
  project uuid,
  -- Of what was brought in from another catalogue: its name, its key there, its page, its licence.
  origin_catalogue text check (length(origin_catalogue) between 1 and 120),
  origin_key text check (length(origin_key) between 1 and 200),
  origin_url text check (length(origin_url) <= 1000),
  origin_licence text check (length(origin_licence) <= 120),
  origin_seen_at timestamptz,
  -- Brought in, and changed by its town or the office since: a later import leaves it alone.
  is_own boolean not null default true,
  -- In further languages: {"en": {"title", "problem", "failed", "success", "lawDiffers"}}.
  words jsonb not null default '{}',
  -- Digest of who wrote it and of the device's own number for it: sent twice, it is one sheet.
  wish text unique,
  version int not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  constraint sheet_place check ((ars is null) = (country is not null)),
  constraint sheet_days check (ends_on >= starts_on),
  constraint sheet_origin check ((origin_catalogue is null) = (origin_key is null)),
  constraint sheet_origin_key unique (origin_catalogue, origin_key)
);
create index on transfer.sheet (ars, changed_at desc);
create index on transfer.sheet (state, changed_at desc);
create index on transfer.sheet (solution) where solution is not null;
create index on transfer.sheet (project) where project is not null;
