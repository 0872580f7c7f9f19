/** Lines of competence for one service at one place, with the units and online services behind them. */
import { type Kysely, sql } from 'kysely';
import { isShown } from '../../../kernel/sources/is-shown.ts';
import { officeRecordSchema, onlineRecordSchema } from '../feeds/records.ts';
import { isHere, ROW, type Scope } from '../store/here-store.ts';
import type { OfficeRow, OnlineRow } from '../store/rows.ts';
import type { UnitCompetence } from './resolve.ts';
import type { OnlineOffer, SubArea } from './responsibility.ts';

type Db = Kysely<unknown>;

/** A service as its feed names it. */
export interface ServiceKey {
  ownerArs: string;
  family: string;
  key: string;
}

/** More lines than that for one service at one place are read by nobody. */
const MOST_LINES = 1_000;

/** The service itself, and those that it is a local variant of, at most five steps: a circle ends. */
const withBases = (services: readonly ServiceKey[]) => sql`
  named as (
    select * from jsonb_to_recordset(${JSON.stringify(services)}::jsonb) as r("ownerArs" text, family text, key text)
  ),
  wanted as (
    select "ownerArs" as owner_ars, family, key, 0 as steps from named
    union
    select s.owner_ars, s.family, s.specialises, w.steps + 1 from wanted w
    join services.service s on s.owner_ars = w.owner_ars and s.family = w.family and s.key = w.key
    where s.specialises is not null and w.steps < 5
  ),
  line as (
    select distinct c.* from wanted w
    join services.competence c on c.owner_ars = w.owner_ars and c.family = w.family and c.service_key = w.key`;

/**
 * The service itself and all others of the place with one of its service keys: another feed may say who is responsible.
 */
export async function sameServices(
  { record, leika }: { record: ServiceKey | null; leika: readonly string[] },
  scope: Scope,
  db: Db,
): Promise<ServiceKey[]> {
  const own = record === null ? [] : [record].map(({ ownerArs, family, key }) => ({ ownerArs, family, key }));
  if (leika.length === 0) return own;
  const { rows } = await sql<ServiceKey>`
    select t.owner_ars as "ownerArs", t.family, t.key from services.service t
    where t.leika && ${[...leika]}::text[] and ${isHere(scope)} order by t.id limit ${MOST_LINES}`.execute(
    db,
  );
  return [...own, ...rows];
}

/** Only areas of the chain. */
export async function unitCompetences(
  services: readonly ServiceKey[],
  { chain, without }: Scope,
  db: Db,
): Promise<UnitCompetence[]> {
  if (services.length === 0) return [];
  const { rows } = await sql<Line & Joined>`
    with recursive ${withBases(services)}
      where c.ars = any(${[...chain]}) and c.holder_kind in ('unit', 'either') and ${isShown(sql`c.source`)}
        and c.source <> all(${[...without]}::uuid[])
    )
    select ${LINE}, ${ROW}, t.record
    from line c left join lateral (
      select * from services.office o
      where o.owner_ars = c.owner_ars and o.family = c.family and o.key = c.holder_key and ${isShown(sql`o.source`)}
      order by o.source <> c.source, o.id limit 1
    ) t on true
    where c.holder_kind = 'unit' or t.id is not null or not exists (
      select from services.online_service n
      where n.owner_ars = c.owner_ars and n.family = c.family and n.key = c.holder_key)
    order by array_position(${[...chain]}::text[], c.ars), c.record_id, c.n limit ${MOST_LINES}`.execute(db);
  return rows.map(({ area, subArea, code, name, from, until, holderKey, ownerArs, family, ...joined }) => ({
    ...{ area, subArea, from, until },
    role: { code, name },
    holder: { key: holderKey, of: `${ownerArs} ${family}` },
    office: officeOf(joined),
  }));
}

/** Nearest level first, forms last; each online service once. */
export async function onlineOffers(
  services: readonly ServiceKey[],
  { chain, today, without }: Scope,
  db: Db,
): Promise<OnlineOffer[]> {
  if (services.length === 0) return [];
  const { rows } = await sql<{ area: string } & OnlineRow>`
    with recursive ${withBases(services)}
      where c.ars = any(${[...chain]}) and c.holder_kind in ('online', 'either') and ${isShown(sql`c.source`)}
        and c.source <> all(${[...without]}::uuid[])
        and (c.valid_from is null or c.valid_from <= ${today}::date)
        and (c.valid_until is null or c.valid_until >= ${today}::date)
    )
    select * from (
      select distinct on (t.id) c.ars as area, ${ROW}, t.record, t.is_form,
        array_position(${[...chain]}::text[], c.ars) as level
      from line c
      join services.online_service t on t.owner_ars = c.owner_ars and t.family = c.family and t.key = c.holder_key
      where ${isShown(sql`t.source`)}
      order by t.id, level
    ) found order by is_form, level, id limit ${MOST_LINES}`.execute(db);
  return rows.map(({ area, id, ars, source, seenAt, record }) => ({
    area,
    online: { id, ars, source, seenAt, record: onlineRecordSchema.parse(record) },
  }));
}

interface Line {
  area: string;
  subArea: SubArea | null;
  code: string | null;
  name: string | null;
  from: string | null;
  until: string | null;
  holderKey: string;
  ownerArs: string;
  family: string;
}
type Joined = { [Key in keyof OfficeRow]: OfficeRow[Key] | null };

const LINE = sql`c.ars as area, c.sub_area as "subArea", c.role_code as code, c.role_name as name,
  c.valid_from::text as "from", c.valid_until::text as until, c.holder_key as "holderKey",
  c.owner_ars as "ownerArs", c.family`;

function officeOf({ id, ars, source, seenAt, record }: Joined): OfficeRow | null {
  if (id === null || ars === null || source === null || record === null) return null;
  return { id, ars, source, seenAt, record: officeRecordSchema.parse(record) };
}
