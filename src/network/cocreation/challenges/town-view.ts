import { sql } from 'kysely';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { EDITABLE, JOINABLE } from './challenge.ts';
import type { Challenge } from './challenge-store.ts';
import { challengesOf, challengesWhere } from './challenge-store.ts';
import { linesOf, viewOf } from './challenge-view.ts';
import type { TownChallenge, TownChallenges } from './challenges-api.ts';
import { joinedBy } from './voice-store.ts';

type House = Pick<Kernel, 'db' | 'places'>;

/** One as a town sees it: its own, or one that it joined or may join. */
export async function townView(one: Challenge, { ars, levels }: Place, house: House): Promise<TownChallenge> {
  const keys = house.places.keys(ars);
  const [view, voices] = await Promise.all([viewOf(one, house), joinedBy(house.db, keys)]);
  const isOwn = keys.has(one.ars);
  const mine = voices.find(({ challenge }) => challenge === one.id);
  return {
    ...view,
    isOwn,
    mayEdit: isOwn && one.source === null && EDITABLE.includes(one.state),
    mayJoin: !isOwn && one.source === null && JOINABLE.includes(one.state) && levels.includes('municipality'),
    mine: mine === undefined ? null : { figure: mine.figure, note: mine.note },
  };
}

/** What a town described, and what it joined; examples are nobody's. */
export async function townChallenges({ ars }: Place, house: House): Promise<TownChallenges> {
  const keys = house.places.keys(ars);
  const [all, voices] = await Promise.all([challengesOf(house.db, keys), joinedBy(house.db, keys)]);
  const own = all.filter(({ source }) => source === null);
  const ids = voices.map(({ challenge }) => challenge);
  const joined =
    ids.length === 0
      ? []
      : await challengesWhere(
          house.db,
          sql`c.id = any(${ids}::uuid[]) and c.state <> 'merged' order by c.changed_at desc, c.id`,
        );
  const [ownLines, joinedLines] = await Promise.all([linesOf(own, house), linesOf(joined, house)]);
  return { own: ownLines, joined: joinedLines.filter(({ id }) => !own.some((one) => one.id === id)) };
}
