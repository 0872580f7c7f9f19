-- What the federal finder answered for a service at a place, kept for a while: a page need not wait for it twice, and
-- yesterday's answer is there when the finder is not. Class "reference": no place owns it.
create table services.finder_answer (
  source uuid not null,
  -- What was asked: service key, place, language. No person, no coordinate.
  leika text not null check (leika ~ '^99[0-9]{12}$'),
  ars text not null check (ars ~ '^[0-9]{12}$'),
  language text not null,
  -- Civil date for which it was asked.
  valid_on date,
  answer jsonb check (jsonb_typeof(answer) = 'object'),
  fetched_at timestamptz,
  -- The last attempt; what nobody asks for any more goes by it.
  asked_at timestamptz not null,
  -- While a process asks: others wait for its answer. Free by itself when that process died.
  asking_until timestamptz,
  -- Since when attempts fail; null after a success.
  failing_since timestamptz,
  primary key (source, leika, ars, language),
  check ((answer is null) = (fetched_at is null) and (answer is null) = (valid_on is null))
);
create index on services.finder_answer (asked_at);
