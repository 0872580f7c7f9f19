import { cap } from '../../../connectors/cap/cap.ts';
import { nina } from '../../../connectors/nina/nina.ts';
import { format, type Intake } from '../../../kernel/sources/intake.ts';
import type { WarningRecord } from './model.ts';
import { warningOfMessage } from './of-message.ts';
import { PREPARED_WARNINGS } from './prepared.ts';
import { putWarnings, removeWarnings } from './store.ts';

/** Messages of warning services, in XML and in JSON. On a quiet day there are none. */
export const warningsIntake: Intake<WarningRecord> = {
  id: 'warnings',
  formats: [format(cap, warningOfMessage), format(nina, warningOfMessage)],
  licences: 'open',
  staleAfter: 'PT30M',
  sizeVaries: true,
  prepared: PREPARED_WARNINGS,
  put: putWarnings,
  remove: removeWarnings,
};
