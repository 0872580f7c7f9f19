/** Addresses of the public pages, relative to the place. */
import { PAGES, PATH } from '../paths.ts';
import type { Civil } from './berlin-clock.ts';

export const FIND_PATH = `${PATH}/${PAGES.find}`;
export const OFFER_PATH = `${PATH}/${PAGES.offer}`;
export const RULES_PATH = `${PATH}/${PAGES.rules}`;

export function lotPath(id: string): string {
  return `${PATH}/${PAGES.lot}/${id}`;
}

/** The search with a lot in mind; what stands behind "#" never leaves the device. */
export function findPath(wish?: { from: Civil; until: Civil }): string {
  return wish === undefined ? FIND_PATH : `${FIND_PATH}/${wish.from}/${wish.until}`;
}
