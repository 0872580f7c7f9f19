/** One service by its id or address, if it counts at a place. */
import { type Kysely, sql } from 'kysely';
import { slugOf } from '../../../kernel/places/slug.ts';
import { serviceRecordSchema } from '../feeds/records.ts';
import { areaOf, isHere, ROW, type Scope } from './here-store.ts';
import type { ServiceRow } from './rows.ts';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const ADDRESS = /^(?:(.*)-)?([0-9a-f]{8})$/;

/** `area`: the nearest key of the chain where it counts. Two records may end alike: then the name decides. */
export async function serviceAt(
  pageId: string,
  scope: Scope,
  db: Kysely<unknown>,
): Promise<(ServiceRow & { area: string }) | undefined> {
  const [, slug = '', tail] = ADDRESS.exec(pageId) ?? [];
  const isId = ID.test(pageId);
  if (!isId && tail === undefined) return undefined;
  const which = isId ? sql`t.id = ${pageId}` : sql`t.tail = ${tail ?? ''}`;
  const { rows } = await sql<ServiceRow & { area: string }>`
    select ${ROW}, t.record, ${areaOf(scope)} as area from services.service t
    where ${which} and ${isHere(scope)} order by t.id limit 20`.execute(db);
  const found = rows.map((row) => ({ ...row, record: serviceRecordSchema.parse(row.record) }));
  const [only] = found;
  if (found.length < 2) return only;
  const named = found.filter(({ record }) => slugOf(record.name).startsWith(slug));
  return named.length === 1 ? named[0] : undefined;
}
