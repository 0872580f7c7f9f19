import type { Language } from '../../../kernel/i18n/language.ts';
import { plainPath } from '../../../kernel/pages/plain/plain-path.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import { PATH } from '../paths.ts';

/** Path of the plain form, below `/anliegen/<ars>/vorhaben`. */
export const FEEDBACK_PAGE = 'rueckmeldung';

export function feedbackPath(language: Language, pilot: string, ars: Ars): string {
  return plainPath(language, ars, { path: PATH }, FEEDBACK_PAGE, { pilot });
}
