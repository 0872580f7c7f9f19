/** Entries in the database. Every question takes the keys of the place first; ids of another place are unknown here. */
import { type Kysely, sql } from 'kysely';
import { storableJson } from '../database/storable-json.ts';
import { fold } from '../places/fold.ts';
import type { Ars } from '../places/place.ts';
import type { Entry, EntryContent, EntryGroup, EntryState } from './entry.ts';
import { titleOf } from './title-of.ts';

type Db = Kysely<unknown>;
type Keys = ReadonlySet<Ars>;

const VERSIONS_KEPT = 50;
const instant = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const COLUMNS = sql`id, ars, solution, intake, state, content, shown, title, version,
  ${instant('created_at')} as "createdAt", ${instant('changed_at')} as "changedAt",
  ${instant('published_at')} as "publishedAt", ${instant('ends_at')} as "endsAt",
  doubles, doubles_accepted as "doublesAccepted"`;

export interface EntriesWanted {
  solution?: string | undefined;
  intake?: string | undefined;
  state?: EntryState | undefined;
  /** Words of the title. */
  query: string;
  after: { changedAt: string; id: string } | null;
  limit: number;
}

/** The last changed first, page by page. */
export async function entriesOf(db: Db, keys: Keys, wanted: EntriesWanted): Promise<Entry[]> {
  const { solution, intake, state, after, limit } = wanted;
  // Folded words hold letters and digits only: none of them is a pattern.
  const words = fold(wanted.query)
    .split(' ')
    .filter((word) => word !== '');
  const { rows } = await sql<Entry>`
    select ${COLUMNS} from kernel.entry
    where ars = any(${[...keys]})
      ${solution === undefined ? sql`` : sql`and solution = ${solution}`}
      ${intake === undefined ? sql`` : sql`and intake = ${intake}`}
      ${state === undefined ? sql`` : sql`and state = ${state}`}
      ${words.length === 0 ? sql`` : sql`and folded like all(${words.map((word) => `%${word}%`)}::text[])`}
      ${after === null ? sql`` : sql`and (date_trunc('milliseconds', changed_at), id) < (${after.changedAt}::timestamptz, ${after.id}::uuid)`}
    order by date_trunc('milliseconds', changed_at) desc, id desc limit ${limit}`.execute(db);
  return rows;
}

export async function entryOf(db: Db, keys: Keys, id: string): Promise<Entry | null> {
  const { rows } = await sql<Entry>`
    select ${COLUMNS} from kernel.entry where ars = any(${[...keys]}) and id = ${id}`.execute(db);
  return rows[0] ?? null;
}

/** Those that people see, of one town and intake. */
export async function shownEntries(db: Db, { ars, solution, intake }: EntryGroup): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    select ${COLUMNS} from kernel.entry
    where ars = ${ars} and solution = ${solution} and intake = ${intake} and state = 'published'
    order by id`.execute(db);
  return rows;
}

/** Every town and intake with something published. */
export async function shownGroups(db: Db): Promise<EntryGroup[]> {
  const { rows } = await sql<EntryGroup>`
    select distinct ars, solution, intake from kernel.entry where state = 'published'
    order by ars, solution, intake`.execute(db);
  return rows;
}

export async function addEntry(
  trx: Db,
  entry: EntryGroup & { id: string; content: EntryContent; now: Temporal.Instant },
): Promise<Entry> {
  const { id, ars, solution, intake, content } = entry;
  const now = entry.now.toString();
  const title = titleOf(content);
  await sql`insert into kernel.entry
      (ars, id, solution, intake, state, content, title, folded, version, created_at, changed_at)
    values (${ars}, ${id}, ${solution}, ${intake}, 'draft', ${storableJson(content)}, ${title}, ${fold(title)}, 1,
      ${now}, ${now})`.execute(trx);
  return remembered(trx, { ars, id });
}

export interface EntryChange {
  content: EntryContent;
  state: EntryState;
  /** What people see from now on; null: nothing. */
  shown: EntryContent | null;
  publishedAt: string | null;
  endsAt: string | null;
  doubles: number;
  doublesAccepted: number;
}

/** The new state, or null where the version is another one by now. */
export async function changeEntry(
  trx: Db,
  { ars, id, version }: Pick<Entry, 'ars' | 'id' | 'version'>,
  change: EntryChange,
  now: Temporal.Instant,
): Promise<Entry | null> {
  const title = titleOf(change.content);
  const { rows } = await sql`update kernel.entry set
      content = ${storableJson(change.content)}, state = ${change.state},
      shown = ${change.shown === null ? null : storableJson(change.shown)},
      title = ${title}, folded = ${fold(title)}, version = version + 1, changed_at = ${now.toString()},
      published_at = ${change.publishedAt}, ends_at = ${change.endsAt},
      doubles = ${change.doubles}, doubles_accepted = ${change.doublesAccepted}
    where ars = ${ars} and id = ${id} and version = ${version} returning id`.execute(trx);
  return rows.length === 0 ? null : remembered(trx, { ars, id });
}

/** What a night finds out about an entry that nobody has changed. */
export async function noteFound(
  trx: Db,
  { ars, id }: Pick<Entry, 'ars' | 'id'>,
  found: { endsAt?: string | null; doubles?: number },
): Promise<void> {
  await sql`update kernel.entry set
      ends_at = ${found.endsAt === undefined ? sql`ends_at` : found.endsAt},
      doubles = ${found.doubles === undefined ? sql`doubles` : found.doubles}
    where ars = ${ars} and id = ${id}`.execute(trx);
}

/** False where the version is another one by now. */
export async function deleteEntry(
  trx: Db,
  { ars, id, version }: Pick<Entry, 'ars' | 'id' | 'version'>,
): Promise<boolean> {
  const { rows } = await sql`delete from kernel.entry
    where ars = ${ars} and id = ${id} and version = ${version} returning id`.execute(trx);
  return rows.length > 0;
}

/** When the source of their records is removed, what people no longer see is no longer published. */
export async function withdrawGroup(trx: Db, { ars, solution, intake }: EntryGroup): Promise<void> {
  await sql`update kernel.entry set state = 'withdrawn', shown = null, version = version + 1
    where ars = ${ars} and solution = ${solution} and intake = ${intake} and state = 'published'`.execute(
    trx,
  );
}

/** The entry as it is now, kept as one of its versions. */
async function remembered(trx: Db, { ars, id }: Pick<Entry, 'ars' | 'id'>): Promise<Entry> {
  await sql`insert into kernel.entry_version (ars, entry, version, state, content, title, changed_at)
    select ars, id, version, state, content, title, changed_at from kernel.entry
    where ars = ${ars} and id = ${id}`.execute(trx);
  await sql`delete from kernel.entry_version where ars = ${ars} and entry = ${id} and version <= (
      select version from kernel.entry where ars = ${ars} and id = ${id}) - ${VERSIONS_KEPT}`.execute(trx);
  const entry = await entryOf(trx, new Set([ars]), id);
  if (entry === null) throw new Error(`The entry ${id} that was just written is not there`);
  return entry;
}
