/** What stands in the network as a whole. `source` is null for what is real. */
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { FIELDS } from '../../../kernel/network/fields.ts';
import { fromShown } from '../../../kernel/network/from-shown.ts';

type Db = Kysely<unknown>;

/** What a town has to do with co-creation; keys of the day they were written. */
export const DEEDS = ['asks', 'joins', 'proposes', 'tries'] as const;
export type Deed = (typeof DEEDS)[number];

const deedRow = z.object({
  ...{ ars: z.string(), deed: z.enum(DEEDS), field: z.enum(FIELDS) },
  ...{ isExample: z.boolean(), count: z.number() },
});
export type DeedRow = z.infer<typeof deedRow>;

/** By town and field: challenges of its own, those it joined, ideas, sprints it takes part in. */
export async function deedsByTown(db: Db): Promise<DeedRow[]> {
  const { rows } = await sql`
    select ars, deed, field, "isExample", count(*)::int as count from (
      select c.ars, 'asks' as deed, c.field, c.source is not null as "isExample" from cocreation.challenge c
        where c.state not in ('draft', 'merged') and ${fromShown('c')}
      union all select v.ars, 'joins', c.field, v.source is not null or c.source is not null from cocreation.voice v
        join cocreation.challenge c on c.id = v.challenge where c.state not in ('draft', 'merged') and ${fromShown('c')}
      union all select i.ars, 'proposes', i.field, i.source is not null from cocreation.idea i
        where i.ars is not null and not i.hidden and ${fromShown('i')}
      union all select t.ars, 'tries', s.field, s.source is not null from cocreation.sprint_town t
        join cocreation.sprint s on s.id = t.sprint where t.state = 'joined' and ${fromShown('s')}) as one
    group by ars, deed, field, "isExample"`.execute(db);
  return rows.map((row) => deedRow.parse(row));
}

const ideaRow = z.object({ field: z.enum(FIELDS), isExample: z.boolean(), ideas: z.number() });
export type IdeaRow = z.infer<typeof ideaRow>;

/** By field: how many ideas there are that were not stopped. */
export async function ideasByField(db: Db): Promise<IdeaRow[]> {
  const { rows } = await sql`select i.field, i.source is not null as "isExample", count(*)::int as ideas
    from cocreation.idea i where i.state <> 'stopped' and not i.hidden and ${fromShown('i')}
    group by i.field, i.source is not null`.execute(db);
  return rows.map((row) => ideaRow.parse(row));
}

const triedRow = z.object({
  ...{ id: z.string(), thing: z.enum(['idea', 'sprint']), title: z.string(), lang: z.string() },
  ...{ state: z.string(), quarter: z.string().nullable(), isExample: z.boolean() },
});
export type TriedRow = z.infer<typeof triedRow>;

/** Ideas that are being tried, and sprints that are on: what is real first, the last changed first. */
export async function beingTried(db: Db, limit: number): Promise<TriedRow[]> {
  const { rows } = await sql`
    select id, thing, title, lang, state, quarter, "isExample" from (
      select i.id, 'idea' as thing, i.title, i.lang, i.state, null as quarter, i.source is not null as "isExample",
        i.changed_at from cocreation.idea i where i.state in ('concept', 'prototype', 'pilot', 'scaled') and ${fromShown('i')}
      union all select s.id, 'sprint', s.title, s.lang, s.state, s.quarter, s.source is not null, s.changed_at
        from cocreation.sprint s where s.state not in ('planned', 'closed') and ${fromShown('s')}) as one
    order by "isExample", changed_at desc, id limit ${limit}`.execute(db);
  return rows.map((row) => triedRow.parse(row));
}

const wantedRow = z.object({
  ...{ id: z.string(), title: z.string(), lang: z.string(), isExample: z.boolean() },
});

/** Challenges that most towns want solved; what is real first. */
export async function mostWanted(db: Db, limit: number): Promise<z.infer<typeof wantedRow>[]> {
  const { rows } = await sql`select c.id, c.title, c.lang, c.source is not null as "isExample"
    from cocreation.challenge c where c.state in ('submitted', 'clarified', 'prioritised', 'in-sprint')
      and ${fromShown('c')}
    order by c.source is not null, (select count(*) from cocreation.voice v where v.challenge = c.id
      and (v.source is null or c.source is not null)) desc, c.changed_at desc, c.id limit ${limit}`.execute(
    db,
  );
  return rows.map((row) => wantedRow.parse(row));
}

const countRow = z.object({
  ...{ isExample: z.boolean(), challenges: z.number(), ideas: z.number(), tried: z.number() },
  ...{ sprints: z.number(), running: z.number() },
});
type Counted = z.infer<typeof countRow>;
export interface CountRow extends Counted {
  /** Who said "me too", each device once. */
  citizens: number;
}

/** How much there is of everything: two rows, what is real and what is invented. */
export async function wholeCounts(db: Db): Promise<Counted[]> {
  const { rows } = await sql`
    select e.example as "isExample",
      (select count(*)::int from cocreation.challenge c where c.state not in ('draft', 'merged')
        and (c.source is not null) = e.example and ${fromShown('c')}) as challenges,
      (select count(*)::int from cocreation.idea i where not i.hidden and (i.source is not null) = e.example
        and ${fromShown('i')}) as ideas,
      (select count(*)::int from cocreation.idea i where i.state in ('concept', 'prototype', 'pilot', 'scaled')
        and (i.source is not null) = e.example and ${fromShown('i')}) as tried,
      (select count(*)::int from cocreation.sprint s where (s.source is not null) = e.example and ${fromShown('s')})
        as sprints,
      (select count(*)::int from cocreation.sprint s where s.state in ('prep', 'day1', 'day2', 'day3', 'day4', 'day5')
        and (s.source is not null) = e.example and ${fromShown('s')}) as running
    from (values (false), (true)) as e (example)`.execute(db);
  return rows.map((row) => countRow.parse(row));
}

/** Citizens who said "me too" to what is real, and to what is invented. */
export async function citizensWanting(db: Db): Promise<{ isExample: boolean; citizens: number }[]> {
  const { rows } = await sql<{ isExample: boolean; citizens: number }>`
    select w.source is not null as "isExample", count(distinct w.device)::int as citizens
    from cocreation.wish_voice w group by w.source is not null`.execute(db);
  return rows;
}
