import type { SampleRecords, Solution } from '../../kernel/solution.ts';
import type { Intake } from '../../kernel/sources/intake.ts';
import { adviceIntakes, adviceSample } from './advice/sample/advice-sample.ts';
import { approvalIntakes, approvalSample } from './approvals/sample/approval-sample.ts';
import { checkIntakes, checkSample } from './feasibility/sample/check-sample.ts';
import { pilotIntakes, pilotSample } from './pilots/sample/pilot-sample.ts';
import { sheetIntakes, sheetSample } from './sheets/sample/sheet-sample.ts';
import { takeoverIntakes, takeoverSample } from './takeovers/sample/takeover-sample.ts';

type Sample = NonNullable<Solution['sample']>;

/** One part a subject; each may refer to those before it. */
const PARTS: readonly { intakes: readonly Intake[]; sample: Sample }[] = [
  { intakes: pilotIntakes, sample: pilotSample },
  { intakes: checkIntakes, sample: checkSample },
  { intakes: approvalIntakes, sample: approvalSample },
  { intakes: sheetIntakes, sample: sheetSample },
  { intakes: takeoverIntakes, sample: takeoverSample },
  { intakes: adviceIntakes, sample: adviceSample },
];

export const sampleIntakes: readonly Intake[] = PARTS.flatMap(({ intakes }) => intakes);

/** Examples, in the order in which they are written. */
export const sample: Sample = (place, from, places): SampleRecords[] =>
  PARTS.flatMap((part) => part.sample(place, from, places));
