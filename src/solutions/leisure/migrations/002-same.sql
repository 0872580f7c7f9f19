-- One event once: what each feed tells, and apart from it what is shown. `leisure.event` and `leisure.occurrence` hold
-- what is shown from now on: one row an event, made of all that was told of it. Class "place": every key contains ars.

create table leisure.told_event (
  -- Where it lies, as its source tells it.
  ars text not null check (ars ~ '^[0-9]{12}$'),
  id uuid not null,
  source uuid not null,
  record jsonb not null,
  -- What is compared of it: title, name and address of its place, lon and lat.
  brief jsonb not null,
  -- Id of the event that is shown for it; null where none is.
  shown uuid,
  -- Whether it was looked for others that tell the same.
  compared boolean not null,
  -- Shown by itself as long as its source is hidden.
  aside boolean not null default false,
  primary key (ars, id)
);
create index on leisure.told_event (id);
create index on leisure.told_event (source);
create index on leisure.told_event (shown);
create index on leisure.told_event (id) where not compared or aside;

-- When and where it begins, in few words, so that others that tell the same are found by an index.
create table leisure.told_begin (
  ars text not null,
  event uuid not null,
  n smallint not null,
  source uuid not null,
  -- Civil date in Germany.
  day date not null,
  starts timestamptz not null,
  all_day boolean not null,
  one_day boolean not null,
  -- Square of some hundred metres in which it lies; null: it has no point.
  cell integer,
  -- Its place as written, folded and hashed; null: it names none.
  place integer,
  primary key (ars, event, n),
  foreign key (ars, event) references leisure.told_event (ars, id) on delete cascade
);
create index on leisure.told_begin (ars, day, starts);
create index on leisure.told_begin (cell, day) where cell is not null;
create index on leisure.told_begin (place, day) where place is not null;

-- Two that may be or are the same, each pair once from either side.
create table leisure.same_pair (
  ars text not null,
  id uuid not null,
  other_ars text not null,
  other uuid not null,
  -- Of the titles.
  likeness real not null check (likeness between 0 and 1),
  -- Which of several goes first: the higher one.
  weight real not null,
  -- 'same': so alike that nobody need look; 'waiting': an editor decides.
  verdict text not null check (verdict in ('same', 'waiting')),
  primary key (ars, id, other),
  foreign key (ars, id) references leisure.told_event (ars, id) on delete cascade
);
create index on leisure.same_pair (other);

-- What an editor has decided about two of them; each once, the smaller id first. It outlives both, for when they come back.
create table leisure.same_decision (
  -- Of `one`.
  ars text not null,
  one uuid not null,
  other uuid not null,
  verdict text not null check (verdict in ('same', 'different')),
  decided_at timestamptz not null,
  primary key (ars, one, other),
  check (one < other)
);
create index on leisure.same_decision (one);
create index on leisure.same_decision (other);

alter table leisure.event
  -- All that tell it, the leading one first, and their sources, each once.
  add column members uuid[] not null default '{}',
  add column sources uuid[] not null default '{}',
  -- Which of them says that it, or a date of it, is cancelled, where the others do not.
  add column cancelled_by uuid;
update leisure.event set members = array[id], sources = array[source];

insert into leisure.told_event (ars, id, source, record, brief, shown, compared)
select ars, id, source, record, jsonb_build_object('title', title, 'name', record #>> '{place,name}',
  'address', record #>> '{place,address}', 'lon', lon, 'lat', lat), id, false from leisure.event;
