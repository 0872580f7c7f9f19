-- Official warnings. Class "place": every key contains ars (design section 5, 4).
create table notices.warning (
  -- The lowest unit that all of its areas belong to; where it counts stands in `areas`.
  ars text not null check (ars ~ '^[0-9]{12}$'),
  id uuid not null,
  source uuid not null,
  -- "sender,identifier" of the message, by which later ones refer to it.
  message text not null check (message <> ''),
  type text not null check (type in ('alert', 'update', 'cancel')),
  -- Messages that this one replaces or ends.
  refs text[] not null,
  severity text not null check (severity in ('extreme', 'severe', 'moderate', 'minor', 'unknown')),
  urgency text not null,
  certainty text not null,
  issuer text,
  sent_at timestamptz not null,
  starts_at timestamptz,
  ends_at timestamptz,
  -- Language → event, headline, description, instruction.
  texts jsonb not null check (jsonb_typeof(texts) = 'object'),
  -- Keys of the places for which it counts, and what its sender calls them.
  areas text[] not null,
  area_names text[] not null,
  web text,
  primary key (ars, id)
);
create index on notices.warning using gin (areas);
create index on notices.warning using gin (refs);
create index on notices.warning (source);
