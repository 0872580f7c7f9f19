/** Fact sheets. What is a draft, withdrawn or from a hidden source is left out wherever everybody may read. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { utc } from '../../../kernel/database/utc.ts';
import { FIELDS, type Field } from '../../../kernel/network/fields.ts';
import { fromShown } from '../../../kernel/network/from-shown.ts';
import { SIZES } from '../../../kernel/network/sizes.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import { SHEET_STATES } from '../flow.ts';
import type { Sheet } from './sheet.ts';
import { BANDS, type Evidence, OPERATINGS, STALE_DAYS, STATUSES, type Status } from './sheet-model.ts';

export type Db = Kysely<unknown>;

const optional = z.string().nullable();
const figure = z.number().nullable();
const row = z.object({
  ...{ id: z.string(), ars: optional, source: optional, state: z.enum(SHEET_STATES) },
  ...{ title: z.string(), problem: z.string(), field: z.enum(FIELDS), lang: z.string() },
  ...{ country: optional, placeName: z.string(), lawDiffers: z.string(), size: z.enum(SIZES) },
  ...{ status: z.enum(STATUSES), startsOn: optional, endsOn: optional, costOnce: figure, costYearly: figure },
  ...{ costBand: z.enum(BANDS).nullable(), fte: figure, operating: z.enum(OPERATINGS).nullable() },
  ...{ licence: z.string(), repoUrl: optional, standards: z.array(z.string()) },
  prerequisites: z.array(z.object({ text: z.string(), check: optional })),
  kpis: z.array(
    z.object({ title: z.string(), unit: z.string(), before: figure, after: figure, source: z.string() }),
  ),
  evidence: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  ...{ failed: z.string(), success: z.string(), contactRole: z.string(), contactMail: z.string() },
  ...{ verifiedOn: optional, solution: optional, project: optional },
  ...{ originCatalogue: optional, originKey: optional, originUrl: optional, originLicence: optional },
  isOwn: z.boolean(),
  words: z.record(
    z.string(),
    z.object({
      ...{ title: z.string(), problem: z.string(), failed: z.string() },
      ...{ success: z.string().optional(), lawDiffers: z.string().optional() },
    }),
  ),
  ...{ version: z.number(), createdAt: z.string(), changedAt: z.string() },
});

const day = (column: string) => sql`to_char(${sql.ref(column)}, 'YYYY-MM-DD')`;

const COLUMNS = sql`s.id, s.ars, s.source, s.state, s.title, s.problem, s.field, s.lang, s.country,
  s.place_name as "placeName", s.law_differs as "lawDiffers", s.size, s.status, ${day('s.starts_on')} as "startsOn",
  ${day('s.ends_on')} as "endsOn", s.cost_once::float8 as "costOnce", s.cost_yearly::float8 as "costYearly",
  s.cost_band as "costBand", s.fte, s.operating, s.licence, s.repo_url as "repoUrl", s.standards, s.prerequisites,
  s.kpis, s.evidence, s.failed, s.success, s.contact_role as "contactRole", s.contact_mail as "contactMail",
  ${day('s.verified_on')} as "verifiedOn", s.solution, s.project, s.origin_catalogue as "originCatalogue",
  s.origin_key as "originKey", s.origin_url as "originUrl", s.origin_licence as "originLicence", s.is_own as "isOwn",
  s.words, s.version, ${utc('s.created_at')} as "createdAt", ${utc('s.changed_at')} as "changedAt"`;

/** Whatever its state: who may see it, says the caller. */
export async function readSheet(db: Db, id: string): Promise<Sheet | null> {
  return (await sheetsWhere(db, sql`s.id = ${id}`))[0] ?? null;
}

/** Within a transaction: nobody else changes it meanwhile. */
export async function lockSheet(trx: Db, id: string): Promise<Sheet | null> {
  return (await sheetsWhere(trx, sql`s.id = ${id} for update`))[0] ?? null;
}

/** What everybody may read is narrowed to; left out: all. */
export interface SheetFilter {
  field?: Field | undefined;
  status?: Status | undefined;
  evidence?: Evidence | undefined;
  /** Solution of this house. */
  solution?: string | undefined;
  /** Of these towns, by keys of any age. */
  keys?: Iterable<Ars> | undefined;
  /** From abroad. */
  isAbroad?: boolean | undefined;
  /** Not confirmed since so long that nobody knows; counted from `today` (civil date). */
  isStale?: { today: string } | undefined;
  /** What is real alone; left out: examples stand behind it. */
  isReal?: boolean | undefined;
}

/** Published ones, what is real first, the last changed first. */
export async function publishedSheets(
  db: Db,
  filter: SheetFilter = {},
  { begin, limit }: { begin: number; limit: number } = { begin: 0, limit: 500 },
): Promise<Sheet[]> {
  return sheetsWhere(
    db,
    sql`${shown(filter)} order by s.source is not null, s.changed_at desc, s.id limit ${limit} offset ${begin}`,
  );
}

/** One that everybody may read; null: there is none. */
export async function publishedSheet(db: Db, id: string): Promise<Sheet | null> {
  return (await sheetsWhere(db, sql`s.id = ${id} and ${shown({})}`))[0] ?? null;
}

