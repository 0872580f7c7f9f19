import type { SampleRecords, Solution } from '../../../../kernel/solution.ts';
import type { Intake } from '../../../../kernel/sources/intake.ts';
import { putSamplePilots, removeSamplePilots } from './put-pilots.ts';
import { type SamplePilot, samplePilots } from './sample-pilots.ts';

export const pilotSample: NonNullable<Solution['sample']> = ({ ars }, from): SampleRecords[] => [
  {
    intake: 'pilots',
    records: samplePilots(from).map((record) => ({ key: record.key, ars, record })),
  },
];

const pilots: Intake<SamplePilot> = {
  // No format: nothing but examples comes this way.
  ...{ id: 'pilots', formats: [], licences: 'open', staleAfter: 'P36500D', examplesOnly: true },
  ...{ put: putSamplePilots, remove: removeSamplePilots },
};

export const pilotIntakes: readonly Intake[] = [pilots];
