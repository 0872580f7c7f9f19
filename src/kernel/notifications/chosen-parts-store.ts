/** Parts of topics that are waited for, and what was told by the clock. */
import { type Kysely, sql } from 'kysely';
import type { ChosenPart, TopicId } from './notification.ts';

export async function chosenParts(
  db: Kysely<unknown>,
  topic: TopicId,
  beginning = '',
): Promise<ChosenPart[]> {
  const start = `${topic}/`;
  const pattern = `${(start + beginning).replaceAll(/[%_\\]/g, '\\$&')}%`;
  const { rows } = await sql<ChosenPart>`
    select distinct c.ars, substr(c.topic, ${start.length + 1}::integer) as part, s.language
    from kernel.subscription_choice c join kernel.subscription s on s.id = c.subscription
    where c.topic like ${pattern} and c.topic like '%/%' and s.state = 'active'
    order by 1, 2, 3`.execute(db);
  return rows;
}

export async function firstTime(trx: Kysely<unknown>, key: string, now: Temporal.Instant): Promise<boolean> {
  const result = await sql`insert into kernel.told_once (key, at) values (${key}, ${now.toString()})
    on conflict do nothing`.execute(trx);
  return (result.numAffectedRows ?? 0n) > 0n;
}

export async function wasTold(db: Kysely<unknown>, key: string): Promise<boolean> {
  const { rows } = await sql`select 1 from kernel.told_once where key = ${key}`.execute(db);
  return rows.length > 0;
}
