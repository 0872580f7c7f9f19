import { textsIn } from '../../../../kernel/i18n/texts-in.ts';
import type { Block, PlaceRequest } from '../../../../kernel/solution.ts';
import { LOT_KINDS } from '../../model.ts';
import { i18n, sayIn } from '../../texts.ts';

/** What the part of the phone works with. */
export interface SearchData {
  ars: string;
  name: string;
  /** Degrees WGS 84, [lon, lat]; null: the place has no boundary. */
  centre: readonly [number, number] | null;
  /** Where most spaces are shared, blurred: a search begins there; null: nowhere. */
  most: { lon: number; lat: number } | null;
  /** [west, south, east, north]. */
  box: readonly [number, number, number, number] | null;
  /** Time of the address, as clocks in Germany show it. */
  asked: { from: string; until: string } | null;
}

const PREFIX = 'part_';
const WHY = ['closed', 'taken', 'notice', 'too-long', 'past', 'no-price', 'small'] as const;

/** The search on the phone, in place of form and list. */
export function searchPart(
  blocks: Block[],
  { place, language, asked, most }: PlaceRequest & Pick<SearchData, 'asked' | 'most'>,
): Block {
  const say = sayIn(language);
  const words = Object.entries(textsIn(i18n, language)).flatMap(([key, text]) =>
    key.startsWith(PREFIX) ? [[key.slice(PREFIX.length), text] as const] : [],
  );
  const data: SearchData = {
    ...{ ars: place.ars, name: place.name, centre: place.centre, box: place.bbox, asked, most },
  };
  return {
    ...{ type: 'part', solution: 'parking', name: 'search', data, blocks },
    texts: {
      ...Object.fromEntries(words),
      ...Object.fromEntries(LOT_KINDS.map((kind) => [`kind_${kind}`, say(`find_kind_${kind}`)])),
      ...Object.fromEntries(WHY.map((why) => [`why_${why}`, say(`find_why_${why}`)])),
    },
  };
}