/** Those of these that everybody may read, in the order of the ids. */
export async function publishedSheetsOf(db: Db, ids: readonly string[]): Promise<Sheet[]> {
  if (ids.length === 0) return [];
  const found = await sheetsWhere(db, sql`s.id = any(${[...ids]}::uuid[]) and ${shown({})}`);
  const byId = new Map(found.map((one) => [one.id, one]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export interface SheetCount {
  field: Field;
  status: Status;
  evidence: Evidence;
  solution: string | null;
  isAbroad: boolean;
  isStale: boolean;
  /** Counted apart: examples never stand in a count of what is real. */
  isExample: boolean;
  count: number;
}

/** How many published ones there are of each kind: what the ways to narrow a list are made of. */
export async function sheetCounts(db: Db, today: string): Promise<SheetCount[]> {
  const { rows } = await sql<SheetCount>`
    select s.field, s.status, s.evidence, s.solution, s.ars is null as "isAbroad", ${stale(today)} as "isStale",
      s.source is not null as "isExample", count(*)::int as count
    from transfer.sheet s where ${shown({})} group by 1, 2, 3, 4, 5, 6, 7`.execute(db);
  return rows;
}

/** For search engines and programs: published ones in the order of their ids, behind `after`. */
export async function sheetsById(
  db: Db,
  { after, limit, examples }: { after: string | null; limit: number; examples: boolean },
): Promise<Sheet[]> {
  return sheetsWhere(
    db,
    sql`${shown({ isReal: !examples })} and (${after}::uuid is null or s.id > ${after}::uuid)
      order by s.id limit ${limit}`,
  );
}

/** Of a town, all its keys, in any state, without examples; the last changed first. */
export async function sheetsOfTown(db: Db, keys: Iterable<Ars>): Promise<Sheet[]> {
  return sheetsWhere(
    db,
    sql`s.ars = any(${[...keys]}) and s.source is null order by s.changed_at desc, s.id limit 500`,
  );
}

/** Made from a pilot, if there is one. */
export async function sheetOfProject(db: Db, project: string): Promise<Sheet | null> {
  return (await sheetsWhere(db, sql`s.project = ${project} order by s.created_at, s.id limit 1`))[0] ?? null;
}

/** Of these pilots those of which a fact sheet tells. */
export async function projectsWithSheet(db: Db, projects: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ project: string }>`select distinct s.project from transfer.sheet s
    where s.project = any(${[...projects]}::uuid[])`.execute(db);
  return new Set(rows.map(({ project }) => project));
}

/** As short as it gets: another one where anything that goes out has changed. */
export async function openState(db: Db, examples: boolean): Promise<string> {
  const { rows } = await sql<{ state: string }>`
    select concat_ws(' ', count(*), sum(s.version), max(s.changed_at)) as state
    from transfer.sheet s where ${shown({ isReal: !examples })}`.execute(db);
  return rows[0]?.state ?? '';
}

export const OFFICE_LISTS = ['published', 'stale', 'draft', 'withdrawn', 'abroad'] as const;
export type OfficeList = (typeof OFFICE_LISTS)[number];

/** For the office, without examples. Drafts are those from abroad or from a catalogue: a town's own are its business. */
export async function officeSheets(
  db: Db,
  { list, today, begin, limit }: { list: OfficeList; today: string; begin: number; limit: number },
): Promise<{ sheets: Sheet[]; total: number }> {
  const inList: Readonly<Record<OfficeList, RawBuilder<unknown>>> = {
    published: sql`s.state = 'published'`,
    stale: sql`s.state = 'published' and ${stale(today)}`,
    draft: sql`s.state = 'draft' and (s.ars is null or s.origin_catalogue is not null)`,
    withdrawn: sql`s.state = 'withdrawn'`,
    abroad: sql`s.ars is null`,
  };
  const where = sql`s.source is null and ${inList[list]}`;
  const order = list === 'stale' ? sql`s.verified_on nulls first` : sql`s.changed_at desc`;
  const sheets = await sheetsWhere(db, sql`${where} order by ${order}, s.id limit ${limit} offset ${begin}`);
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from transfer.sheet s where ${where}`.execute(db);
  return { sheets, total: rows[0]?.total ?? 0 };
}

function stale(today: string): RawBuilder<unknown> {
  return sql`(s.verified_on is null or s.verified_on < ${today}::date - ${STALE_DAYS}::int)`;
}

function shown(filter: SheetFilter): RawBuilder<unknown> {
  const { field = null, status = null, evidence = null, solution = null, keys } = filter;
  const { isAbroad = null, isStale, isReal = false } = filter;
  return sql`s.state = 'published' and ${fromShown('s')} and (not ${isReal}::boolean or s.source is null)
    and (${field}::text is null or s.field = ${field}) and (${status}::text is null or s.status = ${status})
    and (${evidence}::int is null or s.evidence = ${evidence})
    and (${solution}::text is null or s.solution = ${solution})
    and (${isAbroad}::boolean is null or (s.ars is null) = ${isAbroad})
    and (${keys === undefined}::boolean or s.ars = any(${[...(keys ?? [])]}))
    and ${isStale === undefined ? sql`true` : stale(isStale.today)}`;
}

export async function sheetsWhere(db: Db, where: RawBuilder<unknown>): Promise<Sheet[]> {
  const { rows } = await sql`select ${COLUMNS} from transfer.sheet s where ${where}`.execute(db);
  return z.array(row).parse(rows);
}
