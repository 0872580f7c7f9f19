import type { Intake } from '../../../kernel/sources/intake.ts';
import type { NoteRecord } from './note.ts';
import { noteEditor } from './note-editor.ts';
import { putNotes, removeNotes } from './notes-store.ts';

/** Notes are entered at the desk alone: what a feed says is an official text. */
export const noteIntake: Intake<NoteRecord> = {
  id: 'notes',
  formats: [],
  licences: 'open',
  staleAfter: 'P7D',
  editor: noteEditor,
  put: putNotes,
  remove: removeNotes,
};
