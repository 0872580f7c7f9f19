/** Shared lots in the search of the house, and the search for spaces itself. */
import { fold } from '../../../kernel/places/fold.ts';
import type { Kernel, PlaceRequest, SearchHit } from '../../../kernel/solution.ts';
import { FEED_LANGUAGE } from '../../../kernel/sources/feed-language.ts';
import { isExample } from '../../../kernel/sources/sources-of-records.ts';
import { sayIn } from '../texts.ts';
import { FIND_PATH, lotPath, OFFER_PATH } from './find-paths.ts';
import { listedAt } from './free-store.ts';
import { lotInShort } from './lot-words.ts';

const LONGEST_QUERY = 100;
const MOST_LOTS = 500;
const MOST_HITS = 20;

const PARK = /^(park|stellplatz|stellplaetze|garage|tiefgarage|car park)/;
const OFFER = /^(stellplatz (an|ver)|parkplatz (an|ver)|garage (an|ver)|offer|let a)/;

export async function searchLots(query: string, request: PlaceRequest, kernel: Kernel): Promise<SearchHit[]> {
  const { place, language } = request;
  const wanted = fold(query.slice(0, LONGEST_QUERY));
  const say = sayIn(language);
  const pages: SearchHit[] = [
    ...(PARK.test(wanted)
      ? [
          {
            ...{ title: say('find_title', { place: place.name }), excerpt: say('find_description') },
            ...{ page: FIND_PATH, score: 0.85 },
          },
        ]
      : []),
    ...(OFFER.test(wanted)
      ? [
          {
            ...{ title: say('find_offer_title'), excerpt: say('find_offer_description') },
            ...{ page: OFFER_PATH, score: 0.8 },
          },
        ]
      : []),
  ];
  const words = wanted.split(' ').filter((word) => word.length >= 3);
  if (words.length === 0) return pages;
  const lots = await listedAt(kernel.places.keys(place.ars), kernel.db, MOST_LOTS);
  const hits = lots
    .filter(({ record }) => words.every((word) => ` ${fold(record.title)}`.includes(` ${word}`)))
    .slice(0, MOST_HITS)
    .map((lot) => ({
      ...{ title: lot.record.title, lang: FEED_LANGUAGE, excerpt: lotInShort(lot, language) },
      ...{ page: lotPath(lot.id), score: fold(lot.record.title) === wanted ? 0.9 : 0.6 },
      ...(isExample(lot, kernel) && { example: true as const }),
    }));
  return [...pages, ...hits];
}
