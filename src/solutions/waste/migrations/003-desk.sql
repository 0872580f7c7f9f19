-- Missed collections as households report them. One row for a street, a day and a bin: all who report the same are
-- answered at once. `ars` is the unit that answers for the bin, `town` the place of the street.
create table waste.missed (
  ars text not null check (ars ~ '^[0-9]{12}$'),
  id uuid not null,
  town text not null check (town ~ '^[0-9]{12}$'),
  street text not null,
  folded text not null,
  bin text not null,
  bin_name text not null,
  day date not null,
  -- Whether it was a day of the bin; else somebody said so otherwise.
  is_planned boolean not null,
  state text not null default 'reported' check (state in ('reported', 'checked', 'repeated', 'refused', 'closed')),
  -- The day on which the truck comes again.
  repeat_on date,
  reason text,
  version integer not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  -- First time that people had an answer.
  answered_at timestamptz,
  primary key (ars, id),
  check (state <> 'repeated' or repeat_on is not null),
  check (state <> 'refused' or reason is not null)
);
create unique index on waste.missed (ars, town, folded, bin, day);
create index on waste.missed (ars, state, created_at);

-- One household each: its number, and how it hears of the answer.
create table waste.missed_report (
  ars text not null,
  id uuid not null,
  missed uuid not null,
  number text not null,
  note text not null,
  language text not null,
  -- Of the secret links to the state: of the page that said thanks, and of the last mail.
  token_digest text not null,
  mail_digest text,
  email text,
  -- The address was proven by the link in its mail: from then on it gets the answer.
  confirmed_at timestamptz,
  network text,
  created_at timestamptz not null,
  primary key (ars, id),
  foreign key (ars, missed) references waste.missed (ars, id) on delete cascade
);
create index on waste.missed_report (ars, missed);
create index on waste.missed_report (token_digest);
create index on waste.missed_report (mail_digest) where mail_digest is not null;
create index on waste.missed_report (email) where email is not null;

-- Streets by the unit whose districts are meant, for its desk.
create index on waste.street (provider, slug);

-- Days on which bulky waste is collected on request. What is taken can never be more than there is: the checks below
-- refuse it whatever a program does.
create table waste.bulky_slot (
  ars text not null check (ars ~ '^[0-9]{12}$'),
  id uuid not null,
  day date not null,
  -- Districts in addresses; empty: all of the unit.
  slugs text[] not null,
  -- Households.
  capacity integer not null check (capacity between 1 and 10000),
  -- Cubic metres; null: not counted.
  volume integer check (volume between 1 and 100000),
  -- Last day on which one may ask for it.
  deadline date not null check (deadline <= day),
  note text not null,
  taken integer not null default 0 check (taken >= 0),
  taken_volume integer not null default 0 check (taken_volume >= 0),
  version integer not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  -- Called off, with its reason in the words of the desk.
  withdrawn_at timestamptz,
  reason text,
  primary key (ars, id),
  check (taken <= capacity),
  check (volume is null or taken_volume <= volume)
);
create index on waste.bulky_slot (ars, day);

-- A household's request. It holds a place in its slot while it is booked or done, and none before its address is proven.
create table waste.bulky_request (
  ars text not null,
  id uuid not null,
  slot uuid not null,
  -- Of the slot, for clearing.
  day date not null,
  town text not null check (town ~ '^[0-9]{12}$'),
  street text not null,
  number text not null,
  items text not null,
  volume integer not null check (volume between 1 and 100),
  state text not null check (state in ('unconfirmed', 'booked', 'waiting', 'cancelled', 'done', 'not-done')),
  language text not null,
  email text not null,
  -- Of the secret link in the last mail.
  token_digest text,
  network text,
  version integer not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  confirmed_at timestamptz,
  primary key (ars, id),
  foreign key (ars, slot) references waste.bulky_slot (ars, id) on delete cascade
);
create index on waste.bulky_request (ars, slot, state);
create index on waste.bulky_request (token_digest) where token_digest is not null;
create index on waste.bulky_request (email);
