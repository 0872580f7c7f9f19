import { civilDate } from '../../../kernel/clock.ts';
import type { Block, Kernel, PlaceRequest } from '../../../kernel/solution.ts';
import { type DateList, listRest } from '../lists.ts';
import { sayIn } from '../texts.ts';

/** Two dates, and what the list is narrowed by stays: sent by the browser itself (`days-route.ts`). */
export function daysForm(list: DateList, { place, language }: PlaceRequest, kernel: Kernel): Block[] {
  const say = sayIn(language);
  const today = civilDate(kernel.clock.now());
  const { first, last } =
    typeof list.span === 'string'
      ? { first: today.toString(), last: today.add({ days: 6 }).toString() }
      : list.span;
  const kept = listRest({ ...list, span: 'termine', page: 1 });
  return [
    { type: 'heading', text: say('days_heading') },
    {
      type: 'form',
      action: '/api/leisure/days',
      button: say('days_show'),
      fields: [
        { name: 'from', label: say('days_from'), type: 'date', value: first },
        { name: 'until', label: say('days_until'), type: 'date', value: last },
      ],
      hidden: { ars: place.ars, lang: language, list: kept },
    },
  ];
}
