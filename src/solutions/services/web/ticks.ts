/** Which documents somebody has ready: kept on this device, per place and service. */
import { readNote, writeNote } from '../../../../web/ui/device-memory.ts';

const BEGINNING = 'checklist.';

/** Texts of what is ticked; what is stored and broken counts as nothing. */
export function readTicks(store: string): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(readNote(BEGINNING + store) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : []);
  } catch {
    return new Set();
  }
}

/** Without ticks nothing is kept. */
export function writeTicks(store: string, ticks: ReadonlySet<string>): void {
  writeNote(BEGINNING + store, ticks.size === 0 ? null : JSON.stringify([...ticks]));
}

/** `ticks` with one more, or without it. */
export function toggled(ticks: ReadonlySet<string>, text: string): ReadonlySet<string> {
  const next = new Set(ticks);
  if (!next.delete(text)) next.add(text);
  return next;
}
