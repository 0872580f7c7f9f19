/** Changes that wait stay on the device, also when the page is closed before there is a network again. */
import { readNote, writeNote } from '../../../../../web/ui/device-memory.ts';
import type { Change } from './pending.ts';

const note = (sprint: string, participant: string) => `board.queue.${sprint}.${participant}`;

export function readQueue(sprint: string, participant: string): Change[] {
  try {
    const value: unknown = JSON.parse(readNote(note(sprint, participant)) ?? '[]');
    // Written by `keepQueue` alone.
    return Array.isArray(value) ? (value as Change[]) : [];
  } catch {
    return [];
  }
}

export function keepQueue(sprint: string, participant: string, queue: readonly Change[]): void {
  writeNote(note(sprint, participant), queue.length === 0 ? null : JSON.stringify(queue));
}
