import type { Solution } from '../../../../kernel/solution.ts';
import type { Intake } from '../../../../kernel/sources/intake.ts';
import { sheetIntake } from './put-sheets.ts';
import { sampleSheets } from './sample-sheets.ts';

export const sheetIntakes: readonly Intake[] = [sheetIntake];

/** Fact sheets for trying out, by the office of the network. */
export const sheetSample: NonNullable<Solution['sample']> = ({ ars }, from) => [
  {
    intake: 'sheets',
    records: sampleSheets(from).map((record) => ({ key: record.key, ars, record })),
  },
];
