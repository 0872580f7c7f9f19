/** Words of a paper, whichever language they are in. Pure. */
import { foreignTo } from '../i18n/foreign.ts';
import type { Language } from '../i18n/language.ts';
import type { Words } from './paper.ts';

/** What neither a page nor an XML file can hold: control signs (but line breaks), and marks that only steer a screen. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const UNPRINTABLE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b\u2060\ufeff\ufffe\uffff]/gu;

/** Text of others with the language that it is known to be in; `lang` is told only where it is not the paper's. */
export function wordsIn(text: string, lang: string | undefined, language: Language): Words {
  const foreign = foreignTo(lang, language);
  return foreign === undefined ? text : { text, lang: foreign };
}

/** Line breaks as `\n`; a tab is a space. */
export function textOf(words: Words): string {
  const text = typeof words === 'string' ? words : words.text;
  return text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(UNPRINTABLE, '');
}

export function langOf(words: Words): string | undefined {
  return typeof words === 'string' ? undefined : words.lang;
}

/** An empty line begins a paragraph. */
export function paragraphsOf(words: Words): Words[] {
  return textOf(words)
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((text) => (typeof words === 'string' ? text : { ...words, text }));
}
