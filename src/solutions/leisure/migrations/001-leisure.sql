-- Events, their dates, and places. Class "place": every key contains ars (design section 5, 4).
create table leisure.event (
  -- Where it lies.
  ars text not null check (ars ~ '^[0-9]{12}$'),
  id uuid not null,
  source uuid not null,
  title text not null,
  -- The title as it is searched for.
  folded text not null,
  category text not null,
  free text not null check (free in ('yes', 'no', 'unknown')),
  family text not null check (family in ('yes', 'no', 'unknown')),
  barrier_free text not null check (barrier_free in ('yes', 'no', 'unknown')),
  -- Degrees WGS 84; both or neither.
  lon double precision,
  lat double precision,
  record jsonb not null,
  primary key (ars, id),
  check ((lon is null) = (lat is null))
);
create index on leisure.event (id);

-- One row a date, so that questions by time need no rule.
create table leisure.occurrence (
  ars text not null,
  event uuid not null,
  key text not null,
  -- Whole days begin and end at midnight in Germany; `until` is exclusive, and the end of the day where none is known.
  starts timestamptz not null,
  until timestamptz not null check (until > starts),
  all_day boolean not null,
  status text not null check (status in ('scheduled', 'cancelled', 'moved')),
  record jsonb not null,
  primary key (ars, event, key),
  foreign key (ars, event) references leisure.event (ars, id) on delete cascade
);
create index on leisure.occurrence (ars, until, starts);

-- A town's own places, under open licences.
create table leisure.town_place (
  ars text not null check (ars ~ '^[0-9]{12}$'),
  id uuid not null,
  source uuid not null,
  name text not null,
  folded text not null,
  category text not null,
  wheelchair text not null check (wheelchair in ('yes', 'limited', 'no', 'unknown')),
  has_hours boolean not null,
  lon double precision not null,
  lat double precision not null,
  record jsonb not null,
  primary key (ars, id)
);
create index on leisure.town_place (id);
create index on leisure.town_place (ars, category, name);

-- Derived from OpenStreetMap and nothing else (ODbL): kept apart from all other places.
create table leisure.osm_place (like leisure.town_place including all);
