/** SQL of the figures: the newest of a unit, and those from before. */
import { type Kysely, sql } from 'kysely';
import type { Ars } from '../../../kernel/places/place.ts';
import { type Figures, readFigures } from './figures.ts';

type Db = Kysely<unknown>;

export interface FiguresRow {
  ars: Ars;
  /** Civil date from which on they are so. */
  day: string;
  figures: Figures;
}

const COLUMNS = sql`t.ars, t.day::text as day, t.figures`;

/** The newest of each of the units, or of all; those that never had any are left out. */
export async function newestFigures(units: readonly Ars[] | 'all', db: Db): Promise<FiguresRow[]> {
  const { rows } = await sql<FiguresRow>`
    select distinct on (t.ars) ${COLUMNS} from services.digital t
    where ${units === 'all' ? sql`true` : sql`t.ars = any(${[...units]})`}
    order by t.ars, t.day desc`.execute(db);
  return rows.map(asRow);
}

/** Of one unit, under any of its keys, oldest first; at most the newest `most`. */
export async function figuresSince(keys: ReadonlySet<Ars>, db: Db, most: number): Promise<FiguresRow[]> {
  const { rows } = await sql<FiguresRow>`
    select ${COLUMNS} from services.digital t
    where t.ars = any(${[...keys]}) order by t.day desc, t.ars limit ${most}`.execute(db);
  return rows.map(asRow).reverse();
}

/** Of one unit as they were on a day (civil date); undefined: none yet. */
export async function figuresOn(
  keys: ReadonlySet<Ars>,
  db: Db,
  day: string,
): Promise<FiguresRow | undefined> {
  const { rows } = await sql<FiguresRow>`
    select ${COLUMNS} from services.digital t
    where t.ars = any(${[...keys]}) and t.day <= ${day}::date order by t.day desc, t.ars limit 1`.execute(db);
  return rows.map(asRow)[0];
}

/** Writes what changed; a second look on the same day replaces the first. */
export async function putFigures(rows: readonly FiguresRow[], db: Db): Promise<void> {
  await sql`
    insert into services.digital (ars, day, figures)
    select ars, day, figures from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r (ars text, day date, figures jsonb)
    on conflict (ars, day) do update set figures = excluded.figures`.execute(db);
}

function asRow(row: FiguresRow): FiguresRow {
  return { ...row, figures: readFigures(row.figures) };
}
