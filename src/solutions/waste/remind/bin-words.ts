import { fullLanguage, type Language, LOCALE } from '../../../kernel/i18n/language.ts';
import { FRACTIONS, type Fraction } from '../fractions.ts';
import type { Bin } from '../model.ts';
import { sayIn } from '../texts.ts';

/** A bin as people know it: the name that its provider gives it, and in another language what that is. */
export function binWords({ fraction, name }: Bin, language: Language): string {
  if (fullLanguage(language) === 'de' || fraction === 'other') return name;
  const key = `fraction_${fraction}` as const;
  const words = sayIn(language)(key);
  return name === sayIn('de')(key) ? words : `${words} (${name})`;
}

/** "Restmüll, Bioabfall und Papier", each once. */
export function binsInWords(bins: readonly Bin[], language: Language): string {
  const words = new Set(bins.map((bin) => binWords(bin, language)));
  return new Intl.ListFormat(LOCALE[language]).format(words);
}

/** The same where only the key is known: "residual-4-woechentlich" → "Restmüll (4 woechentlich)". */
export function binKeyWords(key: string, language: Language): string {
  const fraction = fractionOf(key);
  if (fraction === null) return key;
  const words = sayIn(language)(`fraction_${fraction}`);
  const variant = key.slice(fraction.length + 1).replaceAll('-', ' ');
  return variant === '' ? words : `${words} (${variant})`;
}

/** The longest that the key begins with. */
function fractionOf(key: string): Fraction | null {
  return (
    FRACTIONS.filter((one) => key === one || key.startsWith(`${one}-`))
      .sort((a, b) => b.length - a.length)
      .at(0) ?? null
  );
}
