import type { Language } from '../i18n/language.ts';
import type { View } from './page-data.ts';

/** Views whose words exist in easy language; of others only pages that say so of themselves, the rest is German. */
const EASY: ReadonlySet<View['kind']> = new Set(['start', 'here', 'info']);

/** The language that a page is really written in when it is asked for in one. */
export function writtenIn(view: View, asked: Language): Language {
  const isEasy = EASY.has(view.kind) || (view.kind === 'content' && view.page.isEasy === true);
  return asked === 'de-simple' && !isEasy ? 'de' : asked;
}
