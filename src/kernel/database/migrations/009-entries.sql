-- What a town hall enters by hand, and the school holidays that its recurrences leave out.

-- Sources of kind "desk" are never fetched: the house reads what was published at the desk of their owner.
alter table kernel.source drop constraint source_kind_check;
alter table kernel.source add constraint source_kind_check check (kind in ('http', 'upload', 'sample', 'desk'));
create unique index on kernel.source (owner_ars, solution, intake) where kind = 'desk';

-- Class "place", by whom it belongs to. Who wrote it stands in the audit log alone.
create table kernel.entry (
  ars text not null check (ars ~ '^[0-9]{12}$'),
  id uuid not null,
  solution text not null,
  intake text not null,
  state text not null check (state in ('draft', 'published', 'withdrawn')),
  -- The form as it was last saved, and the one that is shown: both are the same unless somebody works on it.
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  shown jsonb check (jsonb_typeof(shown) = 'object'),
  -- What the form is called in lists, and the same as it is searched for.
  title text not null,
  folded text not null,
  -- Grows with every change; whoever changes it names the one that was read.
  version integer not null check (version > 0),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  published_at timestamptz,
  -- From when on it is over; null: it goes on, or nobody says.
  ends_at timestamptz,
  -- Records of other sources that may be the same: how many there are, and how many somebody has looked at.
  doubles integer not null default 0 check (doubles >= 0),
  doubles_accepted integer not null default 0 check (doubles_accepted >= 0),
  primary key (ars, id),
  check ((state = 'published') = (shown is not null))
);
create index on kernel.entry (ars, changed_at desc, id);
create index on kernel.entry (solution, intake, ars) where state = 'published';

-- Class "place". For "undo": every saved version, the newest fifty of each entry.
create table kernel.entry_version (
  ars text not null,
  entry uuid not null,
  version integer not null,
  state text not null,
  content jsonb not null,
  title text not null,
  changed_at timestamptz not null,
  primary key (ars, entry, version),
  foreign key (ars, entry) references kernel.entry (ars, id) on delete cascade
);

-- Class "reference". Imported by the operator; the house brings none. What lies behind the last day is unknown.
create table kernel.school_holiday (
  -- Key of the Land.
  state text not null check (state ~ '^[0-9]{2}0{10}$'),
  first date not null,
  last date not null check (last >= first),
  name text not null check (name <> ''),
  source text not null check (source <> ''),
  licence text not null check (licence <> ''),
  imported_at timestamptz not null,
  primary key (state, first, name)
);
