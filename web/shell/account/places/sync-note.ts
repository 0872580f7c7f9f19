/** What this device knows of the places in the account. Without the note nothing is kept in step here. */

import { readNote, writeNote } from '../../../ui/device-memory.ts';
import { SYNC_NOTE } from '../../mine/sync-note-name.ts';
import type { PlaceChange } from './merge-places.ts';

export interface SyncNote {
  /** Digest of the address of the account: another one must not get these places. */
  whose: string;
  known: readonly PlaceChange[];
  /** Changes that have not reached the account yet. */
  isWaiting: boolean;
  /** Instant of the last time in step; null: never yet. */
  at: string | null;
}

export function readSync(): SyncNote | null {
  try {
    const value: Partial<Record<keyof SyncNote, unknown>> | null = JSON.parse(readNote(SYNC_NOTE) ?? 'null');
    if (value === null || typeof value.whose !== 'string' || !Array.isArray(value.known)) return null;
    return {
      whose: value.whose,
      known: value.known.filter(isChange),
      isWaiting: value.isWaiting === true,
      at: typeof value.at === 'string' ? value.at : null,
    };
  } catch {
    return null; // broken: as if it had never been switched on
  }
}

export function writeSync(note: SyncNote): void {
  writeNote(SYNC_NOTE, JSON.stringify(note));
}

export function forgetSync(): void {
  writeNote(SYNC_NOTE, null);
}

function isChange(one: unknown): one is PlaceChange {
  if (typeof one !== 'object' || one === null) return false;
  const { ars, changedAt, removed }: Partial<Record<keyof PlaceChange, unknown>> = one;
  return (
    typeof ars === 'string' &&
    /^\d{12}$/.test(ars) &&
    typeof changedAt === 'string' &&
    typeof removed === 'boolean'
  );
}
