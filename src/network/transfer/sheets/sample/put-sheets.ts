/** Writes examples of fact sheets: all of them name their source. */
import { type Kysely, sql } from 'kysely';
import { FEDERATION } from '../../../../kernel/places/place.ts';
import type { Intake, Stored } from '../../../../kernel/sources/intake.ts';
import { sampleId } from '../../../../kernel/sources/sample/sample-id.ts';
import { CONTENT_COLUMNS, contentSet, valuesOf } from '../write-sheet-store.ts';
import type { SampleSheet } from './sample-sheets.ts';

async function put(records: readonly Stored<SampleSheet>[], db: Kysely<unknown>): Promise<void> {
  const columns = sql.join(CONTENT_COLUMNS.map((name) => sql.ref(name)));
  for (const { id, source, record } of records) {
    const { ars, evidence, content, words, verifiedOn } = record;
    const begun = `${content.startsOn ?? verifiedOn}T09:00:00Z`;
    const changed = `${verifiedOn}T09:00:00Z`;
    await sql`insert into transfer.sheet (id, ars, source, state, evidence, verified_on, words, created_at, changed_at,
        ${columns})
      values (${id}, ${ars}, ${source}::uuid, 'published', ${evidence}, ${verifiedOn}::date,
        ${JSON.stringify(words)}::jsonb, ${begun}, ${changed}, ${sql.join(valuesOf(content))})
      on conflict (id) do update set ars = excluded.ars, evidence = excluded.evidence,
        verified_on = excluded.verified_on, words = excluded.words, changed_at = excluded.changed_at,
        ${contentSet(content)}`.execute(db);
    await sql`insert into transfer.step (id, thing, thing_id, from_state, to_state, ars, at)
      values (${sampleId(`${id} published`)}, 'sheet', ${id}, 'draft', 'published', ${ars ?? FEDERATION}, ${begun})
      on conflict (id) do update set at = excluded.at`.execute(db);
  }
}

async function remove(records: readonly { id: string }[], db: Kysely<unknown>): Promise<void> {
  const ids = records.map(({ id }) => id);
  await sql`delete from transfer.step where thing = 'sheet' and thing_id = any(${ids}::uuid[])`.execute(db);
  await sql`delete from transfer.sheet where id = any(${ids}::uuid[])`.execute(db);
}

/** No format: nothing but examples comes this way. */
export const sheetIntake: Intake<SampleSheet> = {
  ...{ id: 'sheets', formats: [], licences: 'open', staleAfter: 'P36500D', examplesOnly: true },
  ...{ put, remove },
};
