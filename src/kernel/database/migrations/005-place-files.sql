-- Pictures of a place: its crest, and those of its contents. Class "place": every key contains ars (design section 5, 4).

-- The bytes lie beside those of people (004), under their digest; always what the house encoded itself.
create table kernel.place_file (
  ars text not null check (ars ~ '^[0-9]{12}$'),
  id uuid not null,
  purpose text not null check (purpose in ('crest', 'content')),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  type text not null check (type in ('image/webp')),
  bytes integer not null check (bytes > 0),
  -- In dots.
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  created_at timestamptz not null,
  primary key (ars, id)
);
create index on kernel.place_file (sha256);
