import { fold } from '../../kernel/places/fold.ts';
import type { Kernel, PlaceRequest, SearchHit } from '../../kernel/solution.ts';
import { stateOf } from './surroundings.ts';
import { sayIn } from './texts.ts';

/** Everyday words in both languages, folded, that mean a page of this solution. */
const WORDS = {
  holidays: [
    'feiertag',
    'feiertage',
    'gesetzliche feiertage',
    'public holiday',
    'public holidays',
    'bank holiday',
    'frei',
  ],
  facts: [
    'nachbargemeinden',
    'nachbarn',
    'einwohner',
    'flaeche',
    'landkreis',
    'kreis',
    'ars',
    'ags',
    'gemeindeschluessel',
    'neighbours',
    'population',
    'inhabitants',
    'area',
    'county',
    'ort',
    'gemeinde',
  ],
};
const SHORTEST = 3;

/** Pages of this solution whose words begin with what was typed. */
export async function search(
  query: string,
  { place, language }: PlaceRequest,
  kernel: Kernel,
): Promise<SearchHit[]> {
  const wanted = fold(query.slice(0, 100));
  const score = (words: readonly string[]) =>
    words.includes(wanted) ? 0.9 : words.some((word) => word.startsWith(wanted)) ? 0.5 : 0;
  if (wanted.length < SHORTEST) return [];
  const say = sayIn(language);
  const state = stateOf(place, kernel).name;
  return [
    {
      title: say('holidays_title', { state }),
      excerpt: say('search_holidays', { state }),
      page: 'ort/feiertage',
      score: score(WORDS.holidays),
    },
    {
      title: say('source_own', { name: place.name }),
      excerpt: say('search_facts'),
      page: 'ort',
      score: score(WORDS.facts),
    },
  ].filter((hit) => hit.score > 0);
}
