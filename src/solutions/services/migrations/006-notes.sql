-- What a town hall notes beside an official text: of limited life, never in its stead. Class "place".
create table services.note (
  ars text not null check (ars ~ '^[0-9]{12}$'),
  id uuid not null,
  source uuid not null,
  -- Of the base catalogue; null: a service that only feeds have.
  catalogue_id text,
  -- Name of the service as it was typed, and as the search folds it: by it records of feeds are found.
  name text not null,
  name_folded text not null,
  -- `absent`: a Land says that it has no such service.
  kind text not null check (kind in ('hint', 'absent')),
  -- {"de": …, "en": …}
  texts jsonb not null check (jsonb_typeof(texts) = 'object'),
  -- Role of who wrote it ("Bürgerbüro"), never a name.
  author text not null,
  -- Last day on which it is shown.
  until date not null,
  primary key (ars, id)
);
