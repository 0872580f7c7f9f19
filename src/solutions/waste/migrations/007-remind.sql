-- Days that became others and of which nobody has been told yet; gone when they were told. Holds no people.
create table waste.move_to_tell (
  -- The unit that answers for the day.
  ars text not null check (ars ~ '^[0-9]{12}$'),
  id uuid not null,
  slug text not null,
  -- Key, fraction and name of the bin.
  bin jsonb not null,
  -- Where the day was shown before, and where it is now; null: it does not take place. The same: it does again.
  before date not null,
  after date,
  -- As in `collection`: a holiday, a change of the desk, words of the source; null: nobody said.
  reason jsonb,
  at timestamptz not null,
  primary key (ars, id)
);
create index on waste.move_to_tell (at);
