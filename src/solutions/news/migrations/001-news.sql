-- News of websites: titles, teasers and links. Class "place": every key contains ars (design section 5, 4).
create table news.item (
  -- Whose feed brought it.
  ars text not null check (ars ~ '^[0-9]{12}$'),
  id uuid not null,
  source uuid not null,
  title text not null check (title <> ''),
  teaser text,
  link text not null check (link ~* '^https?://'),
  lang text not null,
  -- As its feed says, else when the house first saw it.
  published_at timestamptz not null,
  primary key (ars, id)
);
create index on news.item (ars, published_at desc, id desc);
create index on news.item (source);
