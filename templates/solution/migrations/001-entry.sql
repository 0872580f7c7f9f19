-- Things with a name in a municipality. Class "place": every key contains ars (design section 5, 4).
create table __id__.entry (
  ars char(12) not null check (ars ~ '^\d{12}$'),
  owner_ars char(12) not null check (owner_ars ~ '^\d{12}$'),
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  -- Where it lies, degrees WGS 84; both or neither.
  lon double precision check (lon between -180 and 180),
  lat double precision check (lat between -90 and 90),
  source text not null,
  licence text not null,
  changed_at timestamptz not null,
  primary key (ars, id),
  check ((lon is null) = (lat is null))
);
