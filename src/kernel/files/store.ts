/** Rows of files. Bytes are written and removed by `keep-file.ts` and `sweep-files.ts`, under the lock that is taken here. */
import { randomUUIDv7 } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';

export type FilePurpose = 'profile-picture';

export interface FileRow {
  sha256: string;
  type: string;
  bytes: number;
  /** Instant. */
  createdAt: string;
}

/** Key of the lock between those who add a file (shared) and those who remove what nobody names (alone). */
const LOCK = 0x66696c65;

export async function lockToAdd(trx: Transaction<unknown>): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${LOCK})`.execute(trx);
}

export async function lockToRemove(trx: Transaction<unknown>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(trx);
}

/** Digest of the bytes that the row named before; null: there was none. */
export async function writeFileRow(
  trx: Transaction<unknown>,
  row: { person: string; purpose: FilePurpose; now: Temporal.Instant } & Omit<FileRow, 'createdAt'>,
): Promise<string | null> {
  const { person, purpose, sha256, type, bytes, now } = row;
  const before = await readFileRow(trx, person, purpose);
  await sql`
    insert into kernel.file (id, person, purpose, sha256, type, bytes, created_at)
    values (${randomUUIDv7()}, ${person}, ${purpose}, ${sha256}, ${type}, ${bytes}, ${now.toString()})
    on conflict (person, purpose) do update
      set sha256 = excluded.sha256, type = excluded.type, bytes = excluded.bytes, created_at = excluded.created_at`.execute(
    trx,
  );
  return before?.sha256 ?? null;
}

export async function readFileRow(
  db: Kysely<unknown>,
  person: string,
  purpose: FilePurpose,
): Promise<FileRow | null> {
  const { rows } = await sql<FileRow>`
    select sha256, type, bytes, created_at as "createdAt"
    from kernel.file where person = ${person} and purpose = ${purpose}`.execute(db);
  return rows[0] ?? null;
}

/** Digest of the bytes that the row named; null: there was none. */
export async function deleteFileRow(
  db: Kysely<unknown>,
  person: string,
  purpose: FilePurpose,
): Promise<string | null> {
  const { rows } = await sql<{ sha256: string }>`
    delete from kernel.file where person = ${person} and purpose = ${purpose} returning sha256`.execute(db);
  return rows[0]?.sha256 ?? null;
}

/** Which of the digests a row names. */
export async function namedDigests(db: Kysely<unknown>, digests: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from kernel.file where sha256 = any (${digests})
    union select sha256 from kernel.place_file where sha256 = any (${digests})`.execute(db);
  return new Set(rows.map(({ sha256 }) => sha256));
}
