/** The place at the boards that this device has, and the link by which it may come in. */
import { readNote, writeNote } from '../../../../../web/ui/device-memory.ts';
import type { Seat } from '../../boards/board-api.ts';

export interface KeptSeat extends Seat {
  name: string;
  /** Desk from which they came; null: by a link. */
  ars: string | null;
}

const seatNote = (sprint: string) => `board.seat.${sprint}`;

export function readSeat(sprint: string): KeptSeat | null {
  try {
    const value: unknown = JSON.parse(readNote(seatNote(sprint)) ?? 'null');
    return isSeat(value) ? value : null;
  } catch {
    return null;
  }
}

export function keepSeat(sprint: string, seat: KeptSeat | null): void {
  writeNote(seatNote(sprint), seat && JSON.stringify(seat));
}

function isSeat(value: unknown): value is KeptSeat {
  if (typeof value !== 'object' || value === null) return false;
  const { secret, participant, name, ars }: Partial<Record<keyof KeptSeat, unknown>> = value;
  return (
    typeof secret === 'string' &&
    typeof participant === 'string' &&
    typeof name === 'string' &&
    (ars === null || typeof ars === 'string')
  );
}

/**
 * The token of a guest's link comes in the fragment, which no server sees. It leaves the address bar at once and stays
 * in this tab, so that a page that is loaded anew still knows it.
 */
export function takeToken(sprint: string): string | null {
  const key = `hierzulande.board.link.${sprint}`;
  const given = /^#([\w-]{20,100})$/.exec(location.hash)?.[1];
  try {
    if (given !== undefined) sessionStorage.setItem(key, given);
    const kept = given ?? sessionStorage.getItem(key);
    if (given !== undefined) history.replaceState(history.state, '', location.pathname + location.search);
    return kept;
  } catch {
    return given ?? null;
  }
}
