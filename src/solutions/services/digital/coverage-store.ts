/** SQL of what the connected data say about services of the base catalogue. Read in pieces, the scope first. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Ars } from '../../../kernel/places/place.ts';
import { isShown } from '../../../kernel/sources/is-shown.ts';

type Db = Kysely<unknown>;

/** Every unit, or only those with one of these keys. */
export type Scope = 'everywhere' | ReadonlySet<Ars>;

export interface Question {
  /** Services of a catalogue as records name them: keys, and names as the search folds them. */
  wanted: { leika: readonly string[]; names: readonly string[] };
  /** Civil date in Germany. */
  day: Temporal.PlainDate;
  /** Ids of sources with invented data. */
  without: readonly string[];
}

/** What a record says of a service, with the units in which it counts. */
export interface DescribedLine {
  areas: Ars[];
  leika: string[];
  name: string;
  /** It has an address under which it can be done. */
  isOnline: boolean;
  source: string;
}

const PIECE = 5_000;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Public services that are the same as one of the wanted ones by key or name, valid on the day. */
export async function* describedLines(
  scope: Scope,
  db: Db,
  { wanted, day, without }: Question,
): AsyncGenerator<DescribedLine> {
  let after = FIRST;
  for (;;) {
    const { rows } = await sql<DescribedLine & { id: string; range: unknown }>`
      select t.id, t.areas, t.leika, t.record->>'name' as name, t.source, t.record->'validity' as range,
        coalesce(t.record->'online'->>'href' ~* '^https?://', false) as "isOnline"
      from services.service t
      where t.id > ${after}::uuid and t.is_public and ${isShown(sql`t.source`)}
        and t.source <> all(${[...without]}::uuid[]) and ${isWanted(wanted)}
        and ${scope === 'everywhere' ? sql`true` : sql`t.areas && ${[...scope]}::text[]`}
      order by t.id limit ${PIECE}`.execute(db);
    for (const { id: _, range, ...line } of rows) if (isValid(range, day)) yield line;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PIECE) return;
    after = last.id;
  }
}

/** Key of a row of `services.competence`. */
interface Position {
  ars: string;
  record: string;
  n: number;
}

/**
 * Online services (no forms) that are responsible for one of the wanted services in a unit on the day. Those for a part
 * of a municipality only are left out: there it cannot be done everywhere.
 */
export async function* onlineLines(
  scope: Scope,
  db: Db,
  { wanted, day, without }: Question,
): AsyncGenerator<DescribedLine> {
  let after: Position = { ars: '', record: FIRST, n: 0 };
  const date = day.toString();
  for (;;) {
    const { rows } = await sql<Omit<DescribedLine, 'areas' | 'isOnline'> & Position & { ranges: unknown[] }>`
      select c.ars, c.record_id as record, c.n, t.leika, t.record->>'name' as name, o.source,
        jsonb_build_array(t.record->'validity', o.record->'validity') as ranges
      from services.competence c
      join services.service t
        on t.owner_ars = c.owner_ars and t.family = c.family and c.service_key in (t.key, t.specialises)
      join services.online_service o
        on o.owner_ars = c.owner_ars and o.family = c.family and o.key = c.holder_key
      where (c.ars, c.record_id, c.n) > (${after.ars}, ${after.record}::uuid, ${after.n}::int)
        and c.holder_kind in ('online', 'either') and c.sub_area is null
        and (c.valid_from is null or c.valid_from <= ${date}::date)
        and (c.valid_until is null or c.valid_until >= ${date}::date)
        and t.is_public and (o.record->>'isPublic')::boolean and not o.is_form
        and jsonb_array_length(o.record->'links') > 0
        and ${isShown(sql`t.source`)} and ${isShown(sql`o.source`)}
        and t.source <> all(${[...without]}::uuid[]) and o.source <> all(${[...without]}::uuid[])
        and ${isWanted(wanted)}
        and ${scope === 'everywhere' ? sql`true` : sql`c.ars = any(${[...scope]})`}
      order by c.ars, c.record_id, c.n limit ${PIECE}`.execute(db);
    for (const { ars, leika, name, source, ranges } of rows)
      if (ranges.every((range) => isValid(range, day)))
        yield { areas: [ars], leika, name, source, isOnline: true };
    const last = rows.at(-1);
    if (last === undefined || rows.length < PIECE) return;
    after = last;
  }
}

function isWanted({ leika, names }: Question['wanted']): RawBuilder<boolean> {
  return sql`(t.leika && ${[...leika]}::text[] or t.name_folded = any(${[...names]}))`;
}

const rangesSchema = z
  .array(z.object({ from: z.string().nullable(), until: z.string().nullable() }))
  .nullish();

/** `ranges` of a record; none: always. */
function isValid(ranges: unknown, day: Temporal.PlainDate): boolean {
  const all = rangesSchema.parse(ranges) ?? [];
  const date = day.toString();
  return all.length === 0 || all.some(({ from, until }) => (from ?? date) <= date && date <= (until ?? date));
}
