-- Tours, where they begin, and every municipality that they pass. Class "place": every key contains ars.
create table leisure.tour (
  -- Where it begins.
  ars text not null check (ars ~ '^[0-9]{12}$'),
  id uuid not null,
  source uuid not null,
  title text not null,
  folded text not null,
  kind text not null,
  -- Metres.
  length double precision not null check (length > 0),
  -- Metres up; null where the source has no heights.
  ascent double precision,
  is_loop boolean not null,
  -- Its start, degrees WGS 84.
  lon double precision not null,
  lat double precision not null,
  record jsonb not null,
  primary key (ars, id)
);
create index on leisure.tour (id);

-- One row a municipality that a tour passes, so that it is found in each of them.
create table leisure.tour_place (
  ars text not null check (ars ~ '^[0-9]{12}$'),
  tour uuid not null,
  -- The key with which the tour itself is written.
  home text not null,
  primary key (ars, tour)
);
create index on leisure.tour_place (home, tour);
