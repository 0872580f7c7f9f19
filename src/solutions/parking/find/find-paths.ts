/** Addresses of the public pages, relative to the place. */
import { PAGES, PATH } from '../paths.ts';
import type { Civil } from './berlin-clock.ts';

export const FIND_PATH = `${PATH}/${PAGES.find}`;
export const OFFER_PATH = `${PATH}/${PAGES.offer}`;
export const RULES_PATH = `${PATH}/${PAGES.rules}`;

export function lotPath(id: string): string {
  return `${PATH}/${PAGES.lot}/${id}`;
}

/** The search, or what is free at a time. */
export function findPath(wish?: { from: Civil; until: Civil }): string {
  return wish === undefined ? FIND_PATH : `${FIND_PATH}/${wish.from}/${wish.until}`;
}

/** The search around a lot that somebody looks at, by its blurred point; what stands behind "#" is never sent. */
export function chosenLotPath(lot: { id: string; title: string; lon: number; lat: number }): string {
  const query = new URLSearchParams({ platz: lot.id, bei: `${lot.lon},${lot.lat}`, name: lot.title });
  return `${FIND_PATH}#${query}`;
}
