/** A plan as a calendar: whole days counted from the day of the move. */

import { fullLanguage } from '../../../kernel/i18n/language.ts';
import type { Feed } from '../../../kernel/outward/feeds/feed.ts';
import { placePath } from '../../../kernel/places/slug.ts';
import { catalogueSource, sayIn } from '../texts.ts';
import type { Move, Plan, PlannedStep } from './plan.ts';

/**
 * `day`: civil day of the move; it stands in the file alone. The names of the events hold places and step, not the
 * day: taken in once more for another day, they move.
 */
export function movingFeed(
  { steps }: Plan,
  { from, to, language, day, publicUrl }: Move & { day: Temporal.PlainDate; publicUrl: string },
): Feed {
  const say = sayIn(language);
  const home = (one: PlannedStep['place']) => publicUrl + placePath(one, language);
  const self = `${home(to)}/dienste/umzug/${from.ars}`;
  return {
    ...{ language, home: self, self },
    title: say('moving_calendar', { from: from.name, to: to.name }),
    description: say('moving_about'),
    items: steps.map(({ step, place, text, answering, online, page }) => {
      const address = `${home(place)}/${page}`;
      return {
        id: `move-${from.ars}-${to.ars}`,
        title: text,
        text: [
          `${place.name}: ${answering.words}`,
          answering.address,
          online === null ? '' : say('moving_online', { href: online }),
          address,
          say('moving_suggestion'),
        ]
          .filter((line) => line !== '')
          .join('\n'),
        lang: fullLanguage(language),
        ...{ page, address },
        time: null,
        source: catalogueSource(language),
        dates: [
          {
            key: step.id,
            title: say('moving_event', { step: text, place: place.name }),
            allDay: true,
            start: day.add({ days: step.days }).toString(),
            end: null,
            location: answering.address === '' ? null : answering.address,
            status: 'scheduled' as const,
          },
        ],
      };
    }),
  };
}
