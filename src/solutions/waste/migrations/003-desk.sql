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
