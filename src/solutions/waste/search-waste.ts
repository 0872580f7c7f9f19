/** Things to throw away and collection points in the search of the house. */
import { fold } from '../../kernel/places/fold.ts';
import type { Kernel, PlaceRequest, SearchHit } from '../../kernel/solution.ts';
import { isExample } from '../../kernel/sources/sources-of-records.ts';
import { createFinder } from './guide/find-items.ts';
import { GUIDE_PATH, itemPath } from './guide/guide-paths.ts';
import { itemsAt, nameOf, waysOf, wordsOf } from './guide/items-at.ts';
import { inShort } from './guide/pages/ways-in-words.ts';
import { pointsNamed } from './points/point-store.ts';
import { pointName, takesInWords } from './points/point-words.ts';
import { pointPath, pointsPath } from './points/points-path.ts';
import { pointsScope } from './points/points-scope.ts';
import { sayIn } from './texts.ts';

const LONGEST_QUERY = 100;
const MOST_ITEMS = 5;
/** A guess by a part of a word is worth looking at in the guide, not beside everything else of a town. */
const SURE = 0.6;
/** A thing is what was asked for, or beside the point: offices and events of that name come first. */
const WORTH = 0.85;

export async function search(query: string, request: PlaceRequest, kernel: Kernel): Promise<SearchHit[]> {
  const wanted = fold(query.slice(0, LONGEST_QUERY));
  if (wanted === '') return [];
  const [items, points] = await Promise.all([
    itemHits(wanted, request, kernel),
    pointHits(wanted, request, kernel),
  ]);
  return [...pageHits(wanted, request), ...items, ...points];
}

async function itemHits(wanted: string, request: PlaceRequest, kernel: Kernel): Promise<SearchHit[]> {
  const { place, language } = request;
  const say = sayIn(language);
  const items = (await itemsAt(place, kernel)).map((item) => ({ item, words: wordsOf(item, language) }));
  return createFinder(items)(wanted)
    .filter(({ score }) => score >= SURE)
    .slice(0, MOST_ITEMS)
    .map(({ item: { item }, score }) => {
      const name = nameOf(item, language);
      return {
        title: name.text,
        ...(name.lang !== undefined && { lang: name.lang }),
        excerpt: inShort(waysOf(item), say),
        page: itemPath(item.id),
        score: WORTH * score,
        ...(item.own?.source.example && { example: true as const }),
      };
    });
}

async function pointHits(wanted: string, request: PlaceRequest, kernel: Kernel): Promise<SearchHit[]> {
  const words = wanted.split(' ').filter((word) => word.length >= 3);
  if (words.length === 0) return [];
  const say = sayIn(request.language);
  const scope = pointsScope(request.place, kernel.places);
  const found = await pointsNamed(scope.keys, kernel.db, words);
  return found.map((one) => {
    const { text, lang } = pointName(one.record, say);
    const about = [takesInWords(one.record, say), one.record.address, scope.whose(one.ars)];
    return {
      title: text,
      ...(lang !== undefined && { lang }),
      excerpt: about.filter((part) => part !== null).join(' · '),
      page: pointPath(one.id),
      score: fold(text) === wanted ? 0.9 : 0.6,
      ...(isExample(one, kernel) && { example: true as const }),
    };
  });
}

/** The guide and the list of points themselves, by what people call them. */
function pageHits(wanted: string, { place, language }: PlaceRequest): SearchHit[] {
  const say = sayIn(language);
  const named = (words: RegExp, title: string, excerpt: string, page: string): SearchHit[] =>
    words.test(wanted) ? [{ title, excerpt, page, score: 0.8 }] : [];
  return [
    ...named(
      /^(abfall abc|muelltrennung|muell trennen|abfalltrennung|mull trennen|wohin damit|waste sorting|sorting)/,
      say('abc_title', { place: place.name }),
      say('abc_description'),
      GUIDE_PATH,
    ),
    ...named(
      /^(sammelstelle|wertstoff(hof|insel|container)|recyclinghof|container|glascontainer|altglascontainer|collection point|recycling cent|bottle bank)/,
      say('points_title', { place: place.name }),
      say('points_description'),
      pointsPath(),
    ),
  ];
}
