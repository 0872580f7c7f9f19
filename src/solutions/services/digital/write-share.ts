import { type Language, LOCALE } from '../../../kernel/i18n/language.ts';

/** "12,5 %": from 0 to 1, one digit behind the comma at most. */
export function writeShare(share: number, language: Language): string {
  return new Intl.NumberFormat(LOCALE[language], { style: 'percent', maximumFractionDigits: 1 }).format(
    share,
  );
}
