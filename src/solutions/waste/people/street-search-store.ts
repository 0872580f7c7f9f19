/** Streets as people look for them: whole streets, never a part of their ranges. */
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { isShown } from '../../../kernel/sources/is-shown.ts';
import { streetSchema } from '../model.ts';
import type { KnownStreet } from '../street-store.ts';

/** A street with all that is known of its house numbers. */
export interface FoundStreet {
  street: string;
  locality: string | null;
  parts: KnownStreet[];
}

/**
 * Streets whose folded name begins with these folded letters (or, `exact`, is this), by name; at most `limit`, each
 * whole. `without`: ids of sources that are left out.
 */
export async function findStreets(
  keys: readonly string[],
  db: Kysely<unknown>,
  {
    begin,
    limit,
    exact = false,
    without = [],
  }: { begin: string; limit: number; exact?: boolean; without?: readonly string[] },
): Promise<FoundStreet[]> {
  const letters = begin.replaceAll(/[%_\\]/g, '');
  const named = exact ? sql`t.folded = ${letters}` : sql`t.folded like ${`${letters}%`}`;
  const { rows } = await sql<z.input<typeof rowSchema>>`
    with shown as (
      select t.*, coalesce(t.record ->> 'locality', '') as locality from waste.street t
      where t.ars = any(${[...keys]}) and ${named} and t.source <> all(${[...without]}::uuid[])
        and ${isShown(sql`t.source`)}),
    named as (select distinct folded, street, locality from shown order by folded, street, locality limit ${limit})
    select s.ars, s.id, s.source, s.provider, s.slug, s.record from shown s join named using (folded, street, locality)
    order by folded, street, locality, s.id`.execute(db);
  const found = new Map<string, FoundStreet>();
  for (const row of rows) {
    const part = rowSchema.parse(row);
    const { street, locality } = part.record;
    const name = `${street}\n${locality ?? ''}`;
    const known = found.get(name);
    if (known === undefined) found.set(name, { street, locality, parts: [part] });
    else known.parts.push(part);
  }
  return [...found.values()];
}

/** Whether streets are known here at all. */
export async function hasStreets(keys: readonly string[], db: Kysely<unknown>): Promise<boolean> {
  const { rows } = await sql<{ yes: boolean }>`select exists (
    select from waste.street t where t.ars = any(${[...keys]}) and ${isShown(sql`t.source`)}) as yes`.execute(
    db,
  );
  return rows[0]?.yes === true;
}

const rowSchema = z.object({
  ...{ ars: z.string(), id: z.string(), source: z.string(), provider: z.string(), slug: z.string() },
  record: streetSchema,
});
