import type { Language } from '../../../../src/kernel/i18n/language.ts';
import { formatClock, formatDate } from '../../../../src/kernel/pages/format.ts';

/** "24. November 2026, 11:00". */
export function momentWords(instant: string, language: Language): string {
  return `${formatDate(instant, language)}, ${formatClock(instant, language)}`;
}
