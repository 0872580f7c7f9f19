import { type FullLanguage, fullLanguage, type Language } from '../../../src/kernel/i18n/language.ts';

/** Between thousands, and before decimals. */
const SIGNS: Readonly<Record<FullLanguage, readonly [string, string]>> = { de: ['.', ','], en: [',', '.'] };

/**
 * "1.234,5" in German, "1,234.5" in English; a point alone is a decimal one in both unless it stands before exactly
 * three digits in German. What is no number comes back as it was typed.
 */
export function asNumber(line: string, language: Language): number | string {
  const typed = line.trim().replaceAll(/[\s\u00a0]/g, '');
  const [group, mark] = SIGNS[fullLanguage(language)];
  const isGrouped = new RegExp(`^-?\\d{1,3}(\\${group}\\d{3})+(\\${mark}\\d+)?$`).test(typed);
  const plain = (isGrouped ? typed.replaceAll(group, '') : typed).replace(mark, '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : line;
}
