-- Boards of a sprint: what is worked out together on its first three days. A change of anything on them takes the next
-- number of the sprint, so that who was away asks for what came after the last one that was seen.
create table cocreation.board_clock (
  sprint uuid primary key references cocreation.sprint on delete cascade,
  seq bigint not null
);

-- A way in for guests, for people of a company where it names one. Who holds the token behind the digest may come in.
create table cocreation.board_link (
  id uuid primary key,
  sprint uuid not null references cocreation.sprint on delete cascade,
  token_digest text not null unique check (token_digest ~ '^[0-9a-f]{64}$'),
  -- Null: guests of nobody in particular.
  company text check (length(company) between 1 and 120),
  made_at timestamptz not null,
  ended_at timestamptz
);
create index on cocreation.board_link (sprint);

-- Somebody at the boards, under a name of their choice. Goes some time after they were last there.
create table cocreation.participant (
  id uuid primary key,
  sprint uuid not null references cocreation.sprint on delete cascade,
  kind text not null check (kind in ('host', 'town', 'company', 'guest')),
  name text not null check (length(name) between 1 and 60),
  -- The account of who has one.
  person uuid,
  -- For which town.
  ars text check (ars ~ '^[0-9]{12}$'),
  link uuid references cocreation.board_link on delete cascade,
  -- When the facilitator showed them out.
  ended_at timestamptz,
  joined_at timestamptz not null,
  seen_at timestamptz not null,
  seq bigint not null,
  check ((kind = 'town') = (ars is not null)),
  check ((kind in ('host', 'town')) = (person is not null)),
  check ((kind in ('company', 'guest')) = (link is not null))
);
create unique index on cocreation.participant (sprint, person) where person is not null;
create index on cocreation.participant (person);
create index on cocreation.participant (link);
create index on cocreation.participant (sprint, seq);

-- By which a device proves that it is that participant's; the device alone knows more than the digest.
create table cocreation.participant_key (
  digest text primary key check (digest ~ '^[0-9a-f]{64}$'),
  participant uuid not null references cocreation.participant on delete cascade,
  expires_at timestamptz not null
);
create index on cocreation.participant_key (participant);

-- A note. Who wrote it is known as long as the participant is; the note stays.
create table cocreation.note (
  id uuid primary key,
  sprint uuid not null references cocreation.sprint on delete cascade,
  -- A column of `boards/methods.ts`; each belongs to the boards that name it.
  col text not null,
  kind text not null check (kind in ('fact', 'question', 'idea', 'risk')),
  text text not null check (length(text) between 1 and 500),
  lang text not null default 'de',
  -- Order within its column.
  place double precision not null,
  author uuid references cocreation.participant on delete set null,
  -- A sketch: whose it is stays untold until the sprint is decided.
  is_anonymous boolean not null,
  -- Another version of that note, written at the same time.
  other_of uuid references cocreation.note on delete set null,
  -- Of the text alone: who moves a note does not disturb who writes on it.
  version int not null default 1,
  is_gone boolean not null default false,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  seq bigint not null,
  check (other_of <> id)
);
create index on cocreation.note (sprint, seq);
create index on cocreation.note (author);
create index on cocreation.note (other_of);

-- What the facilitator did with a board.
create table cocreation.board (
  sprint uuid not null references cocreation.sprint on delete cascade,
  day smallint not null check (day between 1 and 3),
  is_revealed boolean not null,
  seq bigint not null,
  primary key (sprint, day)
);

-- Dots that a participant gave to a note on a board.
create table cocreation.note_vote (
  note uuid not null references cocreation.note on delete cascade,
  participant uuid not null references cocreation.participant on delete cascade,
  day smallint not null check (day between 1 and 3),
  dots smallint not null check (dots between 1 and 9),
  primary key (note, participant, day)
);
create index on cocreation.note_vote (participant, day);
