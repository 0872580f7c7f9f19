/** Finds places by what people type: name, part of a name, other spellings, county, postcode, typing errors. */
import { editDistance, forgiven } from '../text/edit-distance.ts';
import { fold, spellings } from './fold.ts';
import type { Place } from './place.ts';

export interface SearchResult {
  place: Place;
  /** Names of the county and the state above; null where the place is its own. */
  county: string | null;
  state: string | null;
  matched: 'name' | 'part' | 'county' | 'postcode' | 'typo';
}

export interface Searchable {
  place: Place;
  county: string | null;
  state: string | null;
}

/** At most `limit` results, best first. Twins stand together in the order of their county. */
export type PlaceSearch = (query: string, limit?: number) => SearchResult[];

/** Longer than any name with its county; what comes behind is not looked at. */
const LONGEST_QUERY = 100;

interface Entry extends Searchable {
  names: string[];
  words: string[];
  /** Words of county and state, to tell twins apart ("Neustadt Marburg"). */
  around: string[];
}

/** Kinds of match, best first. */
const RANKS = { exact: 0, beginning: 1, postcode: 1, words: 2, county: 3, inside: 4, typo: 5 } as const;
type Rank = keyof typeof RANKS;

export function createPlaceSearch(searchables: Iterable<Searchable>): PlaceSearch {
  const entries = [...searchables].map(toEntry).sort(byImportance);
  return (query, limit = 20) => {
    const wanted = fold(query.slice(0, LONGEST_QUERY));
    if (wanted === '') return [];
    const words = wanted.split(' ');
    const ranked = rank(entries, (entry) => bestRank(entry, wanted, words));
    // Errors are forgiven only if nothing else was found: "Essen" is no mistyped "Hessen".
    const found = ranked.length > 0 ? ranked : rank(entries, (entry) => (isMistyped(entry, wanted, words) ? 'typo' : null));
    return found.slice(0, limit).map(({ entry, rank: best }) => ({
      place: entry.place,
      county: entry.county,
      state: entry.state,
      matched: MATCHED[best],
    }));
  };
}

const MATCHED: Readonly<Record<Rank, SearchResult['matched']>> = {
  exact: 'name',
  beginning: 'name',
  postcode: 'postcode',
  words: 'part',
  county: 'county',
  inside: 'part',
  typo: 'typo',
};

function toEntry({ place, county, state }: Searchable): Entry {
  const names = [...new Set([place.name, place.officialName].flatMap(spellings))];
  return {
    place,
    county,
    state,
    names,
    words: [...new Set(names.flatMap((name) => name.split(' ')))],
    around: [...new Set([county ?? '', state ?? ''].flatMap(spellings).flatMap((name) => name.split(' ')))].filter(Boolean),
  };
}

/** The sort is stable, so entries of one rank keep their order of importance. */
function rank(entries: readonly Entry[], rankOf: (entry: Entry) => Rank | null): { entry: Entry; rank: Rank }[] {
  const found: { entry: Entry; rank: Rank }[] = [];
  for (const entry of entries) {
    const best = rankOf(entry);
    if (best !== null) found.push({ entry, rank: best });
  }
  return found.sort((a, b) => RANKS[a.rank] - RANKS[b.rank]);
}

function bestRank(entry: Entry, wanted: string, words: readonly string[]): Rank | null {
  const { names } = entry;
  if (names.includes(wanted)) return 'exact';
  if (names.some((name) => name.startsWith(wanted))) return 'beginning';
  if (matchesPostcode(entry, words)) return 'postcode';
  if (beginsWords(words, entry.words)) return 'words';
  if (matchesCounty(entry, words)) return 'county';
  if (wanted.length >= 3 && names.some((name) => name.includes(wanted))) return 'inside';
  return null;
}

/** A postcode or the beginning of one, alone or beside a name ("35279 Neustadt"). */
function matchesPostcode({ place, words: own }: Entry, words: readonly string[]): boolean {
  const [first = '', ...rest] = words;
  if (!/^\d{2,5}$/.test(first)) return false;
  return place.postcodes.some((postcode) => postcode.startsWith(first)) && beginsWords(rest, own);
}

/** Everybody of a county ("Steinburg"), or a name with its county or state ("Neustadt Hessen"). */
function matchesCounty(entry: Entry, words: readonly string[]): boolean {
  const [, ...behind] = words;
  if (behind.length > 0 && beginsWords(words.slice(0, 1), entry.words)) {
    return beginsWords(behind, [...entry.words, ...entry.around]);
  }
  return words.join('').length >= 4 && entry.county !== null && spellings(entry.county).some((name) => name.startsWith(words.join(' ')));
}

function beginsWords(wanted: readonly string[], words: readonly string[]): boolean {
  return wanted.every((one) => words.some((word) => word.startsWith(one)));
}

function isMistyped({ names, words: own }: Entry, wanted: string, words: readonly string[]): boolean {
  if (names.some((name) => isNear(wanted, name))) return true;
  return words.every((word) => own.some((one) => word === one || isNear(word, one)));
}

/** Few errors, also against the beginning of a longer name ("Hambrg", "Kaiserslauten am"). */
function isNear(wanted: string, name: string): boolean {
  const limit = forgiven(wanted);
  if (limit === 0) return false;
  return editDistance(wanted, name, limit) <= limit || (wanted.length >= 6 && editDistance(wanted, name.slice(0, wanted.length), 1) <= 1);
}

/** Large towns first: by population, else independent towns, towns, area; twins by state and county. */
function byImportance(a: Entry, b: Entry): number {
  return (
    (b.place.population ?? 0) - (a.place.population ?? 0) ||
    weight(b.place) - weight(a.place) ||
    compare(a.names[0], b.names[0]) ||
    compare(a.state, b.state) ||
    compare(a.county, b.county) ||
    compare(a.place.ars, b.place.ars)
  );
}

function weight({ levels, kind }: Place): number {
  return levels.length * 2 + (/stadt/i.test(kind) ? 1 : 0);
}

function compare(a: string | null | undefined, b: string | null | undefined): number {
  const [one, other] = [a ?? '', b ?? ''];
  return one < other ? -1 : one > other ? 1 : 0;
}
