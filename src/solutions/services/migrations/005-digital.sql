-- How much of the base catalogue can be done online, per unit of the hierarchy. A row only for a day on which a figure
-- changed; the newest row is the figure of today. Class "place".
create table services.digital (
  ars text not null check (ars ~ '^[0-9]{12}$'),
  -- Civil date in Germany.
  day date not null,
  figures jsonb not null check (jsonb_typeof(figures) = 'object'),
  primary key (ars, day)
);

-- The night's look through all online services goes by what is responsible.
create index on services.competence (ars, record_id, n) where holder_kind in ('online', 'either');
