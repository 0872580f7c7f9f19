/** What stands in the network as a whole. `source` is null for what is real. */
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { FIELDS } from '../../../kernel/network/fields.ts';
import { fromShown } from '../../../kernel/network/from-shown.ts';

type Db = Kysely<unknown>;

/** What a town has to do with co-creation; keys of the day they were written. */
export const DEEDS = ['asks', 'joins', 'proposes', 'tries'] as const;
export type Deed = (typeof DEEDS)[number];

const deedRow = z.object({ ars: z.string(), deed: z.enum(DEEDS), isExample: z.boolean(), count: z.number() });
export type DeedRow = z.infer<typeof deedRow>;

/** By town: challenges of its own, those it joined, ideas, sprints it takes part in. */
export async function deedsByTown(db: Db): Promise<DeedRow[]> {
  const { rows } = await sql`
    select ars, deed, "isExample", count(*)::int as count from (
      select c.ars, 'asks' as deed, c.source is not null as "isExample" from cocreation.challenge c
        where c.state not in ('draft', 'merged') and ${fromShown('c')}
      union all select v.ars, 'joins', v.source is not null or c.source is not null from cocreation.voice v
        join cocreation.challenge c on c.id = v.challenge where c.state not in ('draft', 'merged') and ${fromShown('c')}
      union all select i.ars, 'proposes', i.source is not null from cocreation.idea i
        where i.ars is not null and not i.hidden and ${fromShown('i')}
      union all select t.ars, 'tries', s.source is not null from cocreation.sprint_town t
        join cocreation.sprint s on s.id = t.sprint where t.state = 'joined' and ${fromShown('s')}) as one
    group by ars, deed, "isExample" order by ars, deed`.execute(db);
  return rows.map((row) => deedRow.parse(row));
}

const fieldRow = z.object({
  ...{ field: z.enum(FIELDS), isExample: z.boolean(), challenges: z.number(), ideas: z.number() },
  /** Keys of the towns that ask, or joined. */
  towns: z.array(z.string()),
});
export type FieldRow = z.infer<typeof fieldRow>;

/** By field: what is asked for by whom, and how many ideas there are that were not stopped. */
export async function fieldsAsked(db: Db): Promise<FieldRow[]> {
  const { rows } = await sql`
    with asked as (
      select c.field, c.source is not null as example, c.id, c.ars from cocreation.challenge c
        where c.state not in ('draft', 'merged') and ${fromShown('c')}
      union all select c.field, c.source is not null or v.source is not null, c.id, v.ars from cocreation.challenge c
        join cocreation.voice v on v.challenge = c.id where c.state not in ('draft', 'merged') and ${fromShown('c')}),
    challenges as (select field, example, count(distinct id)::int as challenges, array_agg(distinct ars) as towns
      from asked group by field, example),
    ideas as (select i.field, i.source is not null as example, count(*)::int as ideas from cocreation.idea i
      where i.state <> 'stopped' and not i.hidden and ${fromShown('i')} group by i.field, i.source is not null)
    select coalesce(c.field, i.field) as field, coalesce(c.example, i.example) as "isExample",
      coalesce(c.challenges, 0) as challenges, coalesce(i.ideas, 0) as ideas, coalesce(c.towns, '{}') as towns
    from challenges c full join ideas i on i.field = c.field and i.example = c.example`.execute(db);
  return rows.map((row) => fieldRow.parse(row));
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
  ...{ sprints: z.number(), running: z.number(), citizens: z.number() },
});
export type CountRow = z.infer<typeof countRow>;

/** How much there is of everything: two rows, what is real and what is invented. */
export async function wholeCounts(db: Db): Promise<CountRow[]> {
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
        and (s.source is not null) = e.example and ${fromShown('s')}) as running,
      (select count(distinct w.device)::int from cocreation.wish_voice w where (w.source is not null) = e.example)
        as citizens
    from (values (false), (true)) as e (example)`.execute(db);
  return rows.map((row) => countRow.parse(row));
}
