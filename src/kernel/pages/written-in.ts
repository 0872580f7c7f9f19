import type { Language } from '../i18n/language.ts';
import type { View } from './page-data.ts';

/** Views whose words exist in easy language; the others are shown in German and say so. */
const EASY: ReadonlySet<View['kind']> = new Set(['start', 'here', 'info']);

/** The language that a page is really written in when it is asked for in one. */
export function writtenIn(view: View, asked: Language): Language {
  return asked === 'de-simple' && !EASY.has(view.kind) ? 'de' : asked;
}
