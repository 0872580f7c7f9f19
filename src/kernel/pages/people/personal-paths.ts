import { type Language, PREFIX } from '../../i18n/language.ts';
import { DESK_PATH, INVITATION_PATH, SIGN_IN_PATH } from '../paths.ts';

/** Last parts of the addresses of the desk, the same in every language. */
export const DESK_PARTS = { people: 'menschen', log: 'protokoll' } as const;

/** Own path of the sign-in, which leads to `next` afterwards. */
export function signInPath(language: Language, next?: string): string {
  const query = next === undefined ? '' : `?${new URLSearchParams({ weiter: next })}`;
  return `${PREFIX[language]}${SIGN_IN_PATH}${query}`;
}

export function invitationPath(language: Language): string {
  return PREFIX[language] + INVITATION_PATH;
}

/** Own path of the desk, of one municipality there, or of one of its pages. */
export function deskPath(language: Language, ars?: string, part?: keyof typeof DESK_PARTS): string {
  const below = [ars, part && DESK_PARTS[part]].filter((one) => one !== undefined);
  return [PREFIX[language] + DESK_PATH, ...below].join('/');
}
