-- Services and offices that feeds bring. Class "place": every key contains ars (design section 5, 4).
-- `owner_ars` answers for its area and is what pages ask for; `ars` is where a thing lies, by its point.

create table services.service (
  -- A service lies nowhere: the owner's key.
  ars text not null check (ars ~ '^[0-9]{12}$'),
  id uuid not null,
  owner_ars text not null check (owner_ars ~ '^[0-9]{12}$'),
  source uuid not null,
  -- Services and offices of one owner and family name each other by key.
  family text not null,
  key text not null,
  is_public boolean not null,
  record jsonb not null check (jsonb_typeof(record) = 'object'),
  -- Only to see whether anything changed since it was read; no time for people.
  written_at timestamptz not null default clock_timestamp(),
  primary key (ars, id)
);
create index on services.service (owner_ars, family, key);
create index on services.service (id);

create table services.office (
  ars text not null check (ars ~ '^[0-9]{12}$'),
  id uuid not null,
  owner_ars text not null check (owner_ars ~ '^[0-9]{12}$'),
  source uuid not null,
  family text not null,
  key text not null,
  is_public boolean not null,
  -- Degrees WGS 84; both or neither.
  lon double precision check (lon between -180 and 180),
  lat double precision check (lat between -90 and 90),
  record jsonb not null check (jsonb_typeof(record) = 'object'),
  written_at timestamptz not null default clock_timestamp(),
  primary key (ars, id),
  check ((lon is null) = (lat is null))
);
create index on services.office (owner_ars, family, key);
create index on services.office (id);
