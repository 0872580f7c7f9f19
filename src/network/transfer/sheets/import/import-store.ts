/** Writes what other catalogues bring, a table at a time. */
import { randomUUIDv7 } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import { FEDERATION } from '../../../../kernel/places/place.ts';
import type { Sheet } from '../sheet.ts';
import { type Db, sheetsWhere } from '../sheet-store.ts';
import { CONTENT_COLUMNS, type WrittenSheet } from '../write-sheet-store.ts';
import type { ReadSheet } from './read-row.ts';

/** A row on its way into the table. */
export interface Arrived extends ReadSheet {
  id: string;
  isPublished: boolean;
}

/** One import at a time, until the end of the transaction. */
export async function holdImports(trx: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('transfer sheet import'))`.execute(trx);
}

/** By their keys. */
export async function sheetsOfCatalogue(trx: Db, catalogue: string): Promise<Map<string, Sheet>> {
  const found = await sheetsWhere(trx, sql`s.origin_catalogue = ${catalogue} order by s.id for update`);
  return new Map(found.map((sheet) => [sheet.originKey ?? '', sheet]));
}

/** Keys that are ids of sheets of this house which did not come from that catalogue: a round trip, not a new sheet. */
export async function foreignKeys(trx: Db, catalogue: string, keys: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select s.id::text as id from transfer.sheet s
    where s.id::text = any(${[...keys]}) and s.origin_catalogue is distinct from ${catalogue}`.execute(trx);
  return new Set(rows.map(({ id }) => id));
}

const TYPES: Readonly<Record<(typeof CONTENT_COLUMNS)[number], string>> = {
  ...{ title: 'text', problem: 'text', field: 'text', lang: 'text', country: 'text', place_name: 'text' },
  ...{ law_differs: 'text', size: 'text', status: 'text', starts_on: 'date', ends_on: 'date' },
  ...{ cost_once: 'bigint', cost_yearly: 'bigint', cost_band: 'text', fte: 'float8', operating: 'text' },
  ...{ licence: 'text', repo_url: 'text', standards: 'text[]', prerequisites: 'jsonb', kpis: 'jsonb' },
  ...{ failed: 'text', success: 'text', contact_role: 'text', contact_mail: 'text', solution: 'text' },
};

function fieldsOf(one: WrittenSheet): Record<(typeof CONTENT_COLUMNS)[number], unknown> {
  return {
    ...{ title: one.title, problem: one.problem, field: one.field, lang: one.lang, country: one.country },
    ...{ place_name: one.placeName, law_differs: one.lawDiffers, size: one.size, status: one.status },
    ...{ starts_on: one.startsOn, ends_on: one.endsOn, cost_once: one.costOnce, cost_yearly: one.costYearly },
    ...{ cost_band: one.costBand, fte: one.fte, operating: one.operating, licence: one.licence },
    ...{ repo_url: one.repoUrl, standards: one.standards, prerequisites: one.prerequisites, kpis: one.kpis },
    ...{ failed: one.failed, success: one.success, contact_role: one.contactRole },
    ...{ contact_mail: one.contactMail, solution: one.solution },
  };
}

const names = sql.join(CONTENT_COLUMNS.map((name) => sql.ref(name)));
const values = sql.join(CONTENT_COLUMNS.map((name) => sql.ref(`r.${name}`)));
const changes = sql.join(CONTENT_COLUMNS.map((name) => sql`${sql.ref(name)} = ${sql.ref(`r.${name}`)}`));

/** The rows as a table of the database. */
function rowsOf(arrived: readonly Arrived[]): RawBuilder<unknown> {
  const rows = arrived.map(({ id, ars, key, content, evidence, verifiedOn, url, licence, isPublished }) => ({
    ...{
      id,
      ars,
      key,
      evidence,
      verified_on: verifiedOn,
      url,
      origin_licence: licence,
      is_published: isPublished,
    },
    ...{ step: randomUUIDv7(), ...fieldsOf(content) },
  }));
  const columns = Object.entries(TYPES).map(([name, type]) => `${name} ${type}`);
  const head =
    'id uuid, ars text, key text, evidence smallint, verified_on date, url text, origin_licence text';
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as r (${sql.raw(`${head}, is_published boolean, step uuid, ${columns.join(', ')}`)})`;
}

export async function insertImported(
  trx: Db,
  catalogue: string,
  arrived: readonly Arrived[],
  now: Temporal.Instant,
): Promise<void> {
  if (arrived.length === 0) return;
  const at = now.toString();
  await sql`insert into transfer.sheet (id, ars, state, evidence, verified_on, is_own, origin_catalogue, origin_key,
      origin_url, origin_licence, origin_seen_at, created_at, changed_at, ${names})
    select r.id, r.ars, case when r.is_published then 'published' else 'draft' end, r.evidence, r.verified_on, false,
      ${catalogue}, r.key, r.url, r.origin_licence, ${at}, ${at}, ${at}, ${values} from ${rowsOf(arrived)}`.execute(
    trx,
  );
  await writeImportSteps(trx, arrived, at);
}

/** Words in further languages said something older and go; what was withdrawn stays so. */
export async function renewImported(
  trx: Db,
  catalogue: string,
  arrived: readonly Arrived[],
  now: Temporal.Instant,
): Promise<void> {
  if (arrived.length === 0) return;
  const at = now.toString();
  await sql`update transfer.sheet s set ${changes}, ars = r.ars, evidence = r.evidence, verified_on = r.verified_on,
      state = case when r.is_published then 'published' else s.state end, origin_url = r.url,
      origin_licence = r.origin_licence, words = '{}', version = s.version + 1, changed_at = ${at}
    from ${rowsOf(arrived)} where s.id = r.id and s.origin_catalogue = ${catalogue} and not s.is_own`.execute(
    trx,
  );
  const published = arrived.filter(({ isPublished }) => isPublished);
  if (published.length > 0) await writeImportSteps(trx, published, at);
}

/** When the catalogue last had them. */
export async function touchSeen(
  trx: Db,
  catalogue: string,
  keys: readonly string[],
  now: Temporal.Instant,
): Promise<void> {
  await sql`update transfer.sheet set origin_seen_at = ${now.toString()}
    where origin_catalogue = ${catalogue} and origin_key = any(${[...keys]})`.execute(trx);
}

/** A line of the public history for each that is published now and was not before. */
async function writeImportSteps(trx: Db, arrived: readonly Arrived[], at: string): Promise<void> {
  await sql`insert into transfer.step (id, thing, thing_id, from_state, to_state, reason, ars, at)
    select r.step, 'sheet', r.id, null, case when r.is_published then 'published' else 'draft' end, '',
      ${FEDERATION}, ${at} from ${rowsOf(arrived)}
    where not exists (select from transfer.step t where t.thing = 'sheet' and t.thing_id = r.id
      and t.to_state = case when r.is_published then 'published' else 'draft' end)`.execute(trx);
}
