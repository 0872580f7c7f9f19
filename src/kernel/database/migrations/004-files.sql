-- Files that people gave us. Class "local": a table of a place may not refer to it.

-- The bytes lie below the folder for everything that the program writes, under their digest; rows with the same bytes
-- share them. Always what the house encoded itself, never what came in.
create table kernel.file (
  id uuid primary key,
  person uuid not null references kernel.person (id) on delete cascade,
  -- What it is for; a person has one picture, and a new one takes the place of the old.
  purpose text not null check (purpose in ('profile-picture')),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  type text not null check (type in ('image/webp')),
  bytes integer not null check (bytes > 0),
  created_at timestamptz not null,
  unique (person, purpose)
);
create index on kernel.file (sha256);
