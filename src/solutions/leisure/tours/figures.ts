/** Figures of tours in words. Pure. */
import { type Language, LOCALE } from '../../../kernel/i18n/language.ts';

/** "850 m", "12,4 km", "112 km": no more exact than lines are. */
export function lengthInWords(metres: number, language: Language): string {
  if (metres < 950) return inUnit(Math.round(metres / 10) * 10, 'meter', 0, language);
  return inUnit(metres / 1000, 'kilometer', metres < 99_500 ? 1 : 0, language);
}

/** "320 m" of height. */
export function heightInWords(metres: number, language: Language): string {
  return inUnit(Math.round(metres), 'meter', 0, language);
}

function inUnit(figure: number, unit: string, digits: number, language: Language): string {
  return new Intl.NumberFormat(LOCALE[language], {
    style: 'unit',
    unit,
    maximumFractionDigits: digits,
  }).format(figure);
}
