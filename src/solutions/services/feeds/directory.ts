/** The intake `directory`: services, units, online services and competences of an editorial system, in one feed. */
import { xzufi } from '../../../connectors/xzufi/xzufi.ts';
import { format, type Intake } from '../../../kernel/sources/intake.ts';
import { putDirectory, removeDirectory } from '../store/directory-store.ts';
import { directoryRecordOf } from './directory/directory-record.ts';
import { withTreeNotes } from './directory/tree-notes.ts';
import type { DirectoryRecord } from './records.ts';

export const directory: Intake<DirectoryRecord> = {
  id: 'directory',
  formats: [format(withTreeNotes(xzufi), directoryRecordOf)],
  licences: 'open',
  // As for the other exports: renewed daily or weekly.
  staleAfter: 'P7D',
  put: putDirectory,
  remove: removeDirectory,
};
