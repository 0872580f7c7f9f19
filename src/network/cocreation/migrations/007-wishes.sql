-- "Me too" of somebody without an account: counted apart from the towns' voices. `device` is the digest of a token that
-- only the device knows; nothing else of a person is here. `ars`: the place from whose page it came, null without one.
create table cocreation.wish_voice (
  challenge uuid not null references cocreation.challenge on delete cascade,
  device text not null check (device ~ '^[0-9a-f]{64}$'),
  ars text check (ars ~ '^[0-9]{12}$'),
  source uuid,
  at timestamptz not null,
  primary key (challenge, device)
);
create index on cocreation.wish_voice (challenge, at);
create index on cocreation.wish_voice (at);

-- What that device says beside it, in one sentence; shown once somebody has looked at it.
create table cocreation.wish (
  id uuid primary key,
  challenge uuid not null,
  device text not null,
  text text not null check (length(text) between 1 and 200),
  lang text not null,
  state text not null check (state in ('waiting', 'shown', 'refused')),
  reason text,
  version int not null default 1,
  said_at timestamptz not null,
  decided_at timestamptz,
  -- From when on it goes: soon after it was refused, else with the voice.
  until timestamptz not null,
  foreign key (challenge, device) references cocreation.wish_voice on delete cascade,
  unique (challenge, device),
  check ((state = 'refused') = (reason is not null)),
  check ((state = 'waiting') = (decided_at is null))
);
create index on cocreation.wish (state, said_at);
create index on cocreation.wish (until);
