import type { NoteView } from '../../boards/board-api.ts';
import type { ColumnId, NoteKind } from '../../boards/methods.ts';

/** What is being written, whatever others do with the note meanwhile. */
export interface Draft {
  text: string;
  kind: NoteKind;
  /** The note as it was when the writing began; null: a new one. */
  begun: NoteView | null;
}

/** By the id of the note, or by `newDraft`. */
export type Drafts = Map<string, Draft>;

export function newDraft(column: ColumnId): string {
  return `new-${column}`;
}
