/** What counts at a place, of all that feeds brought: by areas in the chain of the place, public, shown, valid today. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { isShown } from '../../../kernel/sources/is-shown.ts';
import type { OfficeRecord } from '../feeds/records.ts';
import type { ServiceLine } from './rows.ts';

type Db = Kysely<unknown>;

/** Keys of the place and of the units above it, nearest first; the civil date of today; sources that are left out. */
export interface Scope {
  chain: readonly string[];
  today: string;
  without: readonly string[];
}

/** As much of a service as decides which of several counts. */
export interface Comparable {
  id: string;
  /** The nearest key of the chain where it counts. */
  area: string;
  name: string;
  /** Its own service keys, else those of what it is a local variant of. */
  leika: string[];
  ownerArs: string;
  family: string;
  key: string;
  specialises: string | null;
}

/** Services beyond the catalogue under one area, source and letter. */
export interface Count {
  area: string;
  source: string;
  /** Upper case, or `#`. */
  letter: string;
  services: number;
  online: number;
}

/** More that may stand for the catalogue at one place are a fault of the data. */
const MOST_CANDIDATES = 5_000;
/** An office that gives more than that is not listed whole. */
const MOST_GIVEN = 300;

export const ROW = sql`t.id, t.ars, t.source, (select to_char(r.seen_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
  from kernel.source_record r where r.ars = t.owner_ars and r.id = t.id and r.source = t.source) as "seenAt"`;
const LETTER = sql`case when left(t.name_folded, 1) between 'a' and 'z' then upper(left(t.name_folded, 1)) else '#' end`;

/** Position of the nearest area in the chain. */
const nearest = (chain: readonly string[]) =>
  sql`(select min(array_position(${[...chain]}::text[], a)) from unnest(t.areas) a)`;

export function isHere({ chain, today, without }: Scope): RawBuilder<boolean> {
  return sql`t.areas && ${[...chain]}::text[] and t.is_public and ${isShown(sql`t.source`)}
    and t.source <> all(${[...without]}::uuid[])
    and (t.valid_from is null or t.valid_from <= ${today}::date)
    and (t.valid_until is null or t.valid_until >= ${today}::date)`;
}

/** True where it can be done online: the text has a link, or an online service is competent here. */
const isOnline = ({ chain, today }: Scope) => sql`(t.has_link or exists (
  select from services.competence c
  join services.online_service o on o.owner_ars = c.owner_ars and o.family = c.family and o.key = c.holder_key
  where c.owner_ars = t.owner_ars and c.family = t.family and c.service_key in (t.key, t.specialises)
    and c.ars = any(${[...chain]}) and c.holder_kind in ('online', 'either') and not o.is_form
    and ${isShown(sql`o.source`)} and (c.valid_from is null or c.valid_from <= ${today}::date)
    and (c.valid_until is null or c.valid_until >= ${today}::date)))`;

/** All keys under which any service, office or online service counts. Reads the whole table: kept by who asks. */
export async function areasInUse(db: Db): Promise<Set<string>> {
  const { rows } = await sql<{ area: string }>`
    select distinct unnest(areas) as area from services.service where is_public
    union select distinct owner_ars from services.office where is_public
    union select distinct ars from services.competence where holder_kind <> 'unit'`.execute(db);
  return new Set(rows.map(({ area }) => area));
}

/** Those that may stand for a service of the catalogue: by key, by whole name, or as a local variant of such. */
export async function candidates(
  scope: Scope,
  db: Db,
  { keys, names }: { keys: readonly string[]; names: readonly string[] },
): Promise<Comparable[]> {
  const wanted = (t: string) =>
    sql`(${sql.ref(`${t}.leika`)} && ${[...keys]}::text[] or ${sql.ref(`${t}.name_folded`)} = any(${[...names]}))`;
  const { rows } = await sql<Comparable>`
    with variant as materialized (
      select t.id, t.owner_ars, t.family, t.specialises from services.service t
      where ${isHere(scope)} and t.specialises is not null
    ),
    found as (
      select t.id from services.service t where ${isHere(scope)} and ${wanted('t')}
      union
      select v.id from variant v
      join services.service b on b.owner_ars = v.owner_ars and b.family = v.family and b.key = v.specialises
      where ${wanted('b')}
    )
    select ${COMPARABLE}, ${areaOf(scope)} as area from services.service t ${BASE}
    where t.id = any(array(select id from found limit ${MOST_CANDIDATES})) order by t.id`.execute(db);
  return rows;
}

