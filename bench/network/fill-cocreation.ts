/** Challenges with all who want them, and ideas, that nobody has, straight in the tables. */
import { createHash, randomUUIDv7 } from 'node:crypto';
import { IDEA_STATES } from '../../src/network/cocreation/flow.ts';
import type { Filling } from './fill-network.ts';
import { inventedText, pick } from './invented-texts.ts';
import { putRows } from './put-rows.ts';

/** Of ten challenges seven are open. */
const STATES = [
  ...['clarified', 'clarified', 'clarified', 'clarified', 'submitted', 'prioritised', 'in-sprint'],
  ...['solved', 'parked', 'draft'],
];
/** A few challenges are wanted by many towns, most by few: so many at the first, half as many at the second … */
const MOST_VOICES = 80;
/** Citizens who say "me too", at every tenth challenge. */
const CITIZENS = 100;

export async function fillChallenges({ db, towns, ago }: Filling, count: number): Promise<readonly string[]> {
  const challenges = Array.from({ length: count }, (_, index) => ({
    ...{
      id: randomUUIDv7(),
      ars: pick(towns, index * 5),
      state: pick(STATES, index),
      ...inventedText(index),
    },
    ...{ lang: 'de', affected: ['everybody'], baseline_value: 100, baseline_unit: 'Fälle', version: 1 },
    ...{
      baseline_source: 'gezählt',
      baseline_on: ago(200),
      created_at: ago(400),
      changed_at: ago(index % 390),
    },
  }));
  await putRows(db, 'cocreation.challenge', challenges);
  await putRows(
    db,
    'cocreation.voice',
    challenges.flatMap(({ id }, index) =>
      Array.from({ length: Math.floor(MOST_VOICES / (1 + (index % 40))) }, (_, one) => ({
        ...{ challenge: id, ars: pick(towns, index * 101 + one), figure: one, at: ago(100) },
      })),
    ),
  );
  await putRows(
    db,
    'cocreation.wish_voice',
    challenges.flatMap(({ id }, index) =>
      Array.from({ length: index % 10 === 0 ? CITIZENS : 0 }, (_, one) => ({
        ...{ challenge: id, device: createHash('sha256').update(`${one}`).digest('hex'), at: ago(50) },
      })),
    ),
  );
  return challenges.map(({ id }) => id);
}

/** Each answers a challenge. */
export async function fillIdeas(
  { db, towns, runs, ago }: Filling,
  count: number,
  challenges: readonly string[],
): Promise<void> {
  const ideas = Array.from({ length: count }, (_, index) => {
    const { title, text, field } = inventedText(index * 41 + 9);
    const [state, isTown] = [pick(IDEA_STATES, index), index % 2 === 0];
    return {
      ...{ id: randomUUIDv7(), ars: isTown ? pick(towns, index * 3) : null, state, field, title, text },
      ...{ lang: 'de', provenance: 'submitted', proposer: isTown ? 'town' : 'citizen', version: 1 },
      ...{ solution: index % 3 === 0 ? pick(runs, index / 3) : null },
      ...{
        stop_code: state === 'stopped' ? 'law' : null,
        created_at: ago(400),
        changed_at: ago(index % 390),
      },
    };
  });
  await putRows(db, 'cocreation.idea', ideas);
  await putRows(
    db,
    'cocreation.idea_challenge',
    ideas.map(({ id }, index) => ({ idea: id, challenge: pick(challenges, index * 2) })),
  );
}
