-- Notifications: who wants to hear of what, what is told, and how the telling went. All of the class "local".

-- Nobody needs an account for it: whoever holds the secret of a subscription changes and ends it.
create table kernel.subscription (
  id uuid primary key,
  channel text not null check (channel in ('push', 'mail')),
  -- Where the browser's push service takes messages, and the keys by which only that browser reads them.
  endpoint text unique check (length(endpoint) <= 2000),
  p256dh text,
  auth text,
  -- Lower case.
  address text check (address = lower(address) and length(address) <= 254),
  -- Only the digest: who reads the database can change nothing.
  secret_digest text not null unique check (secret_digest ~ '^[0-9a-f]{64}$'),
  -- A mail address says yes before anything is sent to it.
  state text not null check (state in ('pending', 'active')),
  pending_since timestamptz,
  language text not null check (language in ('de', 'en', 'de-simple')),
  -- Whole hours in Germany between which nothing comes; null: there are none.
  quiet_from smallint check (quiet_from between 0 and 23),
  quiet_until smallint check (quiet_until between 0 and 23),
  bundle text not null default 'at-once' check (bundle in ('at-once', 'daily')),
  -- Whoever was signed in while subscribing; null: nobody.
  person uuid references kernel.person (id) on delete cascade,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check ((channel = 'push') = (endpoint is not null and p256dh is not null and auth is not null)),
  check ((channel = 'mail') = (address is not null)),
  check ((state = 'pending') = (pending_since is not null)),
  check ((quiet_from is null) = (quiet_until is null)),
  check (quiet_from is null or quiet_from <> quiet_until)
);
-- An address gets each message once.
create unique index on kernel.subscription (address) where state = 'active';
create index on kernel.subscription (person);
create index on kernel.subscription (pending_since);

create table kernel.subscription_choice (
  subscription uuid not null references kernel.subscription (id) on delete cascade,
  -- For which place; what the units above it tell comes along.
  ars text not null check (ars ~ '^[0-9]{12}$'),
  -- "notices.disruptions": solution and its topic.
  topic text not null check (topic ~ '^[a-z][a-z0-9]{0,19}\.[a-z][a-z0-9-]{0,29}$'),
  primary key (subscription, ars, topic)
);
create index on kernel.subscription_choice (topic, ars);

-- What is told. The words go when everybody has heard them, and after seven days at the latest.
create table kernel.notification (
  id uuid primary key,
  topic text not null,
  -- For whom: these units and everything below them.
  units text[] not null check (cardinality(units) between 1 and 2000),
  tag text not null,
  -- More than one: so many records at once, told by their number.
  count integer not null default 1 check (count > 0),
  title text,
  text text,
  lang text,
  page text,
  urgency text not null check (urgency in ('normal', 'high')),
  until timestamptz,
  created_at timestamptz not null,
  -- When it was known who is to hear it.
  addressed_at timestamptz,
  cleared_at timestamptz
);
create index on kernel.notification (created_at) where cleared_at is null;

-- The log of deliveries: never a word of what was told. No reference to the subscription, which may be gone.
create table kernel.delivery (
  notification uuid not null references kernel.notification (id) on delete cascade,
  subscription uuid not null,
  channel text not null check (channel in ('push', 'mail')),
  -- The chosen place by which it came.
  ars text not null,
  -- waiting: as soon as it is due · held: until the quiet hours end, or the hour of the day · sent: the push or mail
  -- service has it · failed: given up · gone: the subscription ended.
  state text not null check (state in ('waiting', 'held', 'sent', 'failed', 'gone')),
  -- The first of those that are told together; stays the same over attempts.
  bundle uuid,
  due_at timestamptz not null,
  -- While a process sends it; what a killed process left is free after that.
  lease_until timestamptz,
  attempts smallint not null default 0,
  -- Why the last attempt failed.
  fault text check (length(fault) <= 60),
  at timestamptz not null,
  primary key (notification, subscription)
);
create index on kernel.delivery (channel, due_at, subscription) where state in ('waiting', 'held');
create index on kernel.delivery (subscription);
create index on kernel.delivery (at);

-- Of which tag of a record people were told last; "*": it was there before anything was told.
alter table kernel.source_record add column told text default '*';
alter table kernel.source_record alter column told drop default;

-- Was never filled: what people chose stands in their subscriptions.
alter table kernel.profile drop column notifications;
