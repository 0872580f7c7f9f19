-- Where something goes at a unit and below it, beside the general rule that ships with the house (guide/items).
create table waste.sorting_override (
  ars text not null check (ars ~ '^[0-9]{12}$'),
  id uuid not null,
  source uuid not null,
  -- Entry of the sorting guide, in addresses: ours, or a new one.
  item text not null,
  record jsonb not null,
  primary key (ars, id)
);
create index on waste.sorting_override (ars, item);
create index on waste.sorting_override (id);

-- Where things are taken: containers, recycling centres. Of towns, under open licences.
create table waste.point (
  -- Where it lies.
  ars text not null check (ars ~ '^[0-9]{12}$'),
  id uuid not null,
  source uuid not null,
  -- Empty: it has none.
  name text not null,
  folded text not null,
  kind text not null check (kind in ('container', 'centre', 'other')),
  -- What it takes; empty: not known.
  fractions text[] not null,
  -- Degrees WGS 84.
  lon double precision not null,
  lat double precision not null,
  record jsonb not null,
  primary key (ars, id)
);
create index on waste.point (id);
create index on waste.point (ars, folded);

-- Derived from OpenStreetMap and nothing else (ODbL): kept apart from all others.
create table waste.osm_point (like waste.point including all);