/** Local variants that count here and what they are variants of, where that counts here too. */
export async function variants(scope: Scope, db: Db): Promise<Comparable[]> {
  const { rows } = await sql<Comparable>`
    with variant as materialized (
      select t.id, t.owner_ars, t.family, t.specialises from services.service t
      where ${isHere(scope)} and t.specialises is not null
    ),
    found as (
      select unnest(array[v.id, t.id]) as id from variant v
      join services.service t on t.owner_ars = v.owner_ars and t.family = v.family and t.key = v.specialises
      where ${isHere(scope)}
    )
    select ${COMPARABLE}, ${areaOf(scope)} as area from services.service t ${BASE}
    where t.id = any(array(select id from found)) order by t.id`.execute(db);
  return rows;
}

/** Those of which a nearer one may make another fall away: with the same key or name on another level. */
export async function rivals(scope: Scope, db: Db): Promise<Comparable[]> {
  const { rows } = await sql<Comparable>`
    with here as materialized (
      select t.id, ${nearest(scope.chain)} as level, t.name_folded,
        coalesce(nullif(t.leika, '{}'), b.leika, '{}') as leika
      from services.service t ${BASE} where ${isHere(scope)}
    ),
    shared_key as (
      select k from here, unnest(leika) k group by k having min(level) <> max(level)
    ),
    shared_name as (
      select name_folded from here group by name_folded
      having min(level) <> max(level) and bool_or(leika = '{}')
    ),
    found as (
      select id from here where leika && array(select k from shared_key)
      union select h.id from here h join shared_name using (name_folded)
    )
    select ${COMPARABLE}, ${areaOf(scope)} as area from services.service t ${BASE}
    where t.id = any(array(select id from found)) order by t.id`.execute(db);
  return rows;
}

/** How many there are beyond those left out, by area, source and letter. */
export async function countHere(scope: Scope, db: Db, leftOut: readonly string[]): Promise<Count[]> {
  const { chain, today } = scope;
  const { rows } = await sql<Count>`
    with online_key as materialized (
      select distinct c.owner_ars, c.family, c.service_key from services.competence c
      join services.online_service o on o.owner_ars = c.owner_ars and o.family = c.family and o.key = c.holder_key
      where c.ars = any(${[...chain]}) and c.holder_kind in ('online', 'either') and not o.is_form
        and ${isShown(sql`o.source`)} and (c.valid_from is null or c.valid_from <= ${today}::date)
        and (c.valid_until is null or c.valid_until >= ${today}::date)
    )
    select area, source, letter, count(*)::int as services, (count(*) filter (where online))::int as online from (
      select ${areaOf(scope)} as area, t.source, ${LETTER} as letter,
        (t.has_link or (t.owner_ars, t.family, t.key) in (select * from online_key)
          or (t.specialises is not null
            and (t.owner_ars, t.family, t.specialises) in (select * from online_key))) as online
      from services.service t where ${isHere(scope)} and t.id <> all(${[...leftOut]}::uuid[])
    ) one group by area, source, letter`.execute(db);
  return rows;
}

/**
 * Services that count here and that an office gives to the public: named by either side, or by a competence for an area
 * of the chain.
 */
export async function servicesGiven(
  { ownerArs, family, key, services, hiddenServices }: OfficeRecord,
  scope: Scope,
  db: Db,
): Promise<string[]> {
  const { chain, today } = scope;
  const { rows } = await sql<{ id: string }>`
    with competent as materialized (
      select distinct c.service_key from services.competence c
      where c.holder_key = ${key} and c.owner_ars = ${ownerArs} and c.family = ${family}
        and c.holder_kind in ('unit', 'either') and c.ars = any(${[...chain]}) and ${isShown(sql`c.source`)}
        and (c.valid_from is null or c.valid_from <= ${today}::date)
        and (c.valid_until is null or c.valid_until >= ${today}::date)
    )
    select t.id from services.service t
    where t.owner_ars = ${ownerArs} and t.family = ${family} and ${isHere(scope)}
      and (t.key = any(${services}) or t.key in (select service_key from competent)
        or t.specialises in (select service_key from competent)
        or t.record->'offices' @> jsonb_build_array(jsonb_build_object('key', ${key}::text)))
      and not t.key = any(${hiddenServices})
    order by t.name_folded, t.id limit ${MOST_GIVEN}`.execute(db);
  return rows.map(({ id }) => id);
}

