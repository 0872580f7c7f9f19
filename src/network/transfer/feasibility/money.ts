import { type Language, LOCALE } from '../../../kernel/i18n/language.ts';

/** Cents as whole euros: what is estimated over years is not known to the cent. Pure; the phone may use it. */
export function formatEuros(cents: number, language: Language): string {
  return new Intl.NumberFormat(LOCALE[language], {
    ...{ style: 'currency', currency: 'EUR', maximumFractionDigits: 0 },
  }).format(Math.round(cents / 100) || 0);
}

/** One decimal where there is one: a score is never rounded up. */
export function formatPoints(points: number, language: Language): string {
  return new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: 1 }).format(points);
}
