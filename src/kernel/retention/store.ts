import { type Kysely, sql } from 'kysely';
import type { TableRule } from './table-rule.ts';

/** Removes at most `limit` rows that are older than the instant; answers how many it were. */
export async function removeOlder(
  db: Kysely<unknown>,
  { schema, table, column }: TableRule,
  before: Temporal.Instant,
  limit: number,
): Promise<number> {
  const rows = sql.table(`${schema}.${table}`);
  const result = await sql`delete from ${rows} where ctid = any (array(
    select ctid from ${rows} where ${sql.ref(column)} < ${before.toString()}::timestamptz limit ${limit}
  ))`.execute(db);
  return Number(result.numAffectedRows ?? 0n);
}

/** The audit log lets nobody delete from it; this function of the owner removes what is older than its own rule. */
export async function expireAudit(db: Kysely<unknown>, now: Temporal.Instant): Promise<number> {
  const { rows } = await sql<{ gone: number }>`select kernel.expire_audit(${now.toString()}) as gone`.execute(
    db,
  );
  return rows[0]?.gone ?? 0;
}
