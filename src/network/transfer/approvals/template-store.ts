/** Paths that a town keeps for its next project. */
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { Ars } from '../../../kernel/places/place.ts';
import { type TemplateStep, templateStep } from './templates.ts';

const row = z.object({ id: z.string(), name: z.string(), steps: z.array(templateStep) });
export type OwnTemplate = z.infer<typeof row>;

/** Of a town, all its keys, by name. */
export async function templatesOf(db: Kysely<unknown>, keys: Iterable<Ars>): Promise<OwnTemplate[]> {
  const { rows } = await sql`select id, name, steps from transfer.approval_template
    where ars = any(${[...keys]}) order by name, id`.execute(db);
  return z.array(row).parse(rows);
}

/** Under a name that is there already it takes its place. */
export async function keepTemplate(
  db: Kysely<unknown>,
  one: { id: string; ars: Ars; name: string; steps: readonly TemplateStep[] },
  now: Temporal.Instant,
): Promise<void> {
  const { id, ars, name, steps } = one;
  await sql`insert into transfer.approval_template (id, ars, name, steps, changed_at)
    values (${id}, ${ars}, ${name}, ${JSON.stringify(steps)}, ${now.toString()})
    on conflict (ars, name) do update set steps = excluded.steps, changed_at = excluded.changed_at`.execute(
    db,
  );
}

/** False: there is no such one. */
export async function deleteTemplate(db: Kysely<unknown>, keys: Iterable<Ars>, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from transfer.approval_template
    where id = ${id} and ars = any(${[...keys]})`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}
