-- Streets, and the days on which bins are collected. Class "place": every key contains ars (design section 5, 4).
-- Series and days lie at the unit that answers for them (a town, an association, a county); streets lie at their town.
create table waste.street (
  ars text not null check (ars ~ '^[0-9]{12}$'),
  id uuid not null,
  source uuid not null,
  -- Whose district it is: the unit that owns the source.
  provider text not null check (provider ~ '^[0-9]{12}$'),
  district text not null,
  -- The district in addresses.
  slug text not null,
  street text not null,
  -- The street as it is searched for.
  folded text not null,
  record jsonb not null,
  primary key (ars, id)
);
create index on waste.street (ars, folded text_pattern_ops);
create index on waste.street (id);

-- What a source tells: days, or a rhythm.
create table waste.series (
  ars text not null check (ars ~ '^[0-9]{12}$'),
  id uuid not null,
  source uuid not null,
  district text not null,
  slug text not null,
  record jsonb not null,
  primary key (ars, id)
);
create index on waste.series (id);

-- One row a day and bin, as it is shown: made from `series`, holidays and changes (shown/renew-collections.ts).
create table waste.collection (
  ars text not null,
  series uuid not null,
  key text not null,
  bin text not null,
  source uuid not null,
  district text not null,
  slug text not null,
  fraction text not null,
  planned date not null,
  date date not null,
  state text not null check (state in ('planned', 'shifted', 'cancelled')),
  sequence integer not null default 0 check (sequence >= 0),
  changed_at timestamptz not null,
  -- Name of the bin, hours, stop, reason, note.
  record jsonb not null,
  primary key (ars, series, key, bin),
  foreign key (ars, series) references waste.series (ars, id) on delete cascade
);
create index on waste.collection (ars, slug, date);
create index on waste.collection (ars, date);

-- What a desk laid over the days: a strike, a flood, a single day by hand. Stays when the feed is read again.
create table waste.change (
  ars text not null check (ars ~ '^[0-9]{12}$'),
  id uuid not null,
  -- Empty: all of the unit.
  districts text[] not null,
  -- Keys of bins; empty: all.
  bins text[] not null,
  -- Shown days from … to … are concerned, both included.
  first date not null,
  last date not null check (last >= first),
  -- Days to move by; null: none takes place.
  days integer check (days <> 0 and days between -31 and 31),
  -- In the words of the desk, shown to people.
  reason text not null,
  created_at timestamptz not null,
  -- Taken back; kept for the log.
  revoked_at timestamptz,
  primary key (ars, id)
);
create index on waste.change (ars, last) where revoked_at is null;

-- How days move around public holidays. One row a unit.
create table waste.holiday_rule (
  ars text not null check (ars ~ '^[0-9]{12}$'),
  rule jsonb not null,
  changed_at timestamptz not null,
  primary key (ars)
);
