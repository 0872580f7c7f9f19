-- A new year of dates: looked at first, then it takes the place of an earlier source from a day on. Class "place".
create table waste.year (
  ars text not null check (ars ~ '^[0-9]{12}$'),
  id uuid not null,
  -- Whose days are replaced.
  source uuid not null,
  -- As it is called and was handed over; the bytes stay until it is accepted.
  name text not null,
  file_name text not null,
  file bytea,
  -- Days of the old source on and after this one are replaced; `firsts`: earlier for some bins ("<slug> <bin>").
  begins date not null,
  firsts jsonb not null,
  -- What was looked at.
  difference jsonb not null,
  -- The source that took the place; null until it is accepted.
  next uuid,
  created_at timestamptz not null,
  accepted_at timestamptz,
  -- Taken back; kept for the log.
  revoked_at timestamptz,
  primary key (ars, id)
);
create index on waste.year (source) where accepted_at is not null;

-- All of a source at once.
create index on waste.series (source);
