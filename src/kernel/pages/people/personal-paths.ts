import { type Language, PREFIX } from '../../i18n/language.ts';
import { DESK_PATH, INVITATION_PATH, MINE_PATH, OPERATION_PATH, SIGN_IN_PATH } from '../paths.ts';

/** Last parts of the addresses of the desk, the same in every language. */
export const DESK_PARTS = {
  entries: 'inhalte',
  corrections: 'korrekturen',
  submissions: 'einsendungen',
  gaps: 'luecken',
  doubles: 'dubletten',
  solutions: 'loesungen',
  sources: 'quellen',
  look: 'erscheinungsbild',
  outward: 'nach-aussen',
  people: 'menschen',
  log: 'protokoll',
} as const;

/** Last part of the address at which something new is made ("quellen/neu"). */
export const NEW_ITEM = 'neu';

/** Own path of the sign-in, which leads to `next` afterwards. */
export function signInPath(language: Language, next?: string): string {
  const query = next === undefined ? '' : `?${new URLSearchParams({ weiter: next })}`;
  return `${PREFIX[language]}${SIGN_IN_PATH}${query}`;
}

export function invitationPath(language: Language): string {
  return PREFIX[language] + INVITATION_PATH;
}

/** Own path of the desk, of one municipality there, of one of its pages, or of one thing on it. */
export function deskPath(
  language: Language,
  ars?: string,
  part?: keyof typeof DESK_PARTS,
  item?: string,
): string {
  const below = [ars, part && DESK_PARTS[part], item].filter((one) => one !== undefined);
  return [PREFIX[language] + DESK_PATH, ...below].join('/');
}

/** Own path of a room that a solution brings, or of one thing in it; `part` as in `DeskHome.rooms` ("abfall/bezirke"). */
export function roomPath(language: Language, ars: string, part: string, item?: string): string {
  const below = item === undefined ? [ars, part] : [ars, part, encodeURIComponent(item)];
  return [PREFIX[language] + DESK_PATH, ...below].join('/');
}

/** Own path of a person's room in a solution, or of one thing in it; `part` is "parken/buchungen". */
export function ownRoomPath(language: Language, part: string, item?: string): string {
  const below = item === undefined ? [part] : [part, encodeURIComponent(item)];
  return [PREFIX[language] + MINE_PATH, ...below].join('/');
}

/** Last parts of the addresses of the operators' pages, the same in every language. */
export const OPERATION_PARTS = {
  towns: null,
  town: 'orte',
  sources: 'quellen',
  jobs: 'aufgaben',
  state: 'zustand',
  messages: 'mitteilungen',
} as const;

/** Own path of one of the operators' pages; `ars` is the place of the page of a town. */
export function operationPath(
  language: Language,
  page: keyof typeof OPERATION_PARTS = 'towns',
  ars?: string,
): string {
  const below = [OPERATION_PARTS[page], ars].filter((one) => one != null);
  return [PREFIX[language] + OPERATION_PATH, ...below].join('/');
}
