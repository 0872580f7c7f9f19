import { correctionTables } from './corrections/correction-tables.ts';
import { editorialTables } from './editorial/editorial-tables.ts';
import { eventTables } from './events/event-tables.ts';
import { fileTables } from './files/file-tables.ts';
import { identityTables } from './identity/identity-tables.ts';
import { notificationTables } from './notifications/notification-tables.ts';
import { operationTables } from './operation/operation-tables.ts';
import { placeTables } from './places/place-tables.ts';
import type { TableDeclaration } from './solution.ts';
import { sourceTables } from './sources/source-tables.ts';
import { submissionTables } from './submissions/submission-tables.ts';
import { townTables } from './towns/town-tables.ts';

/** Every table of the kernel's own schema, with its class and for how long its rows are kept. */
export const kernelTables: readonly TableDeclaration[] = [
  ...placeTables,
  ...sourceTables,
  ...identityTables,
  ...fileTables,
  ...townTables,
  ...editorialTables,
  ...correctionTables,
  ...submissionTables,
  ...notificationTables,
  ...operationTables,
  ...eventTables,
  { name: 'migration', class: 'reference', retention: { forever: 'says what was migrated' } },
];
