/** Whether somebody was signed in on this device, for words that are shown without asking the server. Never who. */
import { readNote, writeNote } from '../../ui/device-memory.ts';

const NOTE = 'account';

/** `new`: the account was made just now, and nobody has said so yet. */
export type AccountNote = 'new' | 'known';

export function readAccountNote(): AccountNote | null {
  const note = readNote(NOTE);
  return note === 'new' || note === 'known' ? note : null;
}

export function noteAccount(note: AccountNote | null): void {
  writeNote(NOTE, note);
}
