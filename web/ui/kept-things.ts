/**
 * What somebody needs on the way from a room of their own, kept on the device to be read without a network. Sent
 * nowhere; gone after its time, at the sign-out, and with everything else that the device keeps.
 */
import { MINE_PATH } from '../../src/kernel/pages/paths.ts';
import type { Frame } from '../../src/kernel/pages/people/personal-view.ts';
import { noteNames, readNote, writeNote } from './device-memory.ts';

export interface KeptThing {
  /** Of the room: ids as declared, its path ("parken/buchungen"), and what the server writes of its page. */
  solution: string;
  room: string;
  part: string;
  frame: Frame;
  /** Last part of the address of its page. */
  item: string;
  title: string;
  /** Instants, ISO 8601: when the house said so, and until when it is kept. */
  made: string;
  until: string;
  /** As the room wrote it; read it as if anybody had. */
  data: unknown;
}

const BEGINNING = 'kept.';
const listeners = new Set<() => void>();

export function keepThing(thing: KeptThing): void {
  write(nameOf(thing), JSON.stringify(thing));
}

export function dropThing(thing: Pick<KeptThing, 'part' | 'item'>): void {
  if (readNote(nameOf(thing)) !== null) write(nameOf(thing), null);
}

/** All, or those of a room. What is over at `now` (milliseconds, this device's clock) or broken goes. */
export function keptThings(part?: string, now = Date.now()): KeptThing[] {
  return noteNames(part === undefined ? BEGINNING : `${BEGINNING}${part}/`).flatMap((name) => {
    const thing = read(readNote(name));
    if (thing !== null && Date.parse(thing.until) > now) return [thing];
    writeNote(name, null);
    return [];
  });
}

/** After a sign-out, or when somebody signs in: it may be somebody else. */
export function forgetThings(): void {
  for (const name of noteNames(BEGINNING)) write(name, null);
}

/** Tells of changes on this page and in other windows. */
export function onKeptThings(changed: () => void): () => void {
  listeners.add(changed);
  addEventListener('storage', changed);
  return () => {
    listeners.delete(changed);
    removeEventListener('storage', changed);
  };
}

/** The page of a room of which something is kept, as the server would have sent it; null for all other paths. */
export function keptRoomAt(path: string) {
  const [, part = '', item = null] = IN_ROOM.exec(path) ?? [];
  const thing = part === '' ? undefined : keptThings(part)[0];
  if (thing === undefined) return null;
  const { frame, solution, room } = thing;
  return { kind: 'own-room' as const, frame, solution, room, item };
}

const IN_ROOM = new RegExp(`^${MINE_PATH}/([^/]+/[^/]+)(?:/([^/]+))?$`);

function write(name: string, value: string | null): void {
  writeNote(name, value);
  for (const told of listeners) told();
}

function nameOf({ part, item }: Pick<KeptThing, 'part' | 'item'>): string {
  return `${BEGINNING}${part}/${item}`;
}

function read(note: string | null): KeptThing | null {
  try {
    const thing: Partial<Record<keyof KeptThing, unknown>> | null = JSON.parse(note ?? 'null');
    const { frame, data, ...words } = thing ?? {};
    const { solution, room, part, item, title, made, until } = words;
    const all = [solution, room, part, item, title, made, until];
    if (!all.every((one) => typeof one === 'string') || typeof frame !== 'object') return null;
    return thing as KeptThing; // every field was looked at, and `data` may be anything
  } catch {
    return null; // cut off
  }
}
