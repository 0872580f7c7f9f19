import type { Language } from '../../../../kernel/i18n/language.ts';
import { LOCALE } from '../../../../kernel/i18n/language.ts';
import type { Kernel, ListItem } from '../../../../kernel/solution.ts';
import { thingPath } from '../../paths.ts';
import { type Say, sayIn } from '../../texts.ts';
import type { Sheet } from '../sheet.ts';
import { lineOf } from '../sheet-view.ts';
import type { SheetLine } from '../sheets-api.ts';

/** Fact sheets in a list of a page: how far each came is always said, and an old one is marked. */
export function sheetItems(
  sheets: readonly Sheet[],
  language: Language,
  kernel: Pick<Kernel, 'places' | 'clock'>,
): ListItem[] {
  return lineItems(
    sheets.map((sheet) => lineOf(sheet, language, kernel)),
    language,
  );
}

export function lineItems(lines: readonly SheetLine[], language: Language): ListItem[] {
  const say = sayIn(language);
  return lines.map((line) => ({
    ...{ text: line.title, lang: line.lang, page: thingPath('sheets', line.id) },
    note: [
      line.where,
      say(`sheet_status_${line.status}`),
      say(`field_${line.field}`),
      ...(line.costBand === null ? [] : [say(`sheet_band_${line.costBand}`)]),
      say(`sheet_evidence_${line.evidence}_short`),
    ].join(' · '),
    ...(line.isStale && { mark: say('sheet_badge_stale') }),
    ...(line.isExample && { example: true as const }),
  }));
}

/** "12.500 €": whole euros, for nobody plans in cents. */
export function euros(cents: number, language: Language): string {
  return new Intl.NumberFormat(LOCALE[language], {
    ...{ style: 'currency', currency: 'EUR', maximumFractionDigits: 0 },
  }).format(cents / 100);
}

/** "38 %". */
export function percent(share: number, language: Language): string {
  return new Intl.NumberFormat(LOCALE[language], { style: 'percent', maximumFractionDigits: 0 }).format(
    share,
  );
}

/** What is real first; examples beside it, never in it. */
export function countInWords(real: number, examples: number, say: Say): string {
  const words = [
    ...(real > 0 ? [say('sheet_count', { count: real })] : []),
    ...(examples > 0 ? [say('sheet_count_examples', { count: examples })] : []),
  ];
  return words.length === 0 ? say('sheet_count_none') : words.join(', ');
}
