-- Regions in which somebody advises towns. They may overlap: the smallest that holds a town is the nearest.
create table transfer.region (
  id uuid primary key,
  -- null for what people wrote, else the source of an example.
  source uuid,
  name text not null check (length(name) between 1 and 120),
  -- Keys of Länder, counties, associations and municipalities, each with all that lies below.
  keys text[] not null check (cardinality(keys) between 1 and 500),
  -- Number by which the device tells what it sent twice.
  wish text unique,
  version int not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null
);

-- An office that advises. Its badge stands beside it wherever it is named; a company is named, never assigned.
create table transfer.contact (
  id uuid primary key,
  source uuid,
  region uuid not null references transfer.region on delete cascade,
  badge text not null check (badge in ('public-centre', 'association', 'company')),
  organisation text not null check (length(organisation) between 1 and 120),
  function text not null check (length(function) between 1 and 120),
  -- A mailbox of the office, not of a person; null where it was somebody's own address and the account is gone.
  mailbox text check (length(mailbox) between 3 and 254),
  phone text not null default '' check (length(phone) <= 40),
  -- At whose desk its questions arrive; null: at the office of the network.
  desk text check (desk ~ '^[0-9]{12}$'),
  absent_from date,
  absent_until date,
  cover uuid references transfer.contact on delete set null,
  target_days int not null default 5 check (target_days between 1 and 30),
  wish text unique,
  version int not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  constraint contact_absence check (absent_from is not null or absent_until is null),
  constraint contact_absence_order check (absent_until >= absent_from),
  constraint contact_own_cover check (cover <> id)
);
create index on transfer.contact (region);
create index on transfer.contact (cover) where cover is not null;

-- The name of the person who sits there: only with consent, which is asked for anew after two years.
create table transfer.contact_person (
  contact uuid primary key references transfer.contact on delete cascade,
  name text not null check (length(name) between 1 and 80),
  consented_at timestamptz not null,
  -- The account of the person, where she entered it herself.
  person uuid
);
create index on transfer.contact_person (person) where person is not null;

create table transfer.question (
  id uuid primary key,
  source uuid,
  ars text not null check (ars ~ '^[0-9]{12}$'),
  state text not null check (state in ('new', 'assigned', 'in-advice', 'answered', 'closed')),
  title text not null check (length(title) between 1 and 160),
  text text not null default '' check (length(text) <= 4000),
  field text not null check (length(field) <= 30),
  lang text not null default 'de',
  -- Whether other towns may read it, and everybody once it is answered.
  is_public boolean not null,
  -- null: the office of the network.
  contact uuid references transfer.contact on delete set null,
  asked_at timestamptz not null,
  -- By working days of its Land.
  due_on date not null,
  answered_at timestamptz,
  wish text unique,
  version int not null default 1,
  changed_at timestamptz not null
);
create index on transfer.question (ars, changed_at desc);
create index on transfer.question (state, due_on);
create index on transfer.question (contact) where contact is not null;

-- Who asked, for the mail with the answer: known to the house alone.
create table transfer.question_asker (
  question uuid primary key references transfer.question on delete cascade,
  person uuid not null,
  at timestamptz not null
);
create index on transfer.question_asker (person);
create index on transfer.question_asker (at);

create table transfer.answer (
  id uuid primary key,
  question uuid not null references transfer.question on delete cascade,
  source uuid,
  text text not null check (length(text) between 1 and 6000),
  -- [{ "title": "…", "url": "https://…" }]
  links jsonb not null default '[]',
  lang text not null default 'de',
  -- Which office answered; '': the unit at whose desk it was written.
  office text not null default '' check (length(office) <= 120),
  ars text not null check (ars ~ '^[0-9]{12}$'),
  at timestamptz not null,
  -- From then on it counts as outdated.
  review_on date not null,
  version int not null default 1,
  changed_at timestamptz not null
);
create index on transfer.answer (question, at);
create index on transfer.answer (review_on);

-- "We have the same question."
create table transfer.question_voice (
  question uuid not null references transfer.question on delete cascade,
  ars text not null check (ars ~ '^[0-9]{12}$'),
  source uuid,
  at timestamptz not null,
  primary key (question, ars)
);
create index on transfer.question_voice (ars);
