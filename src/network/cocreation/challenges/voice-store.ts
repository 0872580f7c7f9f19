/** "We too": towns that have the same problem, each with its own figure. */
import { sql } from 'kysely';
import { z } from 'zod';
import { utc } from '../../../kernel/database/utc.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import type { Db } from './challenge-store.ts';

const rowSchema = z.object({
  ...{ challenge: z.string(), ars: z.string(), source: z.string().nullable() },
  ...{ figure: z.number().nullable(), note: z.string(), at: z.string() },
});
export type Voice = z.infer<typeof rowSchema>;

/**
 * Those that count: at a real challenge the real ones, at an example all of them. `c` is the challenge, `v` the voice.
 */
const COUNTS = sql`(v.source is null or c.source is not null)`;

/** Of one challenge, the first that joined first. */
export async function voicesOf(db: Db, challenge: string): Promise<Voice[]> {
  const { rows } = await sql`select v.challenge, v.ars, v.source, v.figure, v.note, ${utc('v.at')} as at
    from cocreation.voice v join cocreation.challenge c on c.id = v.challenge
    where v.challenge = ${challenge} and ${COUNTS} order by v.at, v.ars`.execute(db);
  return rows.map((row) => rowSchema.parse(row));
}

/** Which challenges a town (all its keys) joined, the last first. */
export async function joinedBy(db: Db, keys: ReadonlySet<Ars>): Promise<Voice[]> {
  const { rows } = await sql`select v.challenge, v.ars, v.source, v.figure, v.note, ${utc('v.at')} as at
    from cocreation.voice v where v.ars = any(${[...keys]}) and v.source is null
    order by v.at desc, v.challenge`.execute(db);
  return rows.map((row) => rowSchema.parse(row));
}

/** Keys of all that want it, its own town first, of many challenges at once. */
export async function keysOfWanting(db: Db, ids: readonly string[]): Promise<Map<string, Ars[]>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; keys: Ars[] }>`
    select c.id, array[c.ars] || coalesce(array_agg(v.ars order by v.at) filter (where v.ars is not null), '{}') as keys
    from cocreation.challenge c left join cocreation.voice v on v.challenge = c.id and ${COUNTS}
    where c.id = any(${[...ids]}::uuid[]) group by c.id`.execute(db);
  return new Map(rows.map(({ id, keys }) => [id, keys]));
}

/** One voice a town: what it said before, also under an older key, is replaced. */
export async function putVoice(
  trx: Db,
  {
    challenge,
    ars,
    keys,
    figure,
    note,
  }: Pick<Voice, 'challenge' | 'ars' | 'figure' | 'note'> & {
    keys: ReadonlySet<Ars>;
  },
  now: Temporal.Instant,
): Promise<void> {
  const older = [...keys].filter((key) => key !== ars);
  await sql`delete from cocreation.voice where challenge = ${challenge} and ars = any(${older})`.execute(trx);
  await sql`insert into cocreation.voice (challenge, ars, figure, note, at)
    values (${challenge}, ${ars}, ${figure}, ${note}, ${now.toString()})
    on conflict (challenge, ars) do update set figure = excluded.figure, note = excluded.note, source = null`.execute(
    trx,
  );
}

/** False: it had not joined. */
export async function takeVoiceBack(trx: Db, challenge: string, keys: ReadonlySet<Ars>): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from cocreation.voice
    where challenge = ${challenge} and ars = any(${[...keys]}) and source is null`.execute(trx);
  return (numAffectedRows ?? 0n) > 0n;
}
