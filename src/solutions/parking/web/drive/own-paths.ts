/** Addresses of the room, of its API, and of the public pages that it leads to. */
import { type Language, PREFIX } from '../../../../kernel/i18n/language.ts';
import { ownRoomPath } from '../../../../kernel/pages/people/personal-paths.ts';
import { keyPath } from '../../../../kernel/pages/screen.ts';
import { FIND_PATH, RULES_PATH } from '../../find/find-paths.ts';
import { OWN_ROOMS, PATH } from '../../paths.ts';

export const API = '/api/parking/bookings';

export function bookingsPath(language: Language, id?: string): string {
  return ownRoomPath(language, `${PATH}/${OWN_ROOMS.bookings}`, id);
}

/** The search at a place; without one: where a place is chosen. */
export function searchPath(language: Language, ars: string | null): string {
  return ars === null ? `${PREFIX[language]}/` : `${keyPath(ars, language)}/${FIND_PATH}`;
}

export function rulesPath(language: Language, ars: string): string {
  return `${keyPath(ars, language)}/${RULES_PATH}`;
}