/** By id, with the nearest key of the chain where each counts. */
export async function linesOf(
  ids: readonly string[],
  scope: Scope,
  db: Db,
): Promise<(ServiceLine & { area: string })[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<ServiceLine & { area: string }>`
    with t as materialized (select * from services.service where id = any(${[...ids]}::uuid[]))
    select ${LINE}, ${isOnline(scope)} as "hasOnline", ${areaOf(scope)} as area from t
    where ${isHere(scope)} order by t.id`.execute(db);
  return rows;
}

/** A part of those that are not left out, by name. `letter`: A–Z, or `#` for all else; null: all. */
export async function linesByName(
  scope: Scope,
  db: Db,
  part: { letter: string | null; offset: number; limit: number; leftOut: readonly string[] },
): Promise<(ServiceLine & { area: string })[]> {
  const { letter, offset, limit, leftOut } = part;
  const begins = letter === null ? sql`true` : beginsWith(letter);
  const { rows } = await sql<ServiceLine & { area: string }>`
    with page as (
      select t.id, t.name_folded from services.service t
      where ${isHere(scope)} and ${begins} and t.id <> all(${[...leftOut]}::uuid[])
      order by t.name_folded, t.id offset ${offset} limit ${limit}
    )
    select ${LINE}, ${isOnline(scope)} as "hasOnline", ${areaOf(scope)} as area
    from page join services.service t using (id)
    order by page.name_folded, t.id`.execute(db);
  return rows;
}

/** By ranges, for the index. */
function beginsWith(letter: string): RawBuilder<boolean> {
  if (!/^[A-Z]$/.test(letter)) return sql`(t.name_folded < 'a' or t.name_folded >= '{')`;
  const first = letter.toLowerCase();
  return sql`t.name_folded >= ${first} and t.name_folded < ${String.fromCharCode(first.charCodeAt(0) + 1)}`;
}

/** Public offices of the units of the chain. */
export async function countOffices({ chain, without }: Scope, db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from services.office t
    where t.owner_ars = any(${[...chain]}) and t.is_public and ${isShown(sql`t.source`)}
      and t.source <> all(${[...without]}::uuid[])`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Of each source the oldest instant at which one of its records was last confirmed, where the last look did not. */
export async function oldestSeen(sources: readonly string[], db: Db): Promise<Map<string, string>> {
  const { rows } = await sql<{ source: string; seenAt: string }>`
    select r.source, to_char(min(r.seen_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "seenAt"
    from kernel.source s join kernel.source_record r on r.ars = s.owner_ars and r.source = s.id
    where s.id = any(${[...sources]}::uuid[]) and r.removed_at is null and r.seen_at is not null
    group by r.source`.execute(db);
  return new Map(rows.map(({ source, seenAt }) => [source, seenAt]));
}

const BASE = sql`left join services.service b on t.specialises is not null and t.leika = '{}'
  and b.owner_ars = t.owner_ars and b.family = t.family and b.key = t.specialises`;
const COMPARABLE = sql`t.id, t.record->>'name' as name, coalesce(nullif(t.leika, '{}'), b.leika, '{}') as leika,
  t.owner_ars as "ownerArs", t.family, t.key, t.specialises`;
/** The nearest key of the chain where a service `t` counts. */
export const areaOf = ({ chain }: Scope) => sql`(${[...chain]}::text[])[${nearest(chain)}]`;
const LINE = sql`${ROW}, t.owner_ars as "ownerArs", t.record->>'name' as name, t.record->>'language' as language,
  t.leika, t.record->'keywords' as keywords,
  left(coalesce(jsonb_path_query_first(t.record, '$.about[*] ? (@.type == "paragraph").text') #>> '{}', ''), 300)
    as excerpt`;
