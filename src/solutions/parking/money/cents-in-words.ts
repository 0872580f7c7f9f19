import { type Language, LOCALE } from '../../../kernel/i18n/language.ts';

/** "1,50 €", and "8 €" where there are no cents. */
export function centsInWords(cents: number, language: Language): string {
  return written(cents, language, cents % 100 === 0 ? 0 : 2);
}

/** "8,00 €": for columns and receipts. */
export function exactCents(cents: number, language: Language): string {
  return written(cents, language, 2);
}

function written(cents: number, language: Language, digits: number): string {
  return new Intl.NumberFormat(LOCALE[language], {
    ...{ style: 'currency', currency: 'EUR' },
    ...{ minimumFractionDigits: digits, maximumFractionDigits: digits },
  }).format(cents / 100);
}
