/** What was typed into an entry and not yet saved, on this device: it survives a lost line, a reload and a closed tab. */

import { noteNames, readNote, writeNote } from '../../../ui/device-memory.ts';
import { asGroup, type FormValue } from '../../forms/form-value.ts';

const BEGINNING = 'entry.';
const DAYS_7 = 7 * 24 * 3_600_000;

/** Null where nothing is kept, or for another version: then somebody has saved meanwhile. */
export function readTyped(id: string, version: number, now: number = Date.now()): FormValue | null {
  sweep(now);
  const kept = parsed(readNote(BEGINNING + id));
  return kept !== null && kept.version === version ? kept.value : null;
}

export function keepTyped(id: string, version: number, value: FormValue, now: number = Date.now()): void {
  writeNote(BEGINNING + id, JSON.stringify({ at: now, version, value }));
}

export function forgetTyped(id: string): void {
  writeNote(BEGINNING + id, null);
}

function parsed(text: string | null): { at: number; version: number; value: FormValue } | null {
  try {
    const { at, version, value } = asGroup(JSON.parse(text ?? 'null'));
    if (typeof at !== 'number' || typeof version !== 'number') return null;
    return { at, version, value: asGroup(value) };
  } catch {
    return null;
  }
}

/** Nobody comes back to it after a week, perhaps somebody else does. */
function sweep(now: number): void {
  for (const name of noteNames(BEGINNING)) {
    const kept = parsed(readNote(name));
    if (kept === null || Math.abs(now - kept.at) > DAYS_7) writeNote(name, null);
  }
}
