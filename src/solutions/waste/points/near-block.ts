import { nowTexts } from '../../../kernel/calendar/hours/texts.ts';
import { HOUSE_TEXTS } from '../../../kernel/i18n/house-texts.ts';
import { textsIn } from '../../../kernel/i18n/texts-in.ts';
import { placePath as addressOf } from '../../../kernel/places/slug.ts';
import type { Block, PlaceRequest } from '../../../kernel/solution.ts';
import type { Fraction } from '../fractions.ts';
import { sayIn } from '../texts.ts';

const WORDS = [
  ...(['near', 'near_working', 'near_done', 'near_refused', 'near_unavailable', 'near_timeout'] as const),
  'near_away',
] as const;

/**
 * Lists that the phone sorts by distance, and of which it says what is open now. `all`: more than the page shows may be
 * nearer; the phone asks for all of them by place and fraction alone.
 */
export function nearBlock(
  blocks: Block[],
  { place, language }: PlaceRequest,
  all: { fraction: Fraction | null } | null = null,
): Block {
  const say = sayIn(language);
  const texts = { ...Object.fromEntries(WORDS.map((key) => [key, say(key)])), ...nowTexts(language) };
  if (all === null) return { type: 'part', solution: 'waste', name: 'near', texts, blocks };
  const query = new URLSearchParams({
    ...{ ars: place.ars, lang: language, examples: 'yes' },
    ...(all.fraction !== null && { fraction: all.fraction }),
  });
  const more = {
    near_all: say('near_all'),
    near_example: textsIn(HOUSE_TEXTS, language).example_mark ?? '',
    near_all_address: `/api/waste/near?${query}`,
    near_all_home: addressOf(place, language),
  };
  return { type: 'part', solution: 'waste', name: 'near', texts: { ...texts, ...more }, blocks };
}
