-- What every floor stands on. The ledger of migrations is made by migrate.ts itself.

-- Where data comes from: the key that places, records and cards name as their source.
create table kernel.attribution (
  key text primary key check (key ~ '^[a-z0-9][a-z0-9._-]{0,79}$'),
  text text not null check (length(text) between 1 and 1000),
  licence text not null,
  url text,
  -- Civil date or year of the data, as the source states it.
  state text
);

-- What has changed at a level, as a counter: a change at the Land makes every bundle below it old.
create table kernel.epoch (
  ars char(12) primary key check (ars ~ '^\d{12}$'),
  epoch bigint not null default 0 check (epoch >= 0)
);
