/** Words of a paper, whichever language they are in. Pure. */
import { foreignTo } from '../i18n/foreign.ts';
import type { Language } from '../i18n/language.ts';
import type { Words } from './paper.ts';

/** Text of others with the language that it is known to be in; `lang` is told only where it is not the paper's. */
export function wordsIn(text: string, lang: string | undefined, language: Language): Words {
  const foreign = foreignTo(lang, language);
  return foreign === undefined ? text : { text, lang: foreign };
}

export function textOf(words: Words): string {
  return typeof words === 'string' ? words : words.text;
}

export function langOf(words: Words): string | undefined {
  return typeof words === 'string' ? undefined : words.lang;
}

/** Same language, other text. */
export function withText(words: Words, text: string): Words {
  return typeof words === 'string' ? text : { ...words, text };
}

/** An empty line begins a paragraph. */
export function paragraphsOf(words: Words): Words[] {
  return textOf(words)
    .split(/\n[^\S\n]*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => withText(words, part));
}
