import type { Block, PlaceRequest } from '../../../kernel/solution.ts';
import type { KnownDistrict } from '../collection-store.ts';
import { sayIn } from '../texts.ts';
import { type CalendarChoice, sheetPath, tablePath } from './calendar-choice.ts';

/** Sheets of this year and of the next where its days are known, and the table. */
export function paperBlocks(
  { slugs, bins }: CalendarChoice,
  { found, today }: { found: readonly KnownDistrict[]; today: Temporal.PlainDate },
  { place, language }: PlaceRequest,
): Block[] {
  const say = sayIn(language);
  const last = found.map((one) => Number(one.last.slice(0, 4)));
  const years = [today.year, today.year + 1].filter((year) => Math.max(...last) >= year);
  return [
    { type: 'heading', text: say('out_paper') },
    {
      type: 'list',
      items: [
        ...years.map((year) => ({
          text: say('out_sheet', { year: String(year) }),
          href: sheetPath(place.ars, { slugs, ...(bins && { bins }), year }, language),
        })),
        { text: say('out_table'), href: tablePath(place.ars, slugs, language) },
      ],
    },
  ];
}
