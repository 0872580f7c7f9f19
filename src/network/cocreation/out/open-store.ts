/** Rows of the open data, by their ids: nothing that is a draft, hidden or not published. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { utc } from '../../../kernel/database/utc.ts';
import { fromShown } from '../../../kernel/network/from-shown.ts';
import { townLine, townLines } from '../../../kernel/network/town-lines.ts';
import type { PlaceDirectory } from '../../../kernel/places/directory.ts';
import { challengesWhere } from '../challenges/challenge-store.ts';
import { keysOfWanting } from '../challenges/voice-store.ts';
import { wantedBy } from '../challenges/wanted-by.ts';
import { latestRank } from '../ratings/round-store.ts';
import { citizensOf } from '../wishes/wish-store.ts';
import {
  type OpenChallenge,
  type OpenIdea,
  type OpenRound,
  type OpenSprint,
  openIdea,
  openRound,
  openSprint,
} from './open-rows.ts';

interface House {
  db: Kysely<unknown>;
  places: Pick<PlaceDirectory, 'resolve'>;
}

/** `after`: the last id of the page before; null: from the beginning. */
export interface Page {
  after: string | null;
  limit: number;
  examples: boolean;
}

const behind = (alias: string, { after, limit, examples }: Page): RawBuilder<unknown> =>
  sql`(${after}::uuid is null or ${sql.ref(`${alias}.id`)} > ${after}::uuid)
    and (${examples} or ${sql.ref(`${alias}.source`)} is null) and ${fromShown(alias)} order by ${sql.ref(`${alias}.id`)} limit ${limit}`;

export async function openChallenges({ db, places }: House, page: Page): Promise<OpenChallenge[]> {
  const found = await challengesWhere(db, sql`c.state <> 'draft' and ${behind('c', page)}`);
  const ids = found.map(({ id }) => id);
  const [keys, citizens] = await Promise.all([keysOfWanting(db, ids), citizensOf(db, ids)]);
  return found.map((one): OpenChallenge => {
    const wanted = wantedBy(keys.get(one.id) ?? [one.ars], places);
    const { baselineValue: value, baselineUnit: unit, baselineSource: source, baselineOn: date } = one;
    const { ars, name } = townLine(one.ars, places);
    return {
      ...{ id: one.id, title: one.title, text: one.text, lang: one.lang, state: one.state, field: one.field },
      ...{ town: { ars, name }, affected: one.affected },
      baseline: value === null || unit === null || source === null ? null : { value, unit, source, date },
      ...{ towns: wanted.towns, inhabitants: wanted.inhabitants, inhabitants_of: wanted.known },
      ...{ citizens: citizens.get(one.id) ?? 0, merged_into: one.mergedInto },
      ...{ created: one.createdAt, changed: one.changedAt, example: one.source !== null },
    };
  });
}

/** Of a citizen nothing is told but that it was one. */
export async function openIdeas({ db, places }: House, page: Page): Promise<OpenIdea[]> {
  const { rows } = await sql`select i.id, i.title, i.text, i.lang, i.state, i.field, i.provenance,
      i.provenance_note, to_char(i.provenance_on, 'YYYY-MM-DD') as provenance_date, i.proposer, i.ars,
      case when i.proposer = 'company' then i.proposer_name end as company, i.interest, i.solution, i.stop_code,
      coalesce((select array_agg(l.challenge::text order by l.challenge) from cocreation.idea_challenge l
        join cocreation.challenge c on c.id = l.challenge
        where l.idea = i.id and c.state <> 'draft'), '{}') as challenges,
      ${utc('i.created_at')} as created, ${utc('i.changed_at')} as changed, i.source is not null as example
    from cocreation.idea i where not i.hidden and ${behind('i', page)}`.execute(db);
  const read = openIdea.omit({ town: true, rating: true }).extend({ ars: z.string().nullable() });
  const found = rows.map((row) => read.parse(row));
  const ranks = await latestRank(
    db,
    found.map(({ id }) => id),
  );
  return found.map(({ ars, ...idea }): OpenIdea => {
    const town = ars === null ? null : townLine(ars, places);
    return {
      ...idea,
      town: town === null ? null : { ars: town.ars, name: town.name },
      rating: ranks.get(idea.id) ?? null,
    };
  });
}

/** Published ones, with what was counted when they closed. */
export async function openRounds({ db }: House, page: Page): Promise<OpenRound[]> {
  const { rows } = await sql`select r.id, r.title, r.about as text, r.lang, r.result,
      ${utc('r.opened_at')} as opened, ${utc('r.closed_at')} as closed,
      ${utc('r.published_at')} as published, ${utc('r.changed_at')} as changed,
      r.source is not null as example
    from cocreation.round r where r.state = 'published' and ${behind('r', page)}`.execute(db);
  return rows.map((row) => openRound.parse(row));
}

export async function openSprints({ db, places }: House, page: Page): Promise<OpenSprint[]> {
  const { rows } = await sql`select s.id, s.quarter, s.state, s.field, s.title, s.text, s.lang,
      s.days::text[] as days, ${utc('s.changed_at')} as changed, s.source is not null as example,
      coalesce((select array_agg(t.ars order by t.at, t.ars) from cocreation.sprint_town t
        where t.sprint = s.id and t.state = 'joined'), '{}') as keys,
      coalesce((select json_agg(json_build_object('name', c.name, 'part', c.part, 'interest', c.interest)
        order by c.at, c.id) from cocreation.sprint_company c where c.sprint = s.id), '[]') as companies,
      coalesce((select array_agg(l.challenge::text order by l.challenge) from cocreation.sprint_challenge l
        where l.sprint = s.id), '{}') as challenges,
      coalesce((select json_agg(json_build_object('verdict', d.verdict, 'subject', d.subject, 'reason', d.reason,
        'at', ${utc('d.at')}) order by d.at, d.id) from cocreation.decision d where d.sprint = s.id), '[]') as decisions
    from cocreation.sprint s where ${behind('s', page)}`.execute(db);
  const read = openSprint.omit({ towns: true }).extend({ keys: z.array(z.string()) });
  return rows.map((row): OpenSprint => {
    const { keys, ...sprint } = read.parse(row);
    return { ...sprint, towns: townLines(keys, places).map(({ ars, name }) => ({ ars, name })) };
  });
}
