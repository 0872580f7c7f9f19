/** Challenges as the pages of a place list them. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { FIELDS } from '../../../kernel/network/fields.ts';
import { fromShown } from '../../../kernel/network/from-shown.ts';
import { CHALLENGE_STATES } from '../flow.ts';

type Db = Kysely<unknown>;

const rowSchema = z.object({
  ...{ id: z.string(), ars: z.string(), title: z.string(), text: z.string(), lang: z.string() },
  ...{ state: z.enum(CHALLENGE_STATES), field: z.enum(FIELDS), source: z.string().nullable() },
  /** Keys of towns with a voice. */
  voices: z.array(z.string()),
});
export type PlaceChallenge = z.infer<typeof rowSchema>;

const SHOWN = sql`c.state not in ('draft', 'merged') and ${fromShown('c')}`;

/** Its own, the last changed first. */
export async function ownChallenges(
  db: Db,
  keys: ReadonlySet<string>,
  limit: number,
): Promise<PlaceChallenge[]> {
  return challengesWhere(
    db,
    sql`c.ars = any(${[...keys]}) and ${SHOWN}
    order by c.changed_at desc, c.id limit ${limit}`,
  );
}

/** Those of others that it joined. */
export async function joinedChallenges(
  db: Db,
  keys: ReadonlySet<string>,
  limit: number,
): Promise<PlaceChallenge[]> {
  return challengesWhere(
    db,
    sql`c.ars <> all(${[...keys]}) and ${SHOWN} and exists (select from cocreation.voice v
    where v.challenge = c.id and v.ars = any(${[...keys]})) order by c.changed_at desc, c.id limit ${limit}`,
  );
}

/** Those of others that it did not join and that are worked on, what most towns want first. */
export async function otherChallenges(
  db: Db,
  keys: ReadonlySet<string>,
  limit: number,
): Promise<PlaceChallenge[]> {
  return challengesWhere(
    db,
    sql`c.ars <> all(${[...keys]}) and ${SHOWN} and c.state not in ('solved', 'parked')
    and not exists (select from cocreation.voice v where v.challenge = c.id and v.ars = any(${[...keys]}))
    order by (select count(*) from cocreation.voice v where v.challenge = c.id) desc, c.changed_at desc, c.id
    limit ${limit}`,
  );
}

const countSchema = z.object({
  ...{ own: z.number(), joined: z.number(), source: z.string().nullable(), changedAt: z.string() },
  ...{ title: z.string().nullable(), lang: z.string().nullable() },
});

/** What a place has to do with: its own (with the title of the last changed) and what it joined; invented ones apart. */
export async function placeCounts(db: Db, keys: ReadonlySet<string>): Promise<z.infer<typeof countSchema>[]> {
  const own = sql`c.ars = any(${[...keys]})`;
  const { rows } = await sql`select c.source, count(*) filter (where ${own})::int as own,
      count(*) filter (where not ${own})::int as joined,
      (array_agg(c.title order by c.changed_at desc, c.id) filter (where ${own}))[1] as title,
      (array_agg(c.lang order by c.changed_at desc, c.id) filter (where ${own}))[1] as lang,
      to_char(max(c.changed_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "changedAt"
    from cocreation.challenge c where ${SHOWN} and c.state <> 'parked'
      and (${own} or exists (select from cocreation.voice v where v.challenge = c.id and v.ars = any(${[...keys]})))
    group by c.source order by c.source nulls first`.execute(db);
  return rows.map((row) => countSchema.parse(row));
}

export async function placeChallenge(db: Db, id: string): Promise<PlaceChallenge | null> {
  return (await challengesWhere(db, sql`c.id = ${id}::uuid and ${SHOWN}`))[0] ?? null;
}

async function challengesWhere(db: Db, condition: RawBuilder<unknown>): Promise<PlaceChallenge[]> {
  const { rows } = await sql`select c.id, c.ars, c.title, c.text, c.lang, c.state, c.field, c.source,
      coalesce((select array_agg(v.ars) from cocreation.voice v where v.challenge = c.id
        and (v.source is null or c.source is not null)), '{}') as voices
    from cocreation.challenge c where ${condition}`.execute(db);
  return rows.map((row) => rowSchema.parse(row));
}
