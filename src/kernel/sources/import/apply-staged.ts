/** Brings the tables of a solution to what was staged: what is new or changed is written, what is gone is taken away. */
import { type Kysely, sql } from 'kysely';
import type { ToldRecord } from '../../notifications/announced-records.ts';
import type { PlaceDirectory } from '../../places/directory.ts';
import type { Ars } from '../../places/place.ts';
import type { Intake, PutContext, Stored } from '../intake.ts';
import type { Source } from '../source.ts';
import { createGarbageWatch } from './give-back-garbage.ts';
import type { Staged } from './stage-items.ts';
import { noteTold, toldRecords } from './told-records.ts';

/** Rows of one batch, less where they are long: each counts as so many characters at least. */
const BATCH = 500;
const BATCH_CHARACTERS = 1_000_000;
const LEAST_CHARACTERS = BATCH_CHARACTERS / BATCH;

export interface Difference {
  added: number;
  changed: number;
  unchanged: number;
  kept: number;
  removed: number;
  /** Live records before. */
  before: number;
  /** Live records that the feed has, also those whose new version is faulty. */
  after: number;
  /** The feed says that they are gone, but they were not there. */
  unknownGone: number;
}

/** What applying would do; writes nothing. */
export async function differenceOf(
  trx: Kysely<unknown>,
  source: Source,
  staged: Pick<Staged, 'keyless' | 'isPartial'>,
): Promise<Difference> {
  const { rows } = await sql<
    Pick<Difference, 'added' | 'changed' | 'unchanged' | 'before'> & {
      faulty: number;
      named: number;
      unnamed: number;
      gone: number;
    }
  >`
    select count(*) filter (where s.key is not null and (r.key is null or r.removed_at is not null))::int as added,
      count(*) filter (where s.key is not null and r.removed_at is null and r.hash <> s.hash)::int as changed,
      count(*) filter (where s.key is not null and r.removed_at is null and r.hash = s.hash)::int as unchanged,
      count(*) filter (where s.key is null and r.removed_at is null and f.key is not null)::int as faulty,
      count(*) filter (where s.key is null and r.removed_at is null and f.key is null and g.key is not null)::int as named,
      count(*) filter (where s.key is null and r.removed_at is null and f.key is null and g.key is null)::int as unnamed,
      count(*) filter (where r.key is not null and r.removed_at is null)::int as before,
      (select count(*)::int from staged_gone) as gone
    from staged s
    full join (select * from kernel.source_record where ars = ${source.ownerArs} and source = ${source.id}) r using (key)
    left join staged_fault f using (key)
    left join staged_gone g using (key)`.execute(trx);
  const [{ faulty, named, unnamed, gone, ...found } = NOTHING] = rows;
  const { isPartial, keyless } = staged;
  const isUnnamedGone = takesUnnamed(staged);
  const removed = named + (isUnnamedGone ? unnamed : 0);
  return {
    ...found,
    kept: faulty + (!isPartial && keyless > 0 ? unnamed : 0),
    removed,
    after: isPartial
      ? found.before + found.added - removed
      : found.added + found.changed + found.unchanged + faulty,
    unknownGone: gone - named,
  };
}

const NOTHING = {
  ...{ added: 0, changed: 0, unchanged: 0, before: 0, faulty: 0, named: 0, unnamed: 0, gone: 0 },
};

/** Whether what a feed does not name is gone: not if it tells only changes, nor while a fault may hide any record. */
function takesUnnamed({ keyless, isPartial }: Pick<Staged, 'keyless' | 'isPartial'>): boolean {
  return !isPartial && keyless === 0;
}

