import type { Language } from '../../../kernel/i18n/language.ts';
import type { Block } from '../../../kernel/solution.ts';
import type { Say } from '../texts.ts';
import { heightInWords, lengthInWords } from './figures.ts';
import { samplesOf } from './heights.ts';
import type { TourRecord } from './tour-model.ts';

/** Rows of the table: as many as one reads in one go. */
const ROWS = 21;

/** Heights along a tour; nothing where the source has none. */
export function profileBlocks(
  { profile, climb, length }: TourRecord,
  { say, language }: { say: Say; language: Language },
): Block[] {
  const [first, last] = [profile[0], profile.at(-1)];
  if (climb === null || first === undefined || last === undefined || profile.length < 2) return [];
  const height = (metres: number) => heightInWords(metres, language);
  const rows = samplesOf(profile, last[0], Math.min(ROWS, profile.length));
  return [
    { type: 'heading', text: say('tour_profile_heading') },
    {
      type: 'profile',
      label: say('tour_profile_label', {
        start: height(first[1]),
        end: height(last[1]),
        lowest: height(climb.lowest),
        highest: height(climb.highest),
      }),
      points: profile,
      axis: {
        highest: say('tour_profile_highest', { height: height(climb.highest) }),
        lowest: say('tour_profile_lowest', { height: height(climb.lowest) }),
        start: say('tour_profile_start'),
        end: lengthInWords(length, language),
      },
      table: {
        title: say('tour_profile_table'),
        columns: [say('tour_profile_distance'), say('tour_profile_height')],
        rows: rows.map(([distance, metres]) => [lengthInWords(distance, language), height(metres)]),
      },
    },
  ];
}
