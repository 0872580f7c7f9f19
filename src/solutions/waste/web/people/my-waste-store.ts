/** Where this device puts out bins: kept here, sent nowhere. The same in all parts of a page. */
import { useSyncExternalStore } from 'react';
import { readNote, writeNote } from '../../../../../web/ui/device-memory.ts';
import { keepOwnPages } from '../../../../../web/ui/own-places.ts';
import { districtPath } from '../../people/paths.ts';
import type { MyWastePlace } from '../my-places.ts';
import { MOST_PLACES, readPlaces } from './read-places.ts';

const NOTE = 'waste-places';
const NONE: readonly MyWastePlace[] = [];
const listeners = new Set<() => void>();
let known: { note: string | null; places: readonly MyWastePlace[] } = { note: null, places: NONE };

/** In the order in which they were kept. */
export function myWastePlaces(): readonly MyWastePlace[] {
  const note = readNote(NOTE);
  if (note !== known.note) known = { note, places: note === null ? NONE : readPlaces(note) };
  return known.places;
}

/** Anew with every change, also of another window. None while the server's page is taken over. */
export function useMyWastePlaces(): readonly MyWastePlace[] {
  return useSyncExternalStore(subscribe, myWastePlaces, () => NONE);
}

/** Adds it, or puts it in the place of the one with its id. */
export function keepWastePlace(place: MyWastePlace): void {
  const others = myWastePlaces();
  const isKnown = others.some(({ id }) => id === place.id);
  write(isKnown ? others.map((one) => (one.id === place.id ? place : one)) : [...others, place]);
}

export function dropWastePlace(id: string): void {
  write(myWastePlaces().filter((one) => one.id !== id));
}

function write(all: readonly MyWastePlace[]): void {
  const places = all.slice(-MOST_PLACES);
  writeNote(NOTE, places.length === 0 ? null : JSON.stringify(places));
  keepOwnPages(
    'waste',
    places.map(({ ars, town, slugs }) => ({ ars, place: town, page: districtPath(slugs) })),
  );
  for (const told of listeners) told();
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  addEventListener('storage', changed);
  return () => {
    listeners.delete(changed);
    removeEventListener('storage', changed);
  };
}
