import { type Language, splitPath } from '../../../../kernel/i18n/language.ts';
import { type TextValues, text } from '../../../../kernel/i18n/text.ts';

export type SayPart = (key: string, values?: TextValues) => string;

/** Words of the boards, as they came with the page. */
export function sayFrom(texts: Readonly<Record<string, string>>): SayPart {
  return (key, values = {}) => text(texts, pageLanguage(), key, values);
}

export function pageLanguage(): Language {
  return splitPath(location.pathname).language;
}
