import { townLine } from '../../../kernel/network/town-lines.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import type { Changes, NoteView, ParticipantView } from './board-api.ts';
import { boardProblems } from './board-problems.ts';
import { lastSeq } from './clock-store.ts';
import { isOpen, isOver } from './is-open.ts';
import { type Note, notesAfter } from './note-store.ts';
import { peopleAfter } from './people-store.ts';
import type { SeatRow } from './seat-store.ts';
import { sprintOfBoard } from './sprint-of-board.ts';
import { boardsAfter, dotsOf } from './vote-store.ts';

/**
 * All that came after that number, as this participant may see it. The number is read first: what changes meanwhile
 * comes again, never not at all.
 */
export async function changesAfter(
  { db, places }: Pick<Kernel, 'db' | 'places'>,
  seat: SeatRow,
  since: number,
): Promise<Changes> {
  const { sprint: id } = seat;
  const seq = await lastSeq(db, id);
  const [sprint, notes, boards, people, dots] = await Promise.all([
    sprintOfBoard(db, id),
    notesAfter(db, id, since),
    boardsAfter(db, id, since),
    peopleAfter(db, id, since),
    dotsOf(db, seat.id),
  ]);
  if (sprint === null) throw boardProblems.unknown();
  const { title, lang, state, isExample } = sprint;
  return {
    seq,
    sprint: { title, lang, state, isExample, isOpen: isOpen(state) },
    me: { id: seat.id, name: seat.name, kind: seat.kind },
    notes: notes.map((note) => noteView(note, seat)),
    boards,
    people: people.map(({ company, ...one }): ParticipantView => {
      const town = one.ars === null ? null : townLine(one.ars, places);
      return { ...one, ars: town?.ars ?? null, from: town?.name ?? company };
    }),
    dots,
  };
}

/** A note as one participant may see it: whose a sketch is stays untold until the sprint is decided. */
export function noteView(note: Note, { id, state }: Pick<SeatRow, 'id' | 'state'>): NoteView {
  const isHidden = note.isAnonymous && !isOver(state);
  return { ...note, author: isHidden ? null : note.author, isMine: note.author === id };
}
