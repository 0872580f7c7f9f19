/** What people change: adding, pausing, removing a source. The tables of the solution are told in the same transaction. */
import { randomUUIDv7 } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { withdrawGroup } from '../../editorial/store.ts';
import type { PlaceDirectory } from '../../places/directory.ts';
import type { Solution } from '../../solution.ts';
import { findIntake, namedIntake } from '../find-intake.ts';
import { tell } from '../import/import-items.ts';
import type { Intake } from '../intake.ts';
import type { Source } from '../source.ts';
import { SourceError } from '../source-error.ts';
import { liveRecords, readSource } from '../store.ts';
import type { SourceDraft } from './source-draft.ts';

/** A checked draft becomes a source that runs at once and then by its schedule. Returns its id. `kind` as checked. */
export async function addSource(
  db: Kysely<unknown>,
  draft: SourceDraft,
  now: Temporal.Instant,
  kind: Source['kind'] = draft.address === null ? 'upload' : 'http',
): Promise<string> {
  const id = randomUUIDv7();
  const { rows } = await sql`
    insert into kernel.source (id, owner_ars, solution, intake, connector, kind, name, url, address, licence, settings,
      every_seconds, mailbox, deputy, contract_end, review_date, next_run_at, created_at)
    values (${id}, ${draft.ownerArs}, ${draft.solution}, ${draft.intake}, ${draft.connector},
      ${kind}, ${draft.name}, ${draft.url}, ${draft.address}, ${draft.licence},
      ${JSON.stringify(draft.settings)}, ${draft.everySeconds}, ${draft.mailbox}, ${draft.deputy}, ${draft.contractEnd},
      ${draft.reviewDate}, ${draft.everySeconds === null ? null : now.toString()}, ${now.toString()})
    on conflict (owner_ars, solution, intake, name) do nothing returning id`.execute(db);
  if (rows.length === 0)
    throw new SourceError(
      'name-taken',
      `${draft.ownerArs} has a source "${draft.name}" for ${draft.solution}/${draft.intake} already: choose another name or remove that one.`,
    );
  return id;
}

/** `paused`: not asked any more; what it brought stays, with its time. Within the caller's transaction. */
export async function setSourceState(
  trx: Kysely<unknown>,
  id: string,
  state: Source['state'],
  house: { places: PlaceDirectory; now: Temporal.Instant },
): Promise<void> {
  const source = await requireSource(trx, id);
  await sql`update kernel.source set state = ${state},
    next_run_at = case when ${state} = 'active' and every_seconds is not null then ${house.now.toString()}::timestamptz end
    where id = ${id}`.execute(trx);
  await tell(trx, [source.ownerArs], house.places);
}

/** Refuses a content that waits; what is shown stays. Returns its file, which is removed after the commit. */
export async function rejectHeld(
  trx: Kysely<unknown>,
  source: Pick<Source, 'id' | 'name' | 'ownerArs'>,
  house: { places: PlaceDirectory },
): Promise<string> {
  const { rows } = await sql<{ file: string | null }>`
    select held->>'file' as file from kernel.source where id = ${source.id} for update`.execute(trx);
  const file = rows[0]?.file ?? null;
  if (file === null)
    throw new SourceError('not-held', `Nothing of the source "${source.name}" waits to be accepted.`);
  await sql`update kernel.source set held = null where id = ${source.id}`.execute(trx);
  await tell(trx, [source.ownerArs], house.places);
  return file;
}

/** Who is behind a source; what is left out stays. */
export async function setSourcePeople(
  trx: Kysely<unknown>,
  source: Pick<Source, 'id' | 'ownerArs'>,
  people: Partial<Pick<SourceDraft, 'mailbox' | 'deputy' | 'contractEnd' | 'reviewDate'>>,
): Promise<void> {
  const keep = (value: string | null | undefined, column: string) =>
    value === undefined ? sql.ref(column) : sql`${value}`;
  await sql`update kernel.source set mailbox = ${keep(people.mailbox, 'mailbox')},
      deputy = ${keep(people.deputy, 'deputy')}, contract_end = ${keep(people.contractEnd, 'contract_end')},
      review_date = ${keep(people.reviewDate, 'review_date')}
    where id = ${source.id}`.execute(trx);
}

/** It has moved: what was known of the old content no longer counts. Refused for what has no address. */
export async function setSourceAddress(
  trx: Kysely<unknown>,
  source: Pick<Source, 'id' | 'name' | 'ownerArs' | 'address'>,
  { address, places, now }: { address: string; places: PlaceDirectory; now: Temporal.Instant },
): Promise<void> {
  if (source.address === null)
    throw new SourceError('no-feed', `The source "${source.name}" has no address: hand a file over.`);
  await sql`update kernel.source set address = ${address}, etag = null, last_modified = null, sha256 = null, reader = null,
      next_run_at = case when state = 'active' and every_seconds is not null then ${now.toString()}::timestamptz end
    where id = ${source.id}`.execute(trx);
  await tell(trx, [source.ownerArs], places);
}

/** Takes a source away with everything that it brought; within the caller's transaction. */
export async function removeSource(
  trx: Kysely<unknown>,
  source: Source,
  house: { solutions: readonly Solution[]; places: PlaceDirectory },
): Promise<{ records: number }> {
  const { intake } = (source.kind === 'desk' ? namedIntake : findIntake)(house.solutions, source);
  return takeSourceAway(trx, source, { intake, places: house.places });
}

/** The same for whoever knows the intake of the source. */
export async function takeSourceAway(
  trx: Kysely<unknown>,
  source: Source,
  house: { intake: Pick<Intake, 'remove'>; places: PlaceDirectory },
): Promise<{ records: number }> {
  const { intake } = house;
  const records = await liveRecords(trx, { ars: source.ownerArs, id: source.id });
  if (records.length > 0) await intake.remove(records, trx);
  // What people no longer see is no longer published: the next night would bring it back.
  if (source.kind === 'desk') await withdrawGroup(trx, { ...source, ars: source.ownerArs });
  await sql`delete from kernel.source where id = ${source.id}`.execute(trx);
  await tell(trx, [source.ownerArs, ...new Set(records.map(({ ars }) => ars))], house.places);
  return { records: records.length };
}

export async function requireSource(db: Kysely<unknown>, id: string): Promise<Source> {
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
  const source = isId ? await readSource(db, id) : undefined;
  if (source === undefined)
    throw new SourceError(
      'unknown-source',
      `There is no source ${id.slice(0, 60)}: "source list" shows all.`,
    );
  return source;
}
