/** Of which records people are to be told: new ones, and those whose tag is new. */
import { type Kysely, sql } from 'kysely';
import type { ToldRecord } from '../../notifications/announced-records.ts';
import type { Source } from '../source.ts';

/** What a first run brings is old news, but for what people enter at the desk. */
const NEWS_AT_ONCE: ReadonlySet<string> = new Set(['desk']);
/** Invented: told to nobody. */
const NEVER: ReadonlySet<string> = new Set(['sample']);

/** Before the rows of the source are written: afterwards nobody can tell what was new. */
export async function toldRecords(trx: Kysely<unknown>, source: Source): Promise<ToldRecord[]> {
  // What nobody sees yet is old news by the time it is seen.
  if (NEVER.has(source.kind) || source.awaitsAdoption) return [];
  if (source.checkedAt === null && !NEWS_AT_ONCE.has(source.kind)) return [];
  const { rows } = await sql<ToldRecord>`
    select coalesce(r.id, s.id) as id, s.ars, s.tell from staged s
    left join kernel.source_record r on r.ars = ${source.ownerArs} and r.source = ${source.id} and r.key = s.key
    where s.tell is not null
      and (r.key is null or (r.told is distinct from '*' and r.told is distinct from s.tell ->> 'tag'))
    order by s.n`.execute(trx);
  return rows;
}

/** After the rows were written: which tags need not be told any more, told or not. */
export async function noteTold(trx: Kysely<unknown>, source: Source): Promise<void> {
  await sql`update kernel.source_record r set told = s.tell ->> 'tag' from staged s
    where r.ars = ${source.ownerArs} and r.source = ${source.id} and r.key = s.key
      and s.tell is not null and r.told is distinct from s.tell ->> 'tag'`.execute(trx);
}
