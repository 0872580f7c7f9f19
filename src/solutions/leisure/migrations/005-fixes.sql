-- What a desk has confirmed to be otherwise than its source tells it. It stays when the feed is read again, and has an
-- end. Class "place": every key contains ars. Of people nothing: it is the unit that put it right.
create table leisure.fix (
  -- Of the record.
  ars text not null check (ars ~ '^[0-9]{12}$'),
  id uuid not null,
  -- Unit whose desk confirmed it.
  unit text not null check (unit ~ '^[0-9]{12}$'),
  record uuid not null,
  about text not null check (length(about) between 1 and 300),
  kind text not null check (kind in ('cancelled', 'moved', 'words', 'closed', 'relocated', 'hours', 'details')),
  -- What of the record it speaks of: a later one about the same takes its place.
  slot text not null check (length(slot) between 1 and 600),
  -- What is so instead, and what the source told of it at that time; null: to be noted when it is next read.
  fix jsonb not null,
  was jsonb,
  -- 'asked': the source tells something else by now; 'agreed': it tells the same.
  state text not null check (state in ('on', 'asked', 'agreed', 'over', 'taken-back')),
  confirmed_at timestamptz not null,
  until timestamptz not null,
  primary key (ars, id)
);
create index on leisure.fix (record) where state in ('on', 'asked');
create index on leisure.fix (until);
