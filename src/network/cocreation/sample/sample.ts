import type { Place } from '../../../kernel/places/place.ts';
import type { SampleRecords } from '../../../kernel/solution.ts';
import type { Intake } from '../../../kernel/sources/intake.ts';
import { putSampleChallenges, removeSampleChallenges } from './put-challenges.ts';
import { putSampleIdeas, removeSampleIdeas } from './put-ideas.ts';
import { putSampleRounds, removeSampleRounds } from './put-rounds.ts';
import { putSampleSprints, removeSampleSprints } from './put-sprints.ts';
import { type SampleChallenge, sampleChallenges } from './sample-challenges.ts';
import { type SampleIdea, sampleIdeas } from './sample-ideas.ts';
import { type SampleRound, sampleRounds } from './sample-rounds.ts';
import { type SampleSprint, sampleSprints } from './sample-sprints.ts';

/** Each refers to those before it, so the order is that in which they are written. */
export function sample({ ars }: Pick<Place, 'ars'>, from: Temporal.PlainDate): SampleRecords[] {
  const of = (intake: string, all: readonly { key: string }[]): SampleRecords => ({
    intake,
    records: all.map((record) => ({ key: record.key, ars, record })),
  });
  return [
    of('challenges', sampleChallenges()),
    of('ideas', sampleIdeas()),
    of('rounds', sampleRounds()),
    of('sprints', sampleSprints(from)),
  ];
}

/** No format: nothing but examples comes this way. */
const examplesOnly = { formats: [], licences: 'open', staleAfter: 'P36500D', examplesOnly: true } as const;

const challenges: Intake<SampleChallenge> = {
  ...{ id: 'challenges', ...examplesOnly },
  ...{ put: putSampleChallenges, remove: removeSampleChallenges },
};
const ideas: Intake<SampleIdea> = {
  ...{ id: 'ideas', ...examplesOnly },
  ...{ put: putSampleIdeas, remove: removeSampleIdeas },
};
const rounds: Intake<SampleRound> = {
  ...{ id: 'rounds', ...examplesOnly },
  ...{ put: putSampleRounds, remove: removeSampleRounds },
};
const sprints: Intake<SampleSprint> = {
  ...{ id: 'sprints', ...examplesOnly },
  ...{ put: putSampleSprints, remove: removeSampleSprints },
};

export const sampleIntakes: readonly Intake[] = [challenges, ideas, rounds, sprints];
