/** Addresses of the room, of its API, and of the public pages that it leads to. */
import type { Language } from '../../../../kernel/i18n/language.ts';
import { ownRoomPath } from '../../../../kernel/pages/people/personal-paths.ts';
import { keyPath } from '../../../../kernel/pages/screen.ts';
import { RULES_PATH } from '../../find/find-paths.ts';
import type { OwnLotLine } from '../../lots/lots-api.ts';
import { OWN_ROOMS, PATH } from '../../paths.ts';

export const API = '/api/parking/lots';
export const OWNER_API = '/api/parking/owner';

/** Last parts of addresses of the room that are no lot. */
export const ITEMS = { import: 'import', account: 'konto' } as const;

export function lotsPath(language: Language, item?: string): string {
  return ownRoomPath(language, `${PATH}/${OWN_ROOMS.lots}`, item);
}

/** The codes of a lot's bays, to be printed. */
export function sheetPath(language: Language, id: string): string {
  return `${lotsPath(language, id)}?blatt=ja`;
}

/** What a bay's code leads to: a driver's own bookings there. */
export function scanPath(bay: string): string {
  return `${ownRoomPath('de', `${PATH}/${OWN_ROOMS.bookings}`)}?platz=${bay}`;
}

/** Where everybody sees the lot. */
export function publicPath(
  language: Language,
  { ars, page }: Pick<OwnLotLine, 'ars'> & { page: string },
): string {
  return `${keyPath(ars, language)}/${page}`;
}

export function rulesPath(language: Language, ars: string): string {
  return `${keyPath(ars, language)}/${RULES_PATH}`;
}
