-- A town takes over what runs elsewhere: what belongs to such a project beside its state.
create table transfer.takeover (
  project uuid primary key references transfer.project (id),
  begun_at timestamptz not null,
  -- Of the technical part: seconds between what was done for it, long pauses left out.
  technical_seconds int not null default 0 check (technical_seconds >= 0),
  acted_at timestamptz not null,
  -- When the town said what its own settings are; null: not yet.
  settings_at timestamptz,
  live_at timestamptz,
  -- Settings of the giver as they were taken, without those that are its own alone.
  taken jsonb not null default '{}',
  -- [{ intake, connector, licence, state, reason }]: what the giver feeds it from, never from where.
  sources jsonb not null default '[]',
  -- As the town says.
  effort_hours numeric(8, 1) check (effort_hours >= 0),
  cost_cents bigint check (cost_cents >= 0),
  note text not null default '' check (length(note) <= 1000),
  version int not null default 1,
  constraint takeover_live check (live_at is null or live_at >= begun_at)
);

-- What towns took over outside of this house, as they say themselves or as an import says.
create table transfer.takeover_log (
  id uuid primary key,
  -- null for what people wrote, else the source of an example.
  source uuid,
  sheet uuid,
  solution text check (solution ~ '^[a-z][a-z0-9]{0,19}$'),
  ars text check (ars ~ '^[0-9]{12}$'),
  -- Of a town that no register here knows, abroad.
  town text not null default '' check (length(town) <= 120),
  from_ars text check (from_ars ~ '^[0-9]{12}$'),
  begun_on date not null,
  stop_code text,
  effort_hours numeric(8, 1) check (effort_hours >= 0),
  cost_cents bigint check (cost_cents >= 0),
  link text not null default '' check (length(link) <= 2000),
  note text not null default '' check (length(note) <= 1000),
  lang text not null default 'de',
  -- Sent twice, it is one line.
  wish text unique,
  created_at timestamptz not null,
  constraint takeover_log_what check (sheet is not null or solution is not null),
  constraint takeover_log_town check (ars is not null or town <> '')
);
create index on transfer.takeover_log (sheet) where sheet is not null;
create index on transfer.takeover_log (solution) where solution is not null;
create index on transfer.takeover_log (ars) where ars is not null;
