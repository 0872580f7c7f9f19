-- How towns look and what they say about themselves. Class "place" but for the requests: every key contains ars.

-- What is true now. Texts are plain, without markup; null: the town has not said so.
create table kernel.town (
  ars text not null check (ars ~ '^[0-9]{12}$'),
  version integer not null check (version > 0),
  display_name text check (length(display_name) between 1 and 80),
  -- A picture of kernel.place_file, and what it shows in words. Older ones stay for as long as a version names them.
  crest uuid,
  crest_alt text check (length(crest_alt) between 1 and 200),
  colour text check (colour ~ '^#[0-9a-f]{6}$'),
  website text check (length(website) <= 300),
  imprint text check (length(imprint) <= 5000),
  contact text check (length(contact) <= 1000),
  accessibility_contact text check (length(accessibility_contact) <= 1000),
  accessibility_note text check (length(accessibility_note) <= 3000),
  privacy text check (length(privacy) <= 20000),
  -- Of what the town enters itself.
  licence text not null default 'own' check (length(licence) <= 40),
  changed_at timestamptz not null,
  primary key (ars),
  check ((crest is null) = (crest_alt is null))
);

-- Every version as it was; undoing writes a new one with the content of an older one.
create table kernel.town_version (
  ars text not null check (ars ~ '^[0-9]{12}$'),
  version integer not null check (version > 0),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  at timestamptz not null,
  -- Pseudonym, as in the log; null: a command of the operator.
  actor uuid,
  -- Which version it brought back.
  undone_to integer check (undone_to < version),
  primary key (ars, version)
);

-- Places that asked to be left out: their pages show name and boundary of the register and nothing else.
create table kernel.town_left_out (
  ars text not null check (ars ~ '^[0-9]{12}$'),
  since timestamptz not null,
  primary key (ars)
);

-- Somebody of a town claims its page or asks that it be left out. Class "local".
create table kernel.town_request (
  id uuid primary key,
  ars text not null check (ars ~ '^[0-9]{12}$'),
  kind text not null check (kind in ('claim', 'leave-out')),
  name text not null check (length(name) between 1 and 100),
  -- What the person does at the town hall, in their own words.
  position text not null check (length(position) between 1 and 100),
  email text not null check (email = lower(email) and length(email) <= 254),
  language text not null check (language in ('de', 'en', 'de-simple')),
  -- Only the digest of what stands in the mail; it is made when the mail goes out.
  token_digest text unique check (token_digest ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null,
  -- The second step: the address was proven by the link.
  confirmed_at timestamptz,
  decision text check (decision in ('accepted', 'declined')),
  decided_at timestamptz,
  check ((decision is null) = (decided_at is null)),
  check (decision is null or confirmed_at is not null)
);
create index on kernel.town_request (created_at);
create index on kernel.town_request (email);
