import { sql } from 'kysely';
import { townLine } from '../../../kernel/network/town-lines.ts';
import { type Ars, FEDERATION } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { CHALLENGE_STATES } from '../flow.ts';
import { stepsOf } from '../step-store.ts';
import { missingIn } from './challenge.ts';
import { type Challenge, challengesWhere, challengeTitles } from './challenge-store.ts';
import type { ChallengeLine, ChallengeView, StepView, Town, VoiceView } from './challenges-api.ts';
import { keysOfWanting, type Voice, voicesOf } from './voice-store.ts';
import { wantedBy } from './wanted-by.ts';

type House = Pick<Kernel, 'db' | 'places'>;

/** In the order in which they come. */
export async function linesOf(
  challenges: readonly Challenge[],
  { db, places }: House,
): Promise<ChallengeLine[]> {
  const [wanting, targets] = await Promise.all([
    keysOfWanting(
      db,
      challenges.map(({ id }) => id),
    ),
    challengeTitles(
      db,
      challenges.flatMap(({ mergedInto }) => mergedInto ?? []),
    ),
  ]);
  return challenges.map((one) => {
    const { id, title, lang, field, state, version, changedAt, mergedInto } = one;
    const target = mergedInto === null ? undefined : targets.get(mergedInto);
    return {
      ...{ id, title, lang, field, state, version, changedAt, example: one.source !== null },
      town: town(one.ars, places),
      wanted: wantedBy(wanting.get(id) ?? [one.ars], places),
      mergedInto:
        mergedInto === null || target === undefined
          ? null
          : { id: mergedInto, title: target.title, lang: target.lang },
    };
  });
}

/** Lines of these ids, in their order. */
export async function linesById(ids: readonly string[], house: House): Promise<ChallengeLine[]> {
  if (ids.length === 0) return [];
  const found = await challengesWhere(house.db, sql`c.id = any(${[...ids]}::uuid[])`);
  const lines = new Map((await linesOf(found, house)).map((line) => [line.id, line]));
  return ids.flatMap((id) => lines.get(id) ?? []);
}

export async function viewOf(one: Challenge, house: House): Promise<ChallengeView> {
  const { db, places } = house;
  const [[line], voices, steps] = await Promise.all([
    linesOf([one], house),
    voicesOf(db, one.id),
    stepsOf(db, 'challenge', one.id),
  ]);
  if (line === undefined) throw new Error('One challenge has no line');
  const { text, affected, baselineValue, baselineUnit, baselineSource, baselineOn } = one;
  return {
    ...line,
    ...{ text, affected, baselineValue, baselineUnit, baselineSource, baselineOn },
    voices: eachOnce(voices, one.ars, places),
    history: steps.flatMap(({ from, to, reason, ars, at }): StepView[] => {
      const [before, after] = [stateOf(from), stateOf(to)];
      const by = ars === FEDERATION ? null : townLine(ars, places).name;
      return after === null ? [] : [{ from: before, to: after, reason, by, at }];
    }),
    missing: missingIn(one),
  };
}

/** Of towns that are one today what was said last; none of the town whose challenge it is. */
function eachOnce(voices: readonly Voice[], owner: Ars, places: House['places']): VoiceView[] {
  const views = new Map<Ars, VoiceView>();
  for (const { ars, figure, note, at } of voices) {
    const from = town(ars, places);
    views.set(from.ars, { town: from, figure, note, at });
  }
  views.delete(town(owner, places).ars);
  return [...views.values()];
}

function town(ars: string, places: House['places']): Town {
  const { ars: current, name } = townLine(ars, places);
  return { ars: current, name };
}

function stateOf(name: string | null) {
  return CHALLENGE_STATES.find((state) => state === name) ?? null;
}
