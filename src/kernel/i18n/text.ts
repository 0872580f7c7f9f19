import { type Language, LOCALE } from './language.ts';

/** Values for the placeholders of a text. Numbers are written in the manner of the language. */
export type TextValues = Readonly<Record<string, string | number>>;

/**
 * A text in a language: `{name}` is replaced by its value; with a numeric `count` the form
 * `<key>_one` or `<key>_other` is taken as `Intl.PluralRules` says. A missing key comes back as itself,
 * so that it is seen; the tests of every module compare the keys of all languages.
 */
export function text(
  texts: Readonly<Record<string, string>>,
  language: Language,
  key: string,
  values: TextValues = {},
): string {
  const pattern = patternOf(texts, language, key, values);
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? new Intl.NumberFormat(LOCALE[language]).format(value) : value;
  });
}

function patternOf(
  texts: Readonly<Record<string, string>>,
  language: Language,
  key: string,
  { count }: TextValues,
): string {
  if (typeof count === 'number') {
    const form =
      texts[`${key}_${new Intl.PluralRules(LOCALE[language]).select(count)}`] ?? texts[`${key}_other`];
    if (form !== undefined) return form;
  }
  return texts[key] ?? key;
}
