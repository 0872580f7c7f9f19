import type { Language } from '../../../kernel/i18n/language.ts';
import { barFor } from '../../../kernel/pages/track-shape.ts';
import type { Block } from '../../../kernel/solution.ts';
import type { Say } from '../texts.ts';
import { lengthInWords } from './figures.ts';
import { simplifyParts } from './simplify.ts';
import type { TourRecord } from './tour-model.ts';

/** Points of the drawing: more cannot be told apart, and each travels with the page. */
const MOST_POINTS = 400;
/** More numbers would hide the line. */
const MOST_MARKS = 12;

/** The line of a tour as a drawing, with its start and its stops. */
export function trackBlocks(
  record: TourRecord,
  { say, language }: { say: Say; language: Language },
): Block[] {
  const parts = simplifyParts(record.parts, MOST_POINTS).parts.map((part) =>
    part.map(([lon, lat]): [number, number] => [Number(lon.toFixed(5)), Number(lat.toFixed(5))]),
  );
  const stops = record.stops.length > MOST_MARKS ? [] : record.stops;
  const metres = barFor(parts);
  return [
    { type: 'heading', text: say('tour_track_heading') },
    {
      type: 'track',
      label: say('tour_track_label', {
        kind: say(`tour_kind_${record.kind}`),
        length: lengthInWords(record.length, language),
        course: say(record.isLoop ? 'tour_loop' : 'tour_one_way'),
      }),
      parts,
      marks: [
        { ...record.start, kind: 'start' },
        ...stops.map(({ lon, lat }, index) => ({ lon, lat, kind: 'stop' as const, text: `${index + 1}` })),
      ],
      bar: { metres, text: say('tour_track_bar', { length: lengthInWords(metres, language) }) },
      caption: [say('tour_track_caption'), ...(stops.length > 0 ? [say('tour_track_stops')] : [])].join(' '),
    },
  ];
}
