/** Sources of example data: made, looked up, and taken away with all that they brought. */
import { randomUUIDv7 } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Ars } from '../../places/place.ts';
import { SAMPLE_CONNECTOR } from '../find-intake.ts';

/** One source of example data: an intake of a solution at a place. */
export interface SamplePair {
  ars: Ars;
  solution: string;
  intake: string;
}

/** As shown with every record. What is invented belongs to nobody. */
const NAME = 'Beispieldaten Hierzulande';
const LICENCE = 'CC0-1.0';

/** Its id; made where it is not there yet. Within the transaction nobody else changes it. */
export async function holdSampleSource(
  trx: Kysely<unknown>,
  { ars, solution, intake }: SamplePair,
  now: Temporal.Instant,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into kernel.source (id, owner_ars, solution, intake, connector, kind, name, licence, created_at)
    values (${randomUUIDv7()}, ${ars}, ${solution}, ${intake}, ${SAMPLE_CONNECTOR}, 'sample', ${NAME}, ${LICENCE}, ${now.toString()})
    on conflict (owner_ars, solution, intake, name) do update set state = 'active'
    where kernel.source.kind = 'sample'
    returning id`.execute(trx);
  const id = rows[0]?.id;
  if (id === undefined)
    throw new Error(`A real source of ${ars} for ${solution} is named "${NAME}": give it another name`);
  return id;
}

/** Digest of the records that are shown; null: none were written yet. */
export async function digestOf(trx: Kysely<unknown>, id: string): Promise<string | null> {
  const { rows } = await sql<{ sha256: string | null }>`
    select sha256 from kernel.source where id = ${id}`.execute(trx);
  return rows[0]?.sha256 ?? null;
}

/** It was made anew: its records are true as of now. */
export async function confirmSample(
  trx: Kysely<unknown>,
  id: string,
  { digest, now }: { digest: string; now: Temporal.Instant },
): Promise<void> {
  await sql`update kernel.source set checked_at = ${now.toString()}, attempted_at = ${now.toString()}, sha256 = ${digest}
    where id = ${id}`.execute(trx);
}

/** All sources of example data; locked, so that no renewal fills them while they go. */
export async function lockSamples(trx: Kysely<unknown>): Promise<(SamplePair & { id: string })[]> {
  const { rows } = await sql<SamplePair & { id: string }>`
    select id, owner_ars as ars, solution, intake from kernel.source where kind = 'sample'
    order by id for update`.execute(trx);
  return rows;
}

/** The source with its reports and keys; its records must be gone from the tables of the solution. */
export async function deleteSampleSource(trx: Kysely<unknown>, id: string): Promise<void> {
  await sql`delete from kernel.source where id = ${id} and kind = 'sample'`.execute(trx);
}