/** Returns where records changed, came or went, and of which people are to be told. */
export async function applyStaged(
  trx: Kysely<unknown>,
  input: {
    source: Source;
    intake: Intake;
    staged: Pick<Staged, 'keyless' | 'isPartial'>;
    places: PlaceDirectory;
    now: Temporal.Instant;
  },
): Promise<{ places: Ars[]; told: ToldRecord[] }> {
  const { source, intake, staged } = input;
  const now = input.now.toString();
  const scope = sql`r.ars = ${source.ownerArs} and r.source = ${source.id}`;
  const mayHideAny = !staged.isPartial && staged.keyless > 0;
  // Kept because something is wrong with the new version: from now on its own time counts.
  await sql`update kernel.source_record r set seen_at = coalesce(r.seen_at, ${source.checkedAt ?? now})
    where ${scope} and r.removed_at is null and not exists (select from staged s where s.key = r.key)
      and not exists (select from staged_gone g where g.key = r.key)
      and (${mayHideAny} or exists (select from staged_fault f where f.key = r.key))`.execute(trx);
  const gone = await markGone(trx, { scope, now, isUnnamedGone: takesUnnamed(staged) });
  for (const batch of inBatches(gone)) await intake.remove(batch, trx);
  await sql`create temporary table todo on commit drop as
    select s.key, coalesce(r.id, s.id) as id, s.ars, r.record_ars as old_ars,
      (sum(greatest(s.size, ${LEAST_CHARACTERS}::integer)) over (order by s.key) / ${BATCH_CHARACTERS}::integer)::integer as batch
    from staged s left join kernel.source_record r on r.key = s.key and ${scope}
    where r.key is null or r.removed_at is not null or r.hash <> s.hash`.execute(trx);
  await sql`create index on todo (batch)`.execute(trx);
  await sql`analyze todo`.execute(trx);
  const told = await toldRecords(trx, source);
  await sql`insert into kernel.source_record as r
      (ars, source, key, id, record_ars, hash, licence, valid_from, valid_until, seen_at, changed_at)
    select ${source.ownerArs}, ${source.id}, t.key, t.id, s.ars, s.hash, s.licence, s.valid_from, s.valid_until, null, ${now}
    from todo t join staged s using (key)
    on conflict (ars, source, key) do update set record_ars = excluded.record_ars, hash = excluded.hash,
      licence = excluded.licence, valid_from = excluded.valid_from, valid_until = excluded.valid_until,
      changed_at = excluded.changed_at, seen_at = null, removed_at = null`.execute(trx);
  // Sound again without any change.
  await sql`update kernel.source_record r set seen_at = null
    from staged s where ${scope} and s.key = r.key and r.seen_at is not null`.execute(trx);
  await noteTold(trx, source);
  const { places, now: at } = input;
  const written = await putAll(trx, { source, intake, house: { places, now: at } });
  return { places: [...new Set([...gone.map(({ ars }) => ars), ...written])], told };
}

async function markGone(
  trx: Kysely<unknown>,
  { scope, now, isUnnamedGone }: { scope: ReturnType<typeof sql>; now: string; isUnnamedGone: boolean },
): Promise<{ id: string; ars: Ars }[]> {
  const { rows } = await sql<{ id: string; ars: Ars }>`
    update kernel.source_record r set removed_at = ${now}
    where ${scope} and r.removed_at is null and not exists (select from staged s where s.key = r.key)
      and not exists (select from staged_fault f where f.key = r.key)
      and (${isUnnamedGone} or exists (select from staged_gone g where g.key = r.key))
    returning r.id, r.record_ars as ars`.execute(trx);
  return rows;
}

/** Batch by batch, so that memory does not grow with the feed. */
async function putAll(
  trx: Kysely<unknown>,
  { source, intake, house }: { source: Source; intake: Intake; house: PutContext },
): Promise<Ars[]> {
  const places = new Set<Ars>();
  const passed = createGarbageWatch();
  const { rows: batches } = await sql<{ batch: number }>`
    select distinct batch from todo order by batch`.execute(trx);
  for (const { batch } of batches) {
    const { rows } = await sql<Omit<Stored<unknown>, 'source'> & { old: Ars | null }>`
      select t.id, t.ars, t.old_ars as old, s.record from todo t join staged s using (key)
      where t.batch = ${batch} order by t.key`.execute(trx);
    const moved = rows.flatMap(({ id, ars, old }) => (old === null || old === ars ? [] : [{ id, ars: old }]));
    if (moved.length > 0) await intake.remove(moved, trx);
    await intake.put(
      rows.map(({ id, ars, record }) => ({ id, ars, source: source.id, record })),
      trx,
      house,
    );
    for (const { ars, old } of rows) {
      places.add(ars);
      if (old !== null) places.add(old);
    }
    passed(BATCH_CHARACTERS);
  }
  return [...places];
}

function* inBatches<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += BATCH) yield all.slice(at, at + BATCH);
}
