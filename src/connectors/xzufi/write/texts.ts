/** Texts in several languages as elements. Pure. */
import { plainTextOf, type RichText } from '../../../kernel/text/rich-text.ts';
import type { ByLanguage } from '../model.ts';
import { asHtml, htmlEscaped } from './as-html.ts';
import { line } from './xml.ts';

export function lines(name: string, texts: ByLanguage<string>): string {
  return Object.entries(texts)
    .map(([languageCode, text]) => line(name, asPlain(text), { languageCode }))
    .join('');
}

export function words(name: string, texts: ByLanguage<readonly string[]>): string {
  return Object.entries(texts)
    .flatMap(([languageCode, all]) => all.map((word) => line(name, asPlain(word), { languageCode })))
    .join('');
}

export function richTexts(name: string, texts: ByLanguage<RichText>): string {
  return Object.entries(texts)
    .map(([languageCode, text]) => line(name, asHtml(text), { languageCode }))
    .join('');
}

/** As it is, unless a reader of markup would take part of it for some. */
export function asPlain(text: string): string {
  return plainTextOf(text) === text ? text : htmlEscaped(text);
}
