/** What somebody types, kept on the device until it is sent: a reload or the back button loses nothing. */
import { useState } from 'react';
import { readNote, writeNote } from './device-memory.ts';

type Typed = Readonly<Record<string, string>>;

/** `note` names the form in the whole house: "parking.new-lot". */
export function useKeptTyped<Fields extends Typed>(note: string, initial: Fields) {
  const [fields, setFields] = useState<Fields>(() => ({ ...initial, ...kept(note, initial) }));
  const set = (changes: Partial<Fields>) =>
    setFields((before) => {
      const after = { ...before, ...changes };
      writeNote(note, JSON.stringify(after));
      return after;
    });
  const forget = () => writeNote(note, null);
  /** Sent, and typed on: from here on it is kept anew. */
  const renew = (changes: Partial<Fields>) => {
    forget();
    setFields((before) => ({ ...before, ...changes }));
  };
  return { fields, set, forget, renew };
}

function kept(note: string, known: Typed): Typed {
  try {
    const value: unknown = JSON.parse(readNote(note) ?? '{}');
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, one]) =>
        Object.hasOwn(known, key) && typeof one === 'string' ? [[key, one]] : [],
      ),
    );
  } catch {
    return {};
  }
}
