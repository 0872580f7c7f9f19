import type { Language } from '../../../kernel/i18n/language.ts';
import { plainPath } from '../../../kernel/pages/plain/plain-path.ts';
import { type Ars, FEDERATION } from '../../../kernel/places/place.ts';
import { PATH } from '../paths.ts';

/** Path of the plain form, below `/anliegen/<ars>/gemeinsam`. */
export const WISH_PAGE = 'wunsch';
/** Below the place: one challenge, with the place kept. */
export const PLACE_CHALLENGES = 'herausforderungen';

/** Own path of the form; without a place it stands at the federation. */
export function wishPath(language: Language, challenge: string, ars: Ars | null): string {
  return plainPath(language, ars ?? FEDERATION, { path: PATH }, WISH_PAGE, { herausforderung: challenge });
}
