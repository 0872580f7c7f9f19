-- Places: one row a unit of the administrative hierarchy that exists or existed. All tables are of the class
-- "reference": they are the same everywhere and owned above the municipality.

-- Where names, boundaries and figures come from, as it must be shown.
create table kernel.attribution (
  key text primary key check (key ~ '^[a-z0-9-]+$'),
  name text not null check (name <> ''),
  licence text not null check (licence <> ''),
  url text not null,
  -- Civil date or year of the data.
  state text not null
);

-- Every import that was carried out, with its report.
create table kernel.place_import (
  id bigint generated always as identity primary key,
  imported_at timestamptz not null default now(),
  -- 'shipped', 'boundaries' or 'register'.
  kind text not null check (kind in ('shipped', 'boundaries', 'register')),
  file text not null,
  -- Of the file as read; with the shipped data it tells whether a newer program brings newer data.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  attribution text not null references kernel.attribution (key),
  report jsonb not null
);

create table kernel.place (
  ars text primary key check (ars ~ '^[0-9]{12}$'),
  ags text check (ags ~ '^[0-9]{8}$'),
  name text not null check (name <> ''),
  official_name text not null check (official_name <> ''),
  kind text not null,
  -- Lowest first: {municipality,county} is an independent town.
  levels text[] not null check (
    cardinality(levels) > 0
    and levels <@ array['municipality', 'association', 'county', 'region', 'state', 'federal']
  ),
  -- The next unit above that has a row of its own; null for the federation only.
  parent text check (parent ~ '^[0-9]{12}$' and parent <> ars),
  selectable boolean not null,
  -- From a register; the area of the boundary is measured when places are loaded.
  area_km2 double precision check (area_km2 >= 0),
  population integer check (population >= 0),
  postcodes text[] not null default '{}',
  valid_from date,
  -- From this day on the key no longer exists; null while it does.
  valid_to date,
  attribution text not null references kernel.attribution (key),
  check (parent is not null or ars = '000000000000')
);

-- How keys became other keys; rows elsewhere keep the key that they were written with.
create table kernel.place_change (
  from_ars text not null references kernel.place (ars),
  -- Equal to from_ars where it vanished and nobody knows into what.
  to_ars text not null references kernel.place (ars),
  kind text not null check (kind in ('rekeyed', 'merged', 'split', 'vanished')),
  -- Part of the old area, where known.
  share double precision check (share > 0 and share <= 1),
  evidence text not null check (evidence in ('table', 'derived', 'ags', 'unknown')),
  import bigint not null references kernel.place_import (id),
  primary key (from_ars, to_ars),
  check ((kind = 'vanished') = (from_ars = to_ars))
);

-- Boundaries as brotli-packed TopoJSON. Layer 0 is the newest edition; where it says nothing about a place that
-- still exists, the layers below answer with that place's older boundary.
create table kernel.boundary_layer (
  layer integer primary key check (layer >= 0),
  packed bytea not null,
  -- Civil date or year, for "Gebietsstand".
  state text not null,
  import bigint not null references kernel.place_import (id)
);
