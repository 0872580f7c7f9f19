/** An owner's year as a table: on paper, and for a spreadsheet. Pure. */
import { CSV_BEGIN, csvLine } from '../../../kernel/audit/write-csv.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import type { Paper } from '../../../kernel/papers/paper.ts';
import { sayIn } from '../texts.ts';
import { exactCents } from './cents-in-words.ts';
import type { EarningsView } from './money-api.ts';
import { hoursInWords, monthInWords } from './spans-in-words.ts';
import { statement } from './statement.ts';

type Sums = EarningsView['total'];

export function columnsIn(language: Language): string[] {
  const say = sayIn(language);
  return (['month', 'bookings', 'hours', 'agreed', 'received'] as const).map((name) =>
    say(`earnings_${name}`),
  );
}

export function earningsPaper(
  view: EarningsView,
  { name, language, now }: { name: string | null; language: Language; now: Temporal.Instant },
): Paper {
  const say = sayIn(language);
  const cells = (first: string, { bookings, minutes, agreed, received }: Sums) => [
    ...[first, String(bookings), hoursInWords(minutes, language)],
    ...[exactCents(agreed, language), exactCents(received, language)],
  ];
  return statement({
    ...{ language, title: say('earnings_title', { year: String(view.year) }) },
    ...{ lead: name === null ? [] : [name], facts: [] },
    tables: [
      {
        ...{ title: say('earnings_table'), columns: columnsIn(language) },
        rows: view.months.map((line) => cells(monthInWords(line.month, language), line)),
        total: cells(say('earnings_total'), view.total),
      },
    ],
    notes: {
      title: say('receipt_notes'),
      lines: [say('earnings_counts'), say('receipt_platform'), say('earnings_tax'), say('earnings_kept')],
    },
    now,
  });
}

/** Amounts with a decimal comma and without a sign, as a German spreadsheet reckons with them. */
export function earningsCsv(view: EarningsView, language: Language): string {
  const lines = view.months.map(({ month, bookings, minutes, agreed, received }) => [
    ...[month, String(bookings), decimal(minutes / 60), decimal(agreed / 100), decimal(received / 100)],
  ]);
  return CSV_BEGIN + [columnsIn(language), ...lines].map(csvLine).join('');
}

export function decimal(figure: number): string {
  return figure.toFixed(2).replace('.', ',');
}
