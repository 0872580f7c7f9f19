-- People and rights. All tables but `mandate` are of the class "local": no table of a place may refer to them.

-- Accounts: the tables of the library for accounts under our names. No passwords, no addresses of devices, no tokens
-- of other providers: the checks below prove it.
create table kernel.person (
  id uuid primary key,
  -- Empty where somebody does not want to be called anything.
  name text not null default '' check (length(name) <= 100),
  -- Lower case.
  email text not null unique check (email = lower(email) and length(email) <= 254),
  email_verified boolean not null default false,
  image text check (image is null),
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table kernel.session (
  id uuid primary key,
  person uuid not null references kernel.person (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- Kind of device in two words ("Firefox, Windows"), to recognise it in a list; never what the browser sent.
  device text check (length(device) <= 60),
  ip_address text check (ip_address is null or ip_address = '')
);
create index on kernel.session (person);
create index on kernel.session (expires_at);

-- A way to sign in at another provider.
create table kernel.sign_in_link (
  id uuid primary key,
  person uuid not null references kernel.person (id) on delete cascade,
  provider text not null,
  -- The person's key there.
  subject text not null,
  access_token text check (access_token is null),
  refresh_token text check (refresh_token is null),
  id_token text check (id_token is null),
  access_token_expires_at timestamptz check (access_token_expires_at is null),
  refresh_token_expires_at timestamptz check (refresh_token_expires_at is null),
  scope text,
  password text check (password is null),
  -- The issuer behind the provider, as the library may note it.
  issuer text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (provider, subject)
);
create index on kernel.sign_in_link (person);

-- Codes, challenges and states that wait for their answer; short-lived.
create table kernel.verification (
  -- Text: where the library must be the first of several, it makes the id from what it reserves.
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index on kernel.verification (identifier);
create index on kernel.verification (expires_at);

create table kernel.passkey (
  id uuid primary key,
  name text check (length(name) <= 100),
  public_key text not null,
  person uuid not null references kernel.person (id) on delete cascade,
  credential_id text not null unique,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz
);
create index on kernel.passkey (person);

-- Wrong codes by address, also for addresses that nobody here has: what locks says nothing about accounts.
create table kernel.wrong_code (
  -- Keyed digest of the address.
  address_digest text primary key check (address_digest ~ '^[0-9a-f]{64}$'),
  wrong integer not null check (wrong > 0),
  first_at timestamptz not null,
  locked_until timestamptz,
  updated_at timestamptz not null
);

-- How many codes an address got within an hour, for the same reason.
create table kernel.sent_code (
  address_digest text primary key check (address_digest ~ '^[0-9a-f]{64}$'),
  sent integer not null check (sent >= 0),
  first_at timestamptz not null,
  updated_at timestamptz not null
);

-- What a person chose, beside the account.
create table kernel.profile (
  person uuid primary key references kernel.person (id) on delete cascade,
  language text not null default 'de' check (language in ('de', 'en', 'de-simple')),
  -- Places kept on all devices; null: the person does not want that.
  places jsonb check (jsonb_typeof(places) = 'array'),
  places_changed_at timestamptz,
  -- Topics about which the person wants to hear, by channel.
  notifications jsonb not null default '{}' check (jsonb_typeof(notifications) = 'object'),
  changed_at timestamptz not null
);

-- Who works for whom. The key is the one that it was written with; older keys lead to the current one.
create table kernel.membership (
  id uuid primary key,
  person uuid not null references kernel.person (id) on delete cascade,
  ars text not null check (ars ~ '^[0-9]{12}$'),
  level text not null check (level in ('municipality', 'association', 'county', 'region', 'state', 'federal')),
  role text not null check (role in (
    'editor', 'officer', 'manager', 'public-company', 'company', 'association', 'adviser', 'state', 'federal', 'operator')),
  since timestamptz not null,
  unique (person, ars, level, role)
);
create index on kernel.membership (ars);

-- Class "place": what a place lets a unit above it do. An association's staff may work for its members without a row;
-- a row limits or ends that. Staff of counties, regions, states and the federation may only where a row says so.
create table kernel.mandate (
  ars text not null check (ars ~ '^[0-9]{12}$'),
  holder text not null check (holder ~ '^[0-9]{12}$' and holder <> ars),
  holder_level text not null check (holder_level in ('association', 'county', 'region', 'state', 'federal')),
  scope text not null check (scope in ('full', 'limited', 'ended')),
  -- Of a limited one: the permissions that remain.
  permissions text[] not null default '{}' check ((scope = 'limited') = (cardinality(permissions) > 0)),
  changed_at timestamptz not null,
  primary key (ars, holder, holder_level)
);

create table kernel.invitation (
  id uuid primary key,
  ars text not null check (ars ~ '^[0-9]{12}$'),
  level text not null check (level in ('municipality', 'association', 'county', 'region', 'state', 'federal')),
  role text not null,
  email text not null check (email = lower(email) and length(email) <= 254),
  language text not null,
  -- Only the digest: who reads the database cannot use the link.
  token_digest text not null unique check (token_digest ~ '^[0-9a-f]{64}$'),
  invited_by uuid references kernel.person (id) on delete set null,
  -- For whom the inviting person works; null: the operator.
  invited_from text check (invited_from ~ '^[0-9]{12}$'),
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  used_at timestamptz,
  withdrawn_at timestamptz,
  -- When the mail was handed to the mail server, or given up.
  mailed_at timestamptz,
  mail_failed_at timestamptz,
  check (used_at is null or withdrawn_at is null)
);
create index on kernel.invitation (ars, created_at desc);

-- Under which name the audit log knows a person. The row goes with the person; then nobody can tell any more who it was.
create table kernel.pseudonym (
  person uuid primary key references kernel.person (id) on delete cascade,
  pseudonym uuid not null unique
);

-- Who changed what. `hier_app` can insert and nothing else; it reads one place at a time, and removes what is older
-- than the retention, by the functions below.
create table kernel.audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  -- Where it applies.
  ars text not null check (ars ~ '^[0-9]{12}$'),
  -- Pseudonym; null: the program itself, or a command of the operator.
  actor uuid,
  -- "membership.granted"; words for it stand in the texts of the house.
  action text not null check (action ~ '^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$'),
  -- What was changed: never a name, an address or a text that somebody wrote.
  subject text not null,
  detail jsonb not null default '{}' check (jsonb_typeof(detail) = 'object'),
  request text
);
create index on kernel.audit (ars, id desc);
create index on kernel.audit (at);
create index on kernel.audit (actor);
create index on kernel.audit ((detail ->> 'about'));
revoke select, update, delete on kernel.audit from hier_app;

create function kernel.read_audit(wanted text[], before bigint, page integer)
returns setof kernel.audit
language sql stable security definer set search_path = pg_catalog
as $$
  select * from kernel.audit
  where ars = any (wanted) and (before is null or id < before)
  order by id desc limit least(greatest(page, 1), 1000)
$$;

-- What the log holds under a person's pseudonym, as who did it or to whom it was done: for the export of everything
-- about a person.
create function kernel.read_audit_of(pseudonym uuid)
returns setof kernel.audit
language sql stable security definer set search_path = pg_catalog
as $$
  select * from kernel.audit
  where actor = pseudonym or detail ->> 'about' = pseudonym::text order by id limit 100000
$$;

-- 180 days are fixed here, so that the program cannot remove what is younger.
create function kernel.expire_audit(asked_at timestamptz)
returns bigint
language sql security definer set search_path = pg_catalog
as $$
  with gone as (
    delete from kernel.audit where at < least(asked_at, now()) - interval '180 days' returning 1
  )
  select count(*) from gone
$$;
revoke execute on function kernel.read_audit, kernel.read_audit_of, kernel.expire_audit from public;
grant execute on function kernel.read_audit, kernel.read_audit_of, kernel.expire_audit to hier_app;

-- What had to be kept of somebody who was deleted, and why; without anything that tells who it was.
create table kernel.erasure (
  id uuid primary key,
  at timestamptz not null,
  kept jsonb not null check (jsonb_typeof(kept) = 'array')
);
