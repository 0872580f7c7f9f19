import type { Kernel } from '../../../kernel/solution.ts';
import { boardProblems } from './board-problems.ts';
import { changeBoard } from './change-board.ts';
import { type BoardDay, METHODS } from './methods.ts';
import { readNote } from './note-store.ts';
import type { SeatRow } from './seat-store.ts';
import { countDots, isRevealed, saveDots, touchBoard } from './vote-store.ts';

/**
 * So many dots of this participant for a note on a board; 0 takes them back. Throws `board-no-dots` beyond those that a
 * participant has, `board-dots-shown` once all see them.
 */
export async function giveDots(
  kernel: Kernel,
  seat: SeatRow,
  { note: id, day, dots }: { note: string; day: BoardDay; dots: number },
): Promise<void> {
  await changeBoard(kernel, seat.sprint, async (turn) => {
    const note = await readNote(turn.trx, seat.sprint, id);
    const method = METHODS[day];
    if (note === null || note.isGone || !method.columns.includes(note.column))
      throw boardProblems.noteUnknown();
    if (await isRevealed(turn, day)) throw boardProblems.dotsShown();
    await saveDots(turn, { note: id, participant: seat.id, day, dots });
    // Counted after it is stored, within the transaction that holds the sprint: no two devices get past each other.
    if ((await countDots(turn, { participant: seat.id, day })) > method.dots)
      throw boardProblems.noDots(method.dots);
    await touchBoard(turn, day);
  });
}

/** Shows the dots of a board to all, or hides them for another turn. Only the facilitator. */
export async function showDots(
  kernel: Kernel,
  seat: SeatRow,
  { day, shown }: { day: BoardDay; shown: boolean },
): Promise<void> {
  if (seat.kind !== 'host') throw boardProblems.hostOnly();
  await changeBoard(kernel, seat.sprint, (turn) => touchBoard(turn, day, shown));
}
