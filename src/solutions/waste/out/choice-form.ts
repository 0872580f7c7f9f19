import type { Block, PlaceRequest } from '../../../kernel/solution.ts';
import type { KnownDistrict } from '../collection-store.ts';
import { sayIn } from '../texts.ts';
import { alarmInWords } from './alarm-in-words.ts';
import { ALARMS, type CalendarChoice, districtsPart } from './calendar-choice.ts';

/** Bins and alarm: sent by the browser itself, and leads to the page of that calendar. */
export function choiceForm(
  { slugs, bins, alarm }: CalendarChoice,
  found: readonly KnownDistrict[],
  { place, language }: PlaceRequest,
): Block[] {
  const say = sayIn(language);
  const names = new Map(found.flatMap((one) => one.bins.map(({ key, name }) => [key, name] as const)));
  const options = [...names]
    .map(([value, label]) => ({ value, label, isChosen: bins === undefined || bins.includes(value) }))
    .sort((one, other) => one.label.localeCompare(other.label, 'de'));
  return [
    { type: 'heading', text: say('out_choose') },
    {
      type: 'form',
      action: '/api/waste/calendar-choice',
      button: say('out_take_choice'),
      fields: [
        { name: 'bins', label: say('out_choose_bins'), type: 'checks', options },
        {
          ...{ name: 'alarm', label: say('out_choose_alarm'), hint: say('out_choose_alarm_hint') },
          ...{ type: 'select', value: alarm ?? '' },
          options: [
            { value: '', label: say('out_no_alarm') },
            ...ALARMS.map((one) => ({ value: one, label: alarmInWords(one, language) })),
          ],
        },
      ],
      hidden: { ars: place.ars, districts: districtsPart(slugs), lang: language },
    },
  ];
}
