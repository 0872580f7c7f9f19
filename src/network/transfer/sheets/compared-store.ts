/** What of all published fact sheets is compared with a town: no more than that, so that it is read quickly. */
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { FIELDS } from '../../../kernel/network/fields.ts';
import { SIZES } from '../../../kernel/network/sizes.ts';
import { type SheetFilter, shown } from './sheet-store.ts';

type Db = Kysely<unknown>;

const row = z.object({
  ...{ id: z.string(), ars: z.string().nullable(), isExample: z.boolean() },
  ...{ size: z.enum(SIZES), field: z.enum(FIELDS) },
  /** Prerequisites that a program can look up, as "<solution>:<prerequisite>". */
  checks: z.array(z.string()),
  evidence: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  verifiedOn: z.string().nullable(),
});
export type ComparedSheet = z.infer<typeof row>;

/** Published ones; where there are more than `limit`, those that are real and changed last. */
export async function comparedSheets(
  db: Db,
  filter: Pick<SheetFilter, 'field' | 'solution'>,
  limit: number,
): Promise<ComparedSheet[]> {
  const { rows } =
    await sql`select s.id, s.ars, s.source is not null as "isExample", s.size, s.field, s.evidence,
      jsonb_path_query_array(s.prerequisites, '$[*].check ? (@ != null)') as checks,
      to_char(s.verified_on, 'YYYY-MM-DD') as "verifiedOn"
    from transfer.sheet s where ${shown(filter)}
    order by s.source is not null, s.changed_at desc, s.id limit ${limit}`.execute(db);
  return z.array(row).parse(rows);
}
