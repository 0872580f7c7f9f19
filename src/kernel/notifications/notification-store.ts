/** What is told, in the database. */
import { randomUUIDv7 } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Language } from '../i18n/language.ts';
import type { Ars } from '../places/place.ts';
import type { Announced, Pace, Urgency } from './notification.ts';

/** Longest title and text; more is cut. */
const LONGEST = { title: 100, text: 300 } as const;

export async function writeNotification(
  trx: Kysely<unknown>,
  one: Announced,
  now: Temporal.Instant,
): Promise<string> {
  const id = randomUUIDv7();
  const isOne = one.count === 1;
  await sql`
    insert into kernel.notification (id, topic, parts, language, pace, units, tag, count, title, text, lang, page,
      urgency, until, created_at)
    values (${id}, ${one.topic}, ${one.parts === undefined ? null : [...new Set(one.parts)]}, ${one.language ?? null},
      ${one.pace ?? 'usual'}, ${[...new Set(one.units)]}, ${one.tag}, ${one.count},
      ${isOne ? cut(one.title, LONGEST.title) : null}, ${isOne ? cut(one.text, LONGEST.text) : null},
      ${isOne ? one.lang : null}, ${one.page}, ${one.urgency}, ${one.until}, ${now.toString()})`.execute(trx);
  return id;
}

/** What fan-out needs to know of it; null: it is gone, or its words are. */
export async function toAddress(db: Kysely<unknown>, id: string): Promise<ToAddress | null> {
  const { rows } = await sql<ToAddress>`
    select case when parts is null then array[topic] else (select array_agg(topic || '/' || part) from unnest(parts) as part)
      end as topics, units, language, urgency, pace
    from kernel.notification where id = ${id} and cleared_at is null`.execute(db);
  return rows[0] ?? null;
}

export interface ToAddress {
  /** As people chose them: with their parts. */
  topics: string[];
  units: Ars[];
  language: Language | null;
  urgency: Urgency;
  pace: Pace;
}

export async function markAddressed(db: Kysely<unknown>, id: string, now: Temporal.Instant): Promise<void> {
  await sql`update kernel.notification set addressed_at = ${now.toString()} where id = ${id}`.execute(db);
}

/** Takes the words of what everybody has heard, and of all that is older than the instant. Answers how many. */
export async function clearTold(
  db: Kysely<unknown>,
  { now, before }: { now: Temporal.Instant; before: Temporal.Instant },
): Promise<number> {
  const result = await sql`
    update kernel.notification n set title = null, text = null, page = null, lang = null, cleared_at = ${now.toString()}
    where n.cleared_at is null and (n.created_at < ${before.toString()}
      or (n.addressed_at is not null and not exists (
        select from kernel.delivery d where d.notification = n.id and d.state in ('waiting', 'held'))))`.execute(
    db,
  );
  return Number(result.numAffectedRows ?? 0n);
}

/** Whole characters, so that none is cut in two. */
function cut(text: string, most: number): string {
  const signs = [...text.replaceAll(/\s+/g, ' ').trim()];
  return signs.length <= most
    ? signs.join('')
    : `${signs
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
