import { textsIn } from '../../../kernel/i18n/texts-in.ts';
import type { Block, Kernel, PlaceRequest } from '../../../kernel/solution.ts';
import { isExample } from '../../../kernel/sources/sources-of-records.ts';
import { kindOf } from '../fractions.ts';
import type { Collection } from '../model.ts';
import { PATH } from '../paths.ts';
import { i18n, sayIn } from '../texts.ts';
import { binWords } from './bin-words.ts';
import type { ReminderData } from './reminder-data.ts';

/** Words of the form in the browser begin so. */
const WORDS = 'remind_form_';

/** The way to be reminded of these days; without a script, or without push and mail, the calendar with its alarm. */
export function reminderBlocks(
  days: readonly Collection[],
  { place, language }: PlaceRequest,
  slugs: readonly string[],
  kernel: Kernel,
): Block[] {
  const say = sayIn(language);
  if (days.length === 0) return [];
  const real = days.filter((one) => !isExample(one, kernel));
  if (real.length === 0) return [{ type: 'text', tone: 'note', text: say('remind_not_examples') }];
  const bins = new Map(real.map(({ bin }) => [bin.key, bin]));
  const data: ReminderData = {
    ...{ ars: place.ars, town: place.name, slugs },
    bins: [...bins.values()].map((bin) => ({
      key: bin.key,
      name: binWords(bin, language),
      isOpening: kindOf(bin.fraction) === 'opening',
    })),
  };
  const texts = Object.entries(textsIn(i18n, language)).filter(([key]) => key.startsWith(WORDS));
  return [
    {
      ...{ type: 'part', solution: 'waste', name: 'remind', data, texts: Object.fromEntries(texts) },
      blocks: [
        {
          type: 'list',
          items: [
            {
              text: say('remind_by_calendar'),
              note: say('remind_by_calendar_note'),
              page: `${PATH}/kalender/${slugs.join('+')}`,
            },
          ],
        },
      ],
    },
  ];
}
