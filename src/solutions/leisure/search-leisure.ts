import { civilDate } from '../../kernel/clock.ts';
import { fold } from '../../kernel/places/fold.ts';
import type { Kernel, PlaceRequest, SearchHit } from '../../kernel/solution.ts';
import { FEED_LANGUAGE } from '../../kernel/sources/feed-language.ts';
import { editDistance, forgiven } from '../../kernel/text/edit-distance.ts';
import { exampleMark } from './from-sources.ts';
import type { KnownDate, KnownPlace } from './known.ts';
import { eventPath, placePath, tourPath } from './paths.ts';
import { knownWords, placesNamed } from './place-store.ts';
import { nameLanguage, placeName, whoseInWords } from './rows.ts';
import { type Scope, scopeOf } from './scope.ts';
import { settingsOf } from './settings.ts';
import { eventsNamed } from './store.ts';
import { type Say, sayIn } from './texts.ts';
import { tourInShort } from './tours/tour-row.ts';
import { type KnownTourRow, toursNamed } from './tours/tour-store.ts';
import { whenInWords } from './when.ts';

const LONGEST_QUERY = 100;
/** One letter is in every name. */
const SHORTEST_WORD = 2;
const MOST_WORDS = 20_000;
const MISTYPED = 0.4;

/** Events to come and places, by words of their names; case, umlauts, order and small typing errors do not matter. */
export async function search(query: string, request: PlaceRequest, kernel: Kernel): Promise<SearchHit[]> {
  const wanted = fold(query.slice(0, LONGEST_QUERY));
  const words = wanted.split(' ').filter((word) => word.length >= SHORTEST_WORD);
  if (words.length === 0) return [];
  const scope = scopeOf(request.place, kernel.places);
  const found = await find(words, { request, kernel, scope, wanted });
  if (found.length > 0) return found;
  const meant = meantWords(words, await knownWords(scope.keys, kernel.db, MOST_WORDS));
  if (meant === null) return [];
  const hits = await find(meant, { request, kernel, scope, wanted });
  return hits.map((hit) => ({ ...hit, score: MISTYPED }));
}

async function find(words: readonly string[], context: Context): Promise<SearchHit[]> {
  const { request, kernel, scope } = context;
  const [events, places, tours] = await Promise.all([
    eventsNamed(scope.keys, kernel.db, words, {
      from: kernel.clock.now(),
      hidden: settingsOf(request.place, kernel).hiddenCategories,
    }),
    placesNamed(scope.keys, kernel.db, words),
    toursNamed(scope.keys, kernel.db, words),
  ]);
  return [
    ...events.map((one) => eventHit(one, context)),
    ...places.map((one) => placeHit(one, context)),
    ...tours.map((one) => tourHit(one, context)),
  ];
}

/** Each word as it is known here, or the known one that is nearest to it; null where a word is like none. */
function meantWords(words: readonly string[], known: readonly string[]): string[] | null {
  const meant: string[] = [];
  for (const word of words) {
    const limit = forgiven(word);
    const [nearest] = known
      .map((other) => ({ other, errors: editDistance(word, other, limit) }))
      .filter(({ other, errors }) => errors <= limit || other.startsWith(word))
      .sort((a, b) => a.errors - b.errors);
    if (nearest === undefined) return null;
    meant.push(nearest.other.startsWith(word) ? word : nearest.other);
  }
  return meant;
}

interface Context {
  request: PlaceRequest;
  kernel: Kernel;
  scope: Scope;
  wanted: string;
}

function eventHit(one: KnownDate, { request: { language }, kernel, scope, wanted }: Context): SearchHit {
  const say = sayIn(language);
  const when = whenInWords(one.occurrence, language, civilDate(kernel.clock.now()));
  return {
    title: one.record.title,
    lang: FEED_LANGUAGE,
    excerpt: together([when, one.record.place.name, whoseInWords(one.ars, scope, say)]),
    page: eventPath(one.id),
    score: scoreOf(one.record.title, wanted),
    ...exampleMark(one, kernel),
  };
}

function placeHit(one: KnownPlace, { request: { language }, kernel, scope, wanted }: Context): SearchHit {
  const say: Say = sayIn(language);
  const title = placeName(one.record, say);
  return {
    title,
    ...nameLanguage(one.record),
    excerpt: together([
      say(`one_${one.record.category}`),
      one.record.address,
      whoseInWords(one.ars, scope, say),
    ]),
    page: placePath(one.id),
    score: scoreOf(title, wanted),
    ...exampleMark(one, kernel),
  };
}

function tourHit(one: KnownTourRow, { request, kernel, scope, wanted }: Context): SearchHit {
  return {
    title: one.title,
    lang: FEED_LANGUAGE,
    excerpt: tourInShort(one, scope, request.language),
    page: tourPath(one.id),
    score: scoreOf(one.title, wanted),
    ...exampleMark(one, kernel),
  };
}

/** The whole name, its beginning, or words of it. */
function scoreOf(name: string, wanted: string): number {
  const folded = fold(name);
  if (folded === wanted) return 0.95;
  return folded.startsWith(wanted) ? 0.8 : 0.6;
}

function together(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(' · ');
}
