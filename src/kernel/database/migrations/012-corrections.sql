-- What visitors ask about a page of a solution, or say is wrong with it. Class "place", by who answers for the record.

create table kernel.correction (
  -- Unit whose desk it lands at.
  ars text not null check (ars ~ '^[0-9]{12}$'),
  id uuid not null,
  -- The page it was sent from: its place, and its address below that.
  place text not null check (place ~ '^[0-9]{12}$'),
  path text not null check (length(path) between 1 and 200),
  solution text not null,
  -- Record that the page is about, if it is of a feed; what it is called, and in which language that is.
  record text,
  about text not null check (length(about) between 1 and 300),
  about_lang text not null,
  -- Where the record is maintained: a correction never changes it here.
  maintained text check (maintained ~* '^https?://'),
  kind text not null check (kind in ('question', 'wrong', 'outdated', 'missing')),
  text text not null check (length(text) between 1 and 2000),
  -- Language of the page, in which an answer is written.
  language text not null check (language in ('de', 'en', 'de-simple')),
  -- Digest of the folded text: the same twice is one.
  text_digest text not null check (text_digest ~ '^[0-9a-f]{64}$'),
  times integer not null default 1 check (times > 0),
  -- Keyed digest of a network, with a key that lives as long as a process; gone when it is closed.
  sender text check (length(sender) <= 60),
  wants_answer boolean not null,
  state text not null check (state in ('open', 'done', 'refused')),
  reason text check (length(reason) <= 1000),
  answer text check (length(answer) <= 5000),
  answer_way text check (answer_way in ('mail', 'note')),
  -- Grows with every change; whoever changes it names the one that was read.
  version integer not null check (version > 0),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (ars, id),
  check ((answer is null) = (answer_way is null)),
  check (state <> 'refused' or reason is not null)
);
create index on kernel.correction (ars, changed_at desc, id);
create index on kernel.correction (ars, place, path) where state = 'open';
create index on kernel.correction (changed_at);

-- Where an answer is wanted. In a table of its own, so that it goes sooner than the rest.
create table kernel.correction_address (
  ars text not null,
  correction uuid not null,
  email text not null check (email = lower(email) and length(email) <= 254),
  -- null: not answered yet.
  answered_at timestamptz,
  primary key (ars, correction),
  foreign key (ars, correction) references kernel.correction (ars, id) on delete cascade
);
create index on kernel.correction_address (email);
create index on kernel.correction_address (answered_at);
