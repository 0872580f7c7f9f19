import type { Language } from '../../../kernel/i18n/language.ts';
import type { PlaceDirectory } from '../../../kernel/places/directory.ts';
import type { FactRow } from '../../../kernel/solution.ts';
import { FEED_LANGUAGE } from '../../../kernel/sources/feed-language.ts';
import { hostOf } from '../pages/event.ts';
import type { Say } from '../texts.ts';
import { heightInWords, lengthInWords } from './figures.ts';
import type { TourRecord } from './tour-model.ts';

/** Municipalities that are named; the others are counted. */
const MOST_NAMES = 8;

export function tourFacts(
  record: TourRecord,
  { say, language, places }: { say: Say; language: Language; places: Pick<PlaceDirectory, 'resolve'> },
): FactRow[] {
  const { climb, duration, url } = record;
  const height = (metres: number) => heightInWords(metres, language);
  return [
    { label: say('tour_row_kind'), value: say(`tour_kind_${record.kind}`) },
    { label: say('tour_row_length'), value: lengthInWords(record.length, language) },
    ...(climb === null
      ? [{ label: say('tour_row_ascent'), value: say('tour_climb_unknown') }]
      : [
          { label: say('tour_row_ascent'), value: height(climb.ascent) },
          { label: say('tour_row_descent'), value: height(climb.descent) },
          {
            label: say('tour_row_heights'),
            value: say('tour_heights', { lowest: height(climb.lowest), highest: height(climb.highest) }),
          },
        ]),
    { label: say('tour_row_course'), value: say(record.isLoop ? 'tour_loop' : 'tour_one_way') },
    ...(duration === null
      ? []
      : [
          {
            label: say('tour_row_duration'),
            value: duration,
            lang: FEED_LANGUAGE,
            note: say('tour_duration_note'),
          },
        ]),
    { label: say('tour_row_passes'), value: passesInWords(record.passes, say, places) },
    ...(url === null ? [] : [{ label: say('tour_row_website'), value: hostOf(url), href: url }]),
  ];
}

function passesInWords(passes: readonly string[], say: Say, places: Pick<PlaceDirectory, 'resolve'>): string {
  const names = passes.slice(0, MOST_NAMES).map((ars) => {
    const found = places.resolve(ars);
    return found.kind === 'current' || found.kind === 'moved' ? found.place.name : ars;
  });
  const count = passes.length - names.length;
  const named = [...new Set(names)].join(', ');
  return count === 0 ? named : say('tour_passes_more', { names: named, count });
}
