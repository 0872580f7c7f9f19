/** What may be meant by a query, of all that counts at a place: found by trigrams in the database, ranked elsewhere. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { isShown } from '../../../kernel/sources/is-shown.ts';
import type { OfficeRecord } from '../feeds/records.ts';
import { isHere, ROW, type Scope } from '../store/here-store.ts';
import type { Row } from '../store/rows.ts';
import type { WantedWord } from './patterns.ts';

type Db = Kysely<unknown>;

/** As much of a service as ranking needs. */
export interface ServiceCandidate {
  id: string;
  name: string;
  language: string;
  keywords: string[];
  /** Language → what the record says in it. */
  translations: Record<string, { name?: string }> | null;
}

export interface OfficeCandidate extends Row {
  ownerArs: string;
  name: string;
  /** Of all its texts. */
  language: string;
  officialName: string | null;
  unit: string | null;
  otherNames: string[];
  address: OfficeRecord['address'];
  validity: OfficeRecord['validity'] | null;
}

/** So many are ranked at most: those that have the most and rarest words of the query. */
const MOST_SERVICES = 200;
const MOST_OFFICES = 50;

/** Services that count in the scope, without those of `leftOut`. */
export async function serviceCandidates(
  scope: Scope,
  db: Db,
  { words, leftOut }: { words: readonly WantedWord[]; leftOut: readonly string[] },
): Promise<ServiceCandidate[]> {
  if (words.length === 0 || scope.chain.length === 0) return [];
  const trigrams = await schemaOfTrigrams(db);
  const { rows } = await sql<ServiceCandidate>`
    with found as materialized (
      select t.id, t.words from services.service t
      where (${anyOf(words, trigrams)}) and ${isHere(scope)} and t.id <> all(${[...leftOut]}::uuid[])
    ), best as (
      select t.id from found t
      order by ${worthOf(words, trigrams)} desc, length(t.words), t.id limit ${MOST_SERVICES}
    )
    select id, record->>'name' as name, record->>'language' as language, record->'keywords' as keywords,
      record->'translations' as translations from best join services.service using (id)`.execute(db);
  return rows;
}

/** Public offices of the units of the scope. */
export async function officeCandidates(
  { chain, without }: Scope,
  db: Db,
  words: readonly WantedWord[],
): Promise<OfficeCandidate[]> {
  if (words.length === 0 || chain.length === 0) return [];
  const trigrams = await schemaOfTrigrams(db);
  const { rows } = await sql<OfficeCandidate>`
    select ${ROW}, t.owner_ars as "ownerArs", t.record->>'name' as name, t.record->>'language' as language,
      t.record->'address' as address, t.record->'otherNames' as "otherNames",
      t.record->>'officialName' as "officialName", t.record->>'unit' as unit, t.record->'validity' as validity
    from services.office t
    where (${anyOf(words, trigrams)}) and t.owner_ars = any(${[...chain]}) and t.is_public
      and ${isShown(sql`t.source`)} and t.source <> all(${[...without]}::uuid[])
    order by ${worthOf(words, trigrams)} desc, length(t.words), t.id limit ${MOST_OFFICES}`.execute(db);
  return rows;
}

function has({ patterns, near }: WantedWord, trigrams: string): RawBuilder<boolean> {
  const likes = sql<boolean>`t.words like any(${[...patterns]}::text[])`;
  return near === null ? likes : sql`(${likes} or ${near} operator(${sql.id(trigrams)}.<<%) t.words)`;
}

/** One condition for the index, whatever word it is. */
function anyOf(words: readonly WantedWord[], trigrams: string): RawBuilder<boolean> {
  return sql.join(
    words.filter(({ isEnough }) => isEnough).map((word) => has(word, trigrams)),
    sql` or `,
  );
}

function worthOf(words: readonly WantedWord[], trigrams: string): RawBuilder<number> {
  return sql.join(
    words.map((word) => sql`case when ${has(word, trigrams)} then ${word.weight}::float8 else 0 end`),
    sql` + `,
  );
}

const schemas = new WeakMap<Db, Promise<string>>();

/** Where this database has the extension: a database may have had it before us. */
function schemaOfTrigrams(db: Db): Promise<string> {
  const known = schemas.get(db) ?? readSchema(db);
  schemas.set(db, known);
  known.catch(() => schemas.delete(db));
  return known;
}

async function readSchema(db: Db): Promise<string> {
  const { rows } = await sql<{ schema: string }>`
    select nspname as schema from pg_extension join pg_namespace n on n.oid = extnamespace
    where extname = 'pg_trgm'`.execute(db);
  const [found] = rows;
  if (found === undefined) throw new Error('The extension pg_trgm is missing: run the migrations.');
  return found.schema;
}
