/** At which places this device keeps something of a solution, and which pages are to lie on it. Sent nowhere. */
import { noteNames, readNote, writeNote } from './device-memory.ts';

/** A page below a place, as a favourite has it. */
export interface OwnPage {
  /** Twelve digits. */
  ars: string;
  place: string;
  /** Below the place: "abfall/bezirk/alle". */
  page: string;
}

const PREFIX = 'own.';
const listeners = new Set<() => void>();

/** All that a solution keeps, each time it changes. The pages are fetched and stay readable without a network. */
export function keepOwnPages(solution: string, pages: readonly OwnPage[]): void {
  writeNote(PREFIX + solution, pages.length === 0 ? null : JSON.stringify(pages));
  for (const told of listeners) told();
}

/** By solution; what cannot be read is left out. */
export function ownPages(): ReadonlyMap<string, readonly OwnPage[]> {
  return new Map(noteNames(PREFIX).map((name) => [name.slice(PREFIX.length), read(readNote(name))]));
}

/** Tells of changes on this page and in other windows. */
export function onOwnPages(changed: () => void): () => void {
  listeners.add(changed);
  addEventListener('storage', changed);
  return () => {
    listeners.delete(changed);
    removeEventListener('storage', changed);
  };
}

function read(note: string | null): OwnPage[] {
  try {
    const value: unknown = JSON.parse(note ?? '[]');
    return Array.isArray(value) ? value.filter(isPage) : [];
  } catch {
    return []; // cut off
  }
}

function isPage(one: unknown): one is OwnPage {
  if (typeof one !== 'object' || one === null) return false;
  const { ars, place, page }: Record<string, unknown> = { ...one };
  return (
    typeof ars === 'string' && /^\d{12}$/.test(ars) && typeof place === 'string' && typeof page === 'string'
  );
}
