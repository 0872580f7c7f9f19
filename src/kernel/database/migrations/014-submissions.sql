-- What clubs and companies send in without an account. Class "place", by whose desk moderates it.

-- Until the link in the mail is used: nobody sees it, and after two days it is gone.
create table kernel.unconfirmed_submission (
  ars text not null check (ars ~ '^[0-9]{12}$'),
  id uuid not null,
  solution text not null,
  intake text not null,
  -- As the form of the desk takes it, not yet checked by anybody.
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  title text not null,
  -- Name of the club or company, shown with what it sent; and where the links go.
  sender text not null check (length(sender) between 1 and 200),
  email text not null check (email = lower(email) and length(email) <= 254),
  language text not null check (language in ('de', 'en', 'de-simple')),
  -- Digest of the folded content: the same twice is one.
  text_digest text not null check (text_digest ~ '^[0-9a-f]{64}$'),
  -- Keyed digest of a network, with a key that lives as long as a process.
  network text check (length(network) <= 60),
  -- What of it looks like spam, as far as it was seen when it came in: codes.
  suspicions text[] not null default '{}',
  -- Of the link in the mail; the link itself stands nowhere.
  token_digest text check (token_digest ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null,
  primary key (ars, id)
);
create index on kernel.unconfirmed_submission (token_digest);
create index on kernel.unconfirmed_submission (email);
create index on kernel.unconfirmed_submission (created_at);

create table kernel.submission (
  ars text not null check (ars ~ '^[0-9]{12}$'),
  id uuid not null,
  solution text not null,
  intake text not null,
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  title text not null,
  sender text not null check (length(sender) between 1 and 200),
  language text not null check (language in ('de', 'en', 'de-simple')),
  text_digest text not null check (text_digest ~ '^[0-9a-f]{64}$'),
  -- Gone when somebody has decided.
  network text check (length(network) <= 60),
  suspicions text[] not null default '{}',
  state text not null check (state in ('waiting', 'held', 'published', 'refused', 'spam', 'withdrawn')),
  -- Why it was refused, as it was mailed.
  reason text check (length(reason) <= 1000),
  -- The entry of the desk that it became.
  entry uuid,
  -- Published, or withdrawn, without anybody at the desk: until somebody has looked at it.
  is_unseen boolean not null default false,
  -- Of the links in the first mail, and in the one about the decision.
  token_digest text check (token_digest ~ '^[0-9a-f]{64}$'),
  decision_digest text check (decision_digest ~ '^[0-9a-f]{64}$'),
  -- Grows with every change; whoever changes it names the one that was read.
  version integer not null check (version > 0),
  created_at timestamptz not null,
  confirmed_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (ars, id),
  check (state <> 'refused' or reason is not null),
  check (state <> 'published' or entry is not null)
);
create index on kernel.submission (ars, changed_at desc, id);
create index on kernel.submission (ars, state) where state in ('waiting', 'held');
create index on kernel.submission (token_digest);
create index on kernel.submission (decision_digest);
create index on kernel.submission (text_digest);
create index on kernel.submission (changed_at);

-- In a table of its own, so that it goes sooner than the rest.
create table kernel.submission_address (
  ars text not null,
  submission uuid not null,
  email text not null check (email = lower(email) and length(email) <= 254),
  -- null: nobody has decided yet.
  decided_at timestamptz,
  primary key (ars, submission),
  foreign key (ars, submission) references kernel.submission (ars, id) on delete cascade
);
create index on kernel.submission_address (email);
create index on kernel.submission_address (decided_at);

-- Whose submissions a town publishes at once, after the mail was confirmed.
create table kernel.trusted_sender (
  ars text not null check (ars ~ '^[0-9]{12}$'),
  id uuid not null,
  email text not null check (email = lower(email) and length(email) <= 254),
  name text not null check (length(name) between 1 and 200),
  created_at timestamptz not null,
  -- When something of theirs was published last; the day of the trust until then.
  used_at timestamptz not null,
  primary key (ars, id),
  unique (ars, email)
);
create index on kernel.trusted_sender (email);
create index on kernel.trusted_sender (used_at);
