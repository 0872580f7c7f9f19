/** Records that may be the same as one that is being entered: near in time or place. Takes the scope first. */
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { instant } from '../known.ts';

const MOST = 500;

const row = z.object({
  id: z.string(),
  source: z.string(),
  title: z.string(),
  lon: z.number().nullable(),
  lat: z.number().nullable(),
  name: z.string().nullable(),
  address: z.string().nullable(),
});
export type Candidate = z.infer<typeof row>;

/** Events with a date that begins within a quarter of an hour of one of these instants. */
export async function eventsBeginningAt(
  keys: readonly string[],
  db: Kysely<unknown>,
  begins: readonly string[],
): Promise<(Candidate & { begin: string })[]> {
  if (begins.length === 0) return [];
  const { rows } = await sql<Record<string, unknown>>`
    select distinct on (e.id) e.id, e.source, e.title, e.lon, e.lat, o.starts as begin,
      e.record #>> '{place,name}' as name, e.record #>> '{place,address}' as address
    from unnest(${[...begins]}::timestamptz[]) as b (at)
    join leisure.occurrence o on o.ars = any(${[...keys]})
      and o.starts between b.at - interval '15 minutes' and b.at + interval '15 minutes'
    join leisure.event e on e.ars = o.ars and e.id = o.event
    order by e.id, o.starts limit ${MOST}`.execute(db);
  return rows.map((one) => row.extend({ begin: instant }).parse(one));
}

/** Places of both tables in a box of some hundred metres. */
export async function placesAround(
  keys: readonly string[],
  db: Kysely<unknown>,
  { lon, lat }: { lon: number; lat: number },
): Promise<Candidate[]> {
  const [dx, dy] = [0.004, 0.0025];
  const of = (table: string) => sql`
    select id, source, name as title, lon, lat, name, record ->> 'address' as address from ${sql.table(`leisure.${table}`)}
    where ars = any(${[...keys]}) and name <> '' and lon between ${lon - dx} and ${lon + dx}
      and lat between ${lat - dy} and ${lat + dy}`;
  const { rows } = await sql<Record<string, unknown>>`
    ${of('town_place')} union all ${of('osm_place')} limit ${MOST}`.execute(db);
  return rows.map((one) => row.parse(one));
}
