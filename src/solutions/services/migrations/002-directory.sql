-- Who is responsible for what and where, what can be done online, and where a service counts.

-- Where a service counts: units of the hierarchy. Until now always the whole of its owner.
alter table services.service add column areas text[];
update services.service set areas = array[owner_ars];
alter table services.service alter column areas set not null;
-- What a service is known by: its service keys, and its name as the search folds it.
alter table services.service add column leika text[] not null default '{}';
update services.service
  set leika = array(select jsonb_array_elements_text(record->'leika')) where jsonb_typeof(record->'leika') = 'array';
alter table services.service add column name_folded text collate "C" not null default '';
-- Names, everyday words and keywords in all languages, folded, for the search.
alter table services.service add column words text not null default '';
-- Last eight digits of the id: part of the address of its page.
alter table services.service add column tail text generated always as (right(id::text, 8)) stored;
-- Key of the service that it is a local variant of, within owner and family.
alter table services.service add column specialises text;
-- The text itself has a link to do it online.
alter table services.service add column has_link boolean not null
  generated always as (coalesce(record->'online', 'null') <> 'null') stored;
-- First day and last day on which it is one, where its feed says a single span; null: open. Several spans: the outermost.
alter table services.service add column valid_from date;
alter table services.service add column valid_until date;
alter table services.office add column words text not null default '';
alter table services.office add column tail text generated always as (right(id::text, 8)) stored;

-- Long texts apart, so that lists and counts over a whole Land read few pages.
alter table services.service set (toast_tuple_target = 256);
create index on services.service using gin (areas);
create index on services.service using gin (leika);
create index on services.service (name_folded);
create index on services.service (tail);
create index on services.service (owner_ars, family, specialises) where specialises is not null;
create index on services.office (tail);

-- Where something can be done online, or a form is to be had.
create table services.online_service (
  ars text not null check (ars ~ '^[0-9]{12}$'),
  id uuid not null,
  owner_ars text not null check (owner_ars ~ '^[0-9]{12}$'),
  source uuid not null,
  family text not null,
  key text not null,
  record jsonb not null check (jsonb_typeof(record) = 'object'),
  is_form boolean not null generated always as (record->'isForm' = 'true') stored,
  written_at timestamptz not null default clock_timestamp(),
  primary key (ars, id)
);
create index on services.online_service (owner_ars, family, key);
create index on services.online_service (id);

-- "For this service, there, this unit (or online service) is responsible, in this role."
-- Lines of the record `holder` (a unit, an online service, or a competence that travels alone).
create table services.competence (
  -- Where it counts: the area, or the owner where the feed names none or one that is no unit of the hierarchy.
  ars text not null check (ars ~ '^[0-9]{12}$'),
  record_id uuid not null,
  n integer not null,
  owner_ars text not null check (owner_ars ~ '^[0-9]{12}$'),
  source uuid not null,
  family text not null,
  -- Key of the service, within owner and family.
  service_key text not null,
  -- Key of what is responsible, within owner and family; either: it does not say which of both.
  holder_kind text not null check (holder_kind in ('unit', 'online', 'either')),
  holder_key text not null,
  -- Part of a place below the municipality, as the feed names it: {"scheme", "key", "name"}.
  sub_area jsonb,
  role_code text,
  role_name text,
  -- Civil dates; null: open.
  valid_from date,
  valid_until date,
  primary key (ars, record_id, n)
);
create index on services.competence (record_id);
create index on services.competence (owner_ars, family, service_key, ars);
create index on services.competence (holder_key);
