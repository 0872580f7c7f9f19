-- Zones, lots and bays, bookings, payments. Class "place": every key contains ars (design section 5, 4); people are
-- named by the id of their account alone, without a foreign key.

-- For exclusion by equal texts and ids beside ranges of time.
create extension if not exists btree_gist with schema parking;

-- Building areas and what they say about letting others park, as the building authority hands them over. They lie at
-- the unit that owns the source: a town, or its county.
create table parking.zone (
  ars text not null check (ars ~ '^[0-9]{12}$'),
  id uuid not null,
  source uuid not null,
  verdict text not null check (verdict in ('allowed', 'ask', 'forbidden')),
  -- Box around it in degrees WGS 84, for finding it.
  west double precision not null,
  south double precision not null,
  east double precision not null,
  north double precision not null,
  record jsonb not null,
  primary key (ars, id)
);
create index on parking.zone (id);

-- A lot: one or more bays at one address. `record` is what its owner says of it (model.ts).
create table parking.lot (
  ars text not null check (ars ~ '^[0-9]{12}$'),
  id uuid not null,
  -- Account of the person who offers it, and its own number there; or the source that brought it.
  owner uuid,
  number text,
  source uuid,
  kind text not null
    check (kind in ('supermarket', 'company', 'parish', 'housing', 'town', 'garage', 'drive', 'yard')),
  state text not null
    check (state in ('draft', 'review', 'needs-permit', 'forbidden', 'listed', 'paused', 'withdrawn')),
  -- Tile of zoom 14 in Web Mercator, and the exact place in degrees WGS 84, for bookers only.
  x integer not null,
  y integer not null,
  lon double precision not null,
  lat double precision not null,
  record jsonb not null,
  version integer not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  -- When its owner made the two declarations; null: not yet.
  declared_at timestamptz,
  -- What the zone said when it was looked up, which zone that was, and what the desk decided.
  verdict text check (verdict in ('allowed', 'ask', 'forbidden', 'unknown')),
  zone uuid,
  checked_at timestamptz,
  decided_at timestamptz,
  decision text check (decision in ('allowed', 'needs-permit', 'forbidden')),
  -- Words of the desk for the owner.
  answer text,
  primary key (ars, id),
  check (num_nonnulls(owner, source) <= 1),
  check (state <> 'listed' or declared_at is not null or source is not null)
);
create unique index on parking.lot (ars, owner, number) where number is not null;
create index on parking.lot (x, y) where state = 'listed';
create index on parking.lot (owner) where owner is not null;
create index on parking.lot (ars, state);
create index on parking.lot (id);

create table parking.bay (
  ars text not null,
  id uuid not null,
  lot uuid not null,
  position integer not null check (position >= 0),
  state text not null default 'open' check (state in ('open', 'blocked', 'withdrawn')),
  -- Blocked by something that nobody booked (a stranger's car, snow), until this instant.
  blocked_until timestamptz,
  record jsonb not null,
  primary key (ars, id),
  unique (ars, lot, position),
  foreign key (ars, lot) references parking.lot (ars, id) on delete cascade
);

-- A booking. From its confirmation to its end it holds a bay, provisional for as long as it may still be moved: two that
-- hold the same bay at the same time cannot be committed. Within a transaction they may: so two can swap.
create table parking.booking (
  ars text not null check (ars ~ '^[0-9]{12}$'),
  id uuid not null,
  -- What people say at the telephone ("K7Q-4M2").
  code text not null,
  -- Chosen by the device: the same wish that is sent twice is one booking.
  wish uuid not null,
  driver uuid,
  lot uuid not null,
  bay uuid not null,
  kind text not null check (kind in ('near', 'bay')),
  state text not null check (state in (
    'pending', 'confirmed', 'fixed', 'active', 'overstay', 'ended', 'no-show', 'cancelled-driver', 'cancelled-owner',
    'lapsed')),
  -- What was booked.
  during tstzrange not null check (lower_inc(during) and not upper_inc(during) and not isempty(during)),
  -- What the bay is taken for: with the lot's pause after it, cut short or made longer as it really went.
  held tstzrange not null,
  -- Promised of `near`: within so many metres of a point. Forgotten when the booking is over.
  lon double precision,
  lat double precision,
  within integer check (within between 50 and 2000),
  -- Vehicle and needs (model.ts); the plate, as long as the booking runs.
  needs jsonb not null,
  plate text,
  -- Cents, as agreed: never more. `terms` names the version of the terms that were agreed.
  price integer not null check (price >= 0),
  pay text not null check (pay in ('free', 'direct', 'provider')),
  terms text not null,
  record jsonb not null,
  version integer not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  fixed_at timestamptz,
  arrived_at timestamptz,
  left_at timestamptz,
  ended_at timestamptz,
  primary key (ars, id),
  unique (ars, wish),
  foreign key (ars, lot) references parking.lot (ars, id),
  foreign key (ars, bay) references parking.bay (ars, id),
  check (kind <> 'near' or within is not null),
  exclude using gist (ars with =, bay with =, held with &&)
    where (state in ('pending', 'confirmed', 'fixed', 'active', 'overstay', 'ended', 'no-show'))
    deferrable initially deferred
);
create unique index on parking.booking (ars, code);
create index on parking.booking (driver) where driver is not null;
create index on parking.booking (ars, lot, (lower(during)));
create index on parking.booking (ars, state, (upper(held)));
create index on parking.booking (id);

-- What happened to a booking, in order: the log that an overstay is judged by. No text of people, no place.
create table parking.step (
  ars text not null,
  booking uuid not null,
  step integer not null,
  at timestamptz not null,
  what text not null,
  by text not null check (by in ('driver', 'owner', 'desk', 'house')),
  record jsonb not null,
  primary key (ars, booking, step),
  foreign key (ars, booking) references parking.booking (ars, id) on delete cascade
);

create table parking.rating (
  ars text not null,
  booking uuid not null,
  by text not null check (by in ('driver', 'owner')),
  lot uuid not null,
  stars integer not null check (stars between 1 and 5),
  words text not null,
  created_at timestamptz not null,
  primary key (ars, booking, by),
  foreign key (ars, booking) references parking.booking (ars, id) on delete cascade
);
create index on parking.rating (ars, lot);

-- What is owed and paid for a booking. The house never holds money: it notes what owner or provider say.
create table parking.payment (
  ars text not null,
  id uuid not null,
  booking uuid not null,
  provider text not null,
  -- The provider's own number.
  reference text not null,
  amount integer not null check (amount >= 0),
  state text not null check (state in ('open', 'paid', 'failed', 'refund-due', 'refunded')),
  -- Directly: when the driver said "I have paid", and when the owner said "I have received it".
  told_at timestamptz,
  received_at timestamptz,
  -- Rank of the newest notice that counted: older ones that come late change nothing.
  rank bigint not null default 0,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (ars, id),
  unique (ars, provider, reference),
  foreign key (ars, booking) references parking.booking (ars, id) on delete cascade
);
create index on parking.payment (ars, booking);

create table parking.payment_notice (
  ars text not null,
  provider text not null,
  -- The provider's own number of the notice: what comes three times counts once.
  notice text not null,
  payment uuid not null,
  state text not null,
  rank bigint not null,
  received_at timestamptz not null,
  primary key (ars, provider, notice),
  foreign key (ars, payment) references parking.payment (ars, id) on delete cascade
);

-- Who offers: what the law wants to know of them, and where money goes directly. Class "local".
create table parking.owner (
  person uuid primary key,
  record jsonb not null,
  version integer not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
