/** Holiday rules of units. */
import { type Kysely, sql } from 'kysely';
import { storableJson } from '../../../kernel/database/storable-json.ts';
import { type HolidayRule, holidayRuleSchema } from './holiday-rule.ts';

type Db = Kysely<unknown>;

/** The one that was saved last under any of these keys of a unit; null: nobody has said anything. */
export async function holidayRuleOf(keys: readonly string[], db: Db): Promise<HolidayRule | null> {
  const { rows } = await sql<{ rule: unknown }>`
    select rule from waste.holiday_rule where ars = any(${[...keys]})
    order by changed_at desc, ars desc limit 1`.execute(db);
  return rows[0] === undefined ? null : holidayRuleSchema.parse(rows[0].rule);
}

export async function writeHolidayRule(
  ars: string,
  rule: HolidayRule,
  now: Temporal.Instant,
  db: Db,
): Promise<void> {
  await sql`insert into waste.holiday_rule (ars, rule, changed_at)
    values (${ars}, ${storableJson(rule)}::jsonb, ${now.toString()})
    on conflict (ars) do update set rule = excluded.rule, changed_at = excluded.changed_at`.execute(db);
}
