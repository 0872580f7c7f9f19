/** Voices and sentences of citizens. Nothing in them leads to a person. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import {
  REFUSALS,
  SENTENCE_STATES,
  type SentenceRefusal,
  type SentenceState,
} from '../../../kernel/network/sentence.ts';
import { CHALLENGE_STATES } from '../flow.ts';

type Db = Kysely<unknown>;

const challengeRow = z.object({
  ...{ id: z.string(), ars: z.string(), source: z.string().nullable(), title: z.string(), lang: z.string() },
  state: z.enum(CHALLENGE_STATES),
});
export type WishedChallenge = z.infer<typeof challengeRow>;

/** The challenge that an id means today: where it was merged, the one that it became. Drafts are nobody's business. */
export async function wishedChallenge(db: Db, id: string): Promise<WishedChallenge | null> {
  const { rows } = await sql`with recursive way as (
      select c.* from cocreation.challenge c where c.id = ${id}::uuid
      union select n.* from cocreation.challenge n join way w on n.id = w.merged_into)
    select id, ars, source, title, lang, state from way where merged_into is null and state <> 'draft'`.execute(
    db,
  );
  return rows[0] === undefined ? null : challengeRow.parse(rows[0]);
}

/** All challenges that became one of these, themselves included: what was said to them counts for it. */
const family = (ids: readonly string[]): RawBuilder<unknown> => sql`with recursive family as (
    select c.id, c.id as root from cocreation.challenge c where c.id = any(${[...ids]}::uuid[])
    union select m.id, f.root from cocreation.challenge m join family f on m.merged_into = f.id)`;

/** People with a voice, by challenge; each once, also where they spoke to what was merged. */
export async function citizensOf(db: Db, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ root: string; count: number }>`${family(ids)}
    select f.root, count(distinct v.device)::int as count from family f
    join cocreation.wish_voice v on v.challenge = f.id group by f.root`.execute(db);
  return new Map(rows.map(({ root, count }) => [root, count]));
}

/** Sentences of a challenge that may be read, the newest first. */
export async function shownWishes(
  db: Db,
  challenge: string,
  limit: number,
): Promise<{ id: string; text: string; lang: string; ars: string | null }[]> {
  const { rows } = await sql<{
    id: string;
    text: string;
    lang: string;
    ars: string | null;
  }>`${family([challenge])}
    select w.id, w.text, w.lang, v.ars from family f join cocreation.wish w on w.challenge = f.id
    join cocreation.wish_voice v on v.challenge = w.challenge and v.device = w.device
    where w.state = 'shown' order by w.said_at desc, w.id limit ${limit}`.execute(db);
  return rows;
}

/** What one device said. */
export async function ownVoice(
  db: Db,
  challenge: string,
  device: string,
): Promise<{ text: string | null; state: SentenceState | null; reason: SentenceRefusal | null } | null> {
  const { rows } = await sql`select w.text, w.state, w.reason from cocreation.wish_voice v
    left join cocreation.wish w on w.challenge = v.challenge and w.device = v.device
    where v.challenge = ${challenge} and v.device = ${device}`.execute(db);
  const row = z.object({
    ...{ text: z.string().nullable(), state: z.enum(SENTENCE_STATES).nullable() },
    reason: z.enum(REFUSALS).nullable(),
  });
  return rows[0] === undefined ? null : row.parse(rows[0]);
}

/** Voices since an instant, and sentences that wait. */
export async function wishCounts(
  db: Db,
  challenge: string,
  since: Temporal.Instant,
): Promise<{ today: number; waiting: number }> {
  const { rows } = await sql<{ today: number; waiting: number }>`select
      (select count(*)::int from cocreation.wish_voice where challenge = ${challenge} and at >= ${since.toString()}) as today,
      (select count(*)::int from cocreation.wish where challenge = ${challenge} and state = 'waiting') as waiting`.execute(
    db,
  );
  return rows[0] ?? { today: 0, waiting: 0 };
}

export async function writeVoice(
  trx: Db,
  voice: {
    challenge: string;
    device: string;
    ars: string | null;
    source: string | null;
    at: Temporal.Instant;
  },
): Promise<void> {
  const { challenge, device, ars, source, at } = voice;
  await sql`insert into cocreation.wish_voice (challenge, device, ars, source, at)
    values (${challenge}, ${device}, ${ars}, ${source}::uuid, ${at.toString()})
    on conflict (challenge, device) do nothing`.execute(trx);
}

export interface NewSentence {
  id: string;
  challenge: string;
  device: string;
  text: string;
  lang: string;
  at: Temporal.Instant;
  until: Temporal.Instant;
}

/** Another sentence of the same device takes the place of the first, and waits again. */
export async function writeSentence(trx: Db, sentence: NewSentence): Promise<void> {
  const { id, challenge, device, text, lang, at, until } = sentence;
  await sql`insert into cocreation.wish (id, challenge, device, text, lang, state, said_at, until)
    values (${id}, ${challenge}, ${device}, ${text}, ${lang}, 'waiting', ${at.toString()}, ${until.toString()})
    on conflict (challenge, device) do update set text = excluded.text, lang = excluded.lang, state = 'waiting',
      reason = null, decided_at = null, version = cocreation.wish.version + 1, said_at = excluded.said_at,
      until = excluded.until where cocreation.wish.text <> excluded.text`.execute(trx);
}

/** With its sentence. */
export async function removeVoice(trx: Db, challenge: string, device: string): Promise<void> {
  await sql`delete from cocreation.wish_voice where challenge = ${challenge} and device = ${device}`.execute(
    trx,
  );
}
