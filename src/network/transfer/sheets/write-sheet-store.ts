/** Writes fact sheets. Who may, and whether it may, is said before. */
import { type RawBuilder, sql } from 'kysely';
import type { Ars } from '../../../kernel/places/place.ts';
import type { SheetState } from '../flow.ts';
import type { SheetAbroad, SheetContent } from './sheet.ts';
import type { Evidence } from './sheet-model.ts';
import type { Db } from './sheet-store.ts';

export type WrittenSheet = SheetContent & SheetAbroad;

/** Columns of what the author says, in the order of `valuesOf`. */
export const CONTENT_COLUMNS = [
  ...(['title', 'problem', 'field', 'lang', 'country', 'place_name', 'law_differs', 'size'] as const),
  ...(['status', 'starts_on', 'ends_on', 'cost_once', 'cost_yearly', 'cost_band', 'fte'] as const),
  ...(['operating', 'licence', 'repo_url', 'standards', 'prerequisites', 'kpis', 'failed'] as const),
  ...(['success', 'contact_role', 'contact_mail', 'solution'] as const),
] as const;

export function valuesOf(one: WrittenSheet): RawBuilder<unknown>[] {
  return [
    ...[one.title, one.problem, one.field, one.lang, one.country, one.placeName, one.lawDiffers].map(value),
    ...[value(one.size), value(one.status), sql`${one.startsOn}::date`, sql`${one.endsOn}::date`],
    ...[one.costOnce, one.costYearly, one.costBand, one.fte, one.operating, one.licence].map(value),
    ...[value(one.repoUrl), value([...one.standards]), json(one.prerequisites), json(one.kpis)],
    ...[one.failed, one.success, one.contactRole, one.contactMail, one.solution].map(value),
  ];
}

const value = (one: unknown): RawBuilder<unknown> => sql`${one}`;
const json = (one: unknown): RawBuilder<unknown> => sql`${JSON.stringify(one)}::jsonb`;
const columns = sql.join(CONTENT_COLUMNS.map((name) => sql.ref(name)));

/** `col = value` of all that the author says. */
export function contentSet(one: WrittenSheet): RawBuilder<unknown> {
  const values = valuesOf(one);
  return sql.join(CONTENT_COLUMNS.map((name, index) => sql`${sql.ref(name)} = ${values[index]}`));
}

export interface NewSheet {
  id: string;
  ars: Ars | null;
  content: WrittenSheet;
  evidence: Evidence;
  /** Pilot that it reports on. */
  project: string | null;
  /** Digest; the same again is the same sheet. */
  wish: string | null;
}

/** The id of what stands: of the new row, or of the one that the same wish made before. */
export async function insertSheet(trx: Db, one: NewSheet, now: Temporal.Instant): Promise<string> {
  const at = now.toString();
  const { rows } = await sql<{ id: string }>`
    insert into transfer.sheet (id, ars, state, evidence, project, wish, created_at, changed_at, ${columns})
    values (${one.id}, ${one.ars}, 'draft', ${one.evidence}, ${one.project}, ${one.wish}, ${at}, ${at},
      ${sql.join(valuesOf(one.content))})
    on conflict (wish) do update set wish = excluded.wish returning id`.execute(trx);
  const [row] = rows;
  if (row === undefined) throw new Error('A fact sheet that was just written is not there');
  return row.id;
}

/** As a whole; words in further languages said something older and go. From now on no import renews it. */
export async function updateContent(
  trx: Db,
  id: string,
  { content, evidence }: { content: WrittenSheet; evidence: Evidence },
  now: Temporal.Instant,
): Promise<void> {
  await sql`update transfer.sheet set ${contentSet(content)}, evidence = ${evidence}, is_own = true, words = '{}',
    version = version + 1, changed_at = ${now.toString()} where id = ${id}`.execute(trx);
}

/** Published, it was looked at that day. */
export async function updateSheetState(
  trx: Db,
  id: string,
  { to, today }: { to: SheetState; today: string },
  now: Temporal.Instant,
): Promise<void> {
  await sql`update transfer.sheet set state = ${to}, version = version + 1, changed_at = ${now.toString()},
    verified_on = case when ${to} = 'published' then ${today}::date else verified_on end where id = ${id}`.execute(
    trx,
  );
}

/** Somebody looked, and it holds. */
export async function updateVerified(
  trx: Db,
  id: string,
  today: string,
  now: Temporal.Instant,
): Promise<void> {
  await sql`update transfer.sheet set verified_on = ${today}::date, version = version + 1,
    changed_at = ${now.toString()} where id = ${id}`.execute(trx);
}

export async function updateEvidence(
  trx: Db,
  id: string,
  evidence: Evidence,
  now: Temporal.Instant,
): Promise<void> {
  await sql`update transfer.sheet set evidence = ${evidence}, version = version + 1,
    changed_at = ${now.toString()} where id = ${id}`.execute(trx);
}

/** A draft that nobody but its town has seen: nothing of it stays. */
export async function deleteSheet(trx: Db, id: string): Promise<void> {
  await sql`delete from transfer.step where thing = 'sheet' and thing_id = ${id}`.execute(trx);
  await sql`delete from transfer.sheet where id = ${id}`.execute(trx);
}
