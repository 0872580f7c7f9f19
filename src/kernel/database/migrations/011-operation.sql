-- What operators write to all town halls, how large the house is, and reading the log by time and kind.

-- Class "reference": owned by the operator, the same for all towns. Who wrote it stands in the audit log alone.
create table kernel.announcement (
  id uuid primary key,
  level text not null check (level in ('info', 'warning')),
  -- {"de": …, "en": …}
  title jsonb not null check (jsonb_typeof(title) = 'object'),
  text jsonb not null check (jsonb_typeof(text) = 'object'),
  -- Whom it is for: all, those below a Land, those where a solution is offered.
  audience text not null check (audience in ('all', 'land', 'solution')),
  land text check (land ~ '^[0-9]{12}$'),
  solution text,
  from_at timestamptz not null,
  until_at timestamptz not null check (until_at > from_at),
  -- Whether managers get it by mail too.
  mails boolean not null,
  created_at timestamptz not null,
  check ((audience = 'land') = (land is not null)),
  check ((audience = 'solution') = (solution is not null))
);
create index on kernel.announcement (until_at);

-- Class "reference". One row a night, so that growth can be seen.
create table kernel.house_size (
  at timestamptz primary key,
  database_bytes bigint not null check (database_bytes >= 0),
  file_bytes bigint not null check (file_bytes >= 0),
  tile_bytes bigint not null check (tile_bytes >= 0)
);

-- As `read_audit`, narrowed by time and kind of action. Never by person.
create function kernel.read_audit_of_time(
  wanted text[], since timestamptz, until timestamptz, actions text[], before bigint, page integer)
returns setof kernel.audit
language sql stable security definer set search_path = pg_catalog
as $$
  select * from kernel.audit a
  where a.ars = any (wanted)
    and (since is null or a.at >= since)
    and (until is null or a.at < until)
    and (actions is null or a.action = any (actions))
    and (before is null or a.id < before)
  order by a.id desc limit least(greatest(page, 1), 1000)
$$;

-- On which day something was last changed at each place. A day and no time: where one person works at a desk, the hour
-- would say when she did.
create function kernel.days_of_last_change(wanted text[])
returns table (ars text, day date)
language sql stable security definer set search_path = pg_catalog
as $$
  select w.ars, (
    select (a.at at time zone 'Europe/Berlin')::date from kernel.audit a where a.ars = w.ars order by a.id desc limit 1
  )
  from unnest(wanted) as w (ars)
$$;
revoke execute on function kernel.read_audit_of_time, kernel.days_of_last_change from public;
grant execute on function kernel.read_audit_of_time, kernel.days_of_last_change to hier_app;
