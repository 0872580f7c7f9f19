/** Projects. Who may see or change one says the caller. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { utc } from '../../../kernel/database/utc.ts';
import type { Field } from '../../../kernel/network/fields.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import type { StopCode } from '../flow.ts';
import { type Project, type ProjectKind, type ProjectState, projectRow } from './project.ts';

type Db = Kysely<unknown>;

const COLUMNS = sql`p.id, p.ars, p.source, p.kind, p.state, p.title, p.about, p.lang, p.unit, p.solution, p.idea,
  p.sheet, p.field, p.from_ars as "fromArs", p.stop_code as "stopCode", p.version, ${utc('p.created_at')} as "createdAt",
  ${utc('p.changed_at')} as "changedAt"`;

export interface NewProject {
  id: string;
  ars: Ars;
  kind: ProjectKind;
  state: ProjectState;
  title: string;
  about: string;
  lang: string;
  unit: string;
  solution: string | null;
  idea: string | null;
  sheet: string | null;
  field: Field | null;
  fromArs: Ars | null;
  /** Digest; the same again is the same project. */
  wish: string | null;
}

/** The id of what stands: of the new row, or of the one that the same wish made before. */
export async function insertProject(trx: Db, one: NewProject, now: Temporal.Instant): Promise<string> {
  const at = now.toString();
  const { rows } = await sql<{ id: string }>`
    insert into transfer.project (id, ars, kind, state, title, about, lang, unit, solution, idea, sheet, field, from_ars,
      wish, created_at, changed_at)
    values (${one.id}, ${one.ars}, ${one.kind}, ${one.state}, ${one.title}, ${one.about}, ${one.lang}, ${one.unit},
      ${one.solution}, ${one.idea}, ${one.sheet}, ${one.field}, ${one.fromArs}, ${one.wish}, ${at}, ${at})
    on conflict (wish) do update set wish = excluded.wish returning id`.execute(trx);
  const [row] = rows;
  if (row === undefined) throw new Error('A project that was just written is not there');
  return row.id;
}

export async function readProject(db: Db, id: string): Promise<Project | null> {
  return (await projectsWhere(db, sql`p.id = ${id}`))[0] ?? null;
}

/** Those of some ids that are there. */
export async function readProjects(db: Db, ids: readonly string[]): Promise<Project[]> {
  return ids.length === 0 ? [] : projectsWhere(db, sql`p.id = any(${[...ids]}::uuid[])`);
}

/** Within a transaction: nobody else changes it meanwhile. */
export async function lockProject(trx: Db, id: string): Promise<Project | null> {
  return (await projectsWhere(trx, sql`p.id = ${id} for update`))[0] ?? null;
}

/** Of a town, all its keys, without examples; the last changed first. */
export async function projectsOfTown(db: Db, keys: Iterable<Ars>): Promise<Project[]> {
  return projectsWhere(
    db,
    sql`p.ars = any(${[...keys]}) and p.source is null order by p.changed_at desc, p.id limit 500`,
  );
}

/** Writes the state of a locked row; who may and whether it may follow is said before. */
export async function updateProjectState(
  trx: Db,
  { id }: Pick<Project, 'id'>,
  { to, code }: { to: ProjectState; code: StopCode | null },
  now: Temporal.Instant,
): Promise<void> {
  await sql`update transfer.project set state = ${to}, stop_code = ${code}, version = version + 1,
    changed_at = ${now.toString()} where id = ${id}`.execute(trx);
}

/** What it says about itself, of a locked row. */
export async function updateProject(
  trx: Db,
  { id }: Pick<Project, 'id'>,
  words: Pick<Project, 'title' | 'about' | 'lang' | 'unit' | 'solution' | 'idea' | 'field'>,
  now: Temporal.Instant,
): Promise<void> {
  await sql`update transfer.project set title = ${words.title}, about = ${words.about}, lang = ${words.lang},
    unit = ${words.unit}, solution = ${words.solution}, idea = ${words.idea}, field = ${words.field}, version = version + 1,
    changed_at = ${now.toString()} where id = ${id}`.execute(trx);
}

export async function projectsWhere(db: Db, where: RawBuilder<unknown>): Promise<Project[]> {
  const { rows } = await sql`select ${COLUMNS} from transfer.project p where ${where}`.execute(db);
  return z.array(projectRow).parse(rows);
}
