import type { Language } from '../i18n/language.ts';
import type { PlaceDirectory } from '../places/directory.ts';
import { fullNameOf } from '../places/full-name.ts';
import { placePath } from '../places/slug.ts';
import type { Choice } from './notification.ts';
import type { ChoiceLine } from './notifications-api.ts';
import type { Topics } from './topics.ts';

/** What was chosen, in words, by place. */
export function choiceLines(
  choices: readonly Choice[],
  language: Language,
  { places, topics }: { places: Pick<PlaceDirectory, 'resolve'>; topics: Topics },
): ChoiceLine[] {
  return choices
    .map(({ ars, topic }) => {
      const found = places.resolve(ars);
      const place = found.kind === 'current' || found.kind === 'moved' ? found.place : null;
      return {
        ...{ ars: place?.ars ?? ars, topic, title: topics.title(topic, language) },
        place: place === null ? ars : fullNameOf(place),
        link: place === null ? null : placePath(place, language),
      };
    })
    .sort((a, b) => a.place.localeCompare(b.place, 'de') || a.title.localeCompare(b.title, 'de'));
}
