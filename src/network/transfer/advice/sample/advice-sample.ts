import type { Place } from '../../../../kernel/places/place.ts';
import type { SampleRecords } from '../../../../kernel/solution.ts';
import type { Intake } from '../../../../kernel/sources/intake.ts';
import { putSampleQuestions, removeSampleQuestions } from './put-questions.ts';
import { putSampleRegions, removeSampleRegions } from './put-regions.ts';
import { type SampleQuestion, sampleQuestions } from './sample-questions.ts';
import { type SampleRegion, sampleRegions } from './sample-regions.ts';

/** Regions before questions. */
export function adviceSample({ ars }: Pick<Place, 'ars'>, from: Temporal.PlainDate): SampleRecords[] {
  const of = (intake: string, all: readonly { key: string }[]): SampleRecords => ({
    intake,
    records: all.map((record) => ({ key: record.key, ars, record })),
  });
  return [of('regions', sampleRegions(from)), of('questions', sampleQuestions(from))];
}

/** No format: nothing but examples comes this way. */
const examplesOnly = { formats: [], licences: 'open', staleAfter: 'P36500D', examplesOnly: true } as const;

const regions: Intake<SampleRegion> = {
  ...{ id: 'regions', ...examplesOnly },
  ...{ put: putSampleRegions, remove: removeSampleRegions },
};
const questions: Intake<SampleQuestion> = {
  ...{ id: 'questions', ...examplesOnly },
  ...{ put: putSampleQuestions, remove: removeSampleQuestions },
};

export const adviceIntakes: readonly Intake[] = [regions, questions];
