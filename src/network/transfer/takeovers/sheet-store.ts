/** What of fact sheets a takeover needs to know. */
import { type Kysely, sql } from 'kysely';
import { fromShown } from '../../../kernel/network/from-shown.ts';
import { takeoverSheetUnfit } from './takeover-problems.ts';

/** The idea behind a published fact sheet of the solution. Throws `takeover-sheet-unfit` (422). */
export async function requireSheet(
  db: Kysely<unknown>,
  id: string,
  solution: string,
): Promise<{ idea: string | null }> {
  const { rows } = await sql<{ idea: string | null }>`select p.idea from transfer.sheet s
    left join transfer.project p on p.id = s.project
    where s.id = ${id} and s.solution = ${solution} and s.state = 'published' and ${fromShown('s')}`.execute(
    db,
  );
  const [row] = rows;
  if (row === undefined) throw takeoverSheetUnfit();
  return row;
}

export interface SheetTitle {
  title: string;
  lang: string;
  /** null: of nothing that runs in this house. */
  solution: string | null;
  isExample: boolean;
}

/** Of a published fact sheet; null: there is none, or it is hidden. */
export async function readSheetTitle(db: Kysely<unknown>, id: string): Promise<SheetTitle | null> {
  const { rows } =
    await sql<SheetTitle>`select s.title, s.lang, s.solution, s.source is not null as "isExample"
    from transfer.sheet s where s.id = ${id} and s.state = 'published' and ${fromShown('s')}`.execute(db);
  return rows[0] ?? null;
}
