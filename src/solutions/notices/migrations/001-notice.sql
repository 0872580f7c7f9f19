-- Notices of disruption. Class "place": every key contains ars (design section 5, 4).
create table notices.notice (
  -- Where it lies; whose feed brought it stands with the source.
  ars text not null check (ars ~ '^[0-9]{12}$'),
  id uuid not null,
  source uuid not null,
  kind text not null,
  title text not null check (title <> ''),
  text jsonb not null,
  area text,
  starts_at timestamptz not null,
  ends_at timestamptz check (ends_at > starts_at),
  url text,
  primary key (ars, id)
);
create index on notices.notice (ars, ends_at);
create index on notices.notice (source);
