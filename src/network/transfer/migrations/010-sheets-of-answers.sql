-- Fact sheets of this house to which the links of an answer lead, each once, in their order.
alter table transfer.answer add column sheets uuid[] not null default '{}';
update transfer.answer a set sheets = coalesce((
  select array_agg(first.id order by first.place) from (
    select distinct on (found.way[1]) found.way[1]::uuid as id, link.place
    from jsonb_array_elements(a.links) with ordinality as link (one, place)
    cross join regexp_match(
      link.one ->> 'url',
      '^https?://[^/]+(?:/[a-z-]+)?/netzwerk/loesungen/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/?(?:[?#]|$)'
    ) as found (way)
    where found.way is not null
    order by found.way[1], link.place
  ) first
), '{}')
where links <> '[]';
create index on transfer.answer using gin (sheets);
