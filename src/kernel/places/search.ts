/** Finds places by what people type: name, part of a name, other spellings, county, postcode, typing errors. */
import { editDistance, forgiven, letters, lettersMissing } from '../text/edit-distance.ts';
import { fold, spellings } from './fold.ts';
import type { Place } from './place.ts';

export interface SearchResult {
  place: Place;
  /** The county ("Kreis Steinburg") and the state above; null where the place is its own. */
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

const COUNTY_KIND = /^(Landkreis|Kreis|Region|Regionalverband) /;

/** Longer than any name with its county; what comes behind is not looked at. */
const LONGEST_QUERY = 100;

interface Entry extends Searchable {
  /** All spellings, each between line breaks. */
  names: string;
  /** All words of them, each behind a space. */
  words: string;
  /** Words of county and state, to tell twins apart ("Neustadt Marburg"). */
  around: string;
  /** Spellings of the county, each behind a line break. */
  counties: string;
  /** Names and words with their letters, to compare with mistyped ones. */
  wholeNames: Mistyped[];
  singleWords: Mistyped[];
}

/** Kinds of match, best first. */
const RANKS = { exact: 0, beginning: 1, postcode: 1, words: 2, county: 3, inside: 4, typo: 5 } as const;
type Rank = keyof typeof RANKS;

export function createPlaceSearch(searchables: Iterable<Searchable>): PlaceSearch {
  const entries = [...searchables].map(toEntry).sort(byImportance);
  return (query, limit = 20) => {
    const wanted = toWanted(query);
    if (wanted.text === '') return [];
    const ranked = rank(entries, (entry) => bestRank(entry, wanted));
    // Errors are forgiven only if nothing else was found: "Essen" is no mistyped "Hessen".
    const found =
      ranked.length > 0 ? ranked : rank(entries, (entry) => (isMistyped(entry, wanted) ? 'typo' : null));
    return found.slice(0, limit).map(({ entry, rank: best }) => ({
      place: entry.place,
      county: entry.county,
      state: entry.state,
      matched: MATCHED[best],
    }));
  };
}

interface Wanted {
  text: string;
  parts: string[];
  /** All or the beginning of a postcode that was typed first. */
  postcode: string | null;
  whole: Mistyped;
  mistyped: Mistyped[];
}

/** A word with what is needed to compare it fast. */
interface Mistyped {
  text: string;
  letters: number;
  forgiven: number;
}

function toWanted(query: string): Wanted {
  const text = fold(query.slice(0, LONGEST_QUERY));
  const parts = text.split(' ');
  return {
    text,
    parts,
    postcode: /^\d{2,5}$/.exec(parts[0] ?? '')?.[0] ?? null,
    whole: comparable(text),
    mistyped: parts.map(comparable),
  };
}

function comparable(text: string): Mistyped {
  return { text, letters: letters(text), forgiven: forgiven(text) };
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
  // "Neustadt (Hessen)" is a Neustadt.
  const bare = place.name.replace(/\s*\(.*\)/s, '');
  const names = [...new Set([place.name, place.officialName, bare].flatMap(spellings))];
  const words = [...new Set(names.flatMap((name) => name.split(' ')))];
  // "Steinburg" means the county too.
  const counties = county === null ? [] : [county, county.replace(COUNTY_KIND, '')].flatMap(spellings);
  return {
    place,
    county,
    state,
    names: `\n${names.join('\n')}\n`,
    words: ` ${words.join(' ')}`,
    around: ` ${[...counties, ...spellings(state ?? '')].join(' ')}`,
    counties: `\n${counties.join('\n')}`,
    wholeNames: names.map(comparable),
    singleWords: words.map(comparable),
  };
}

/** The sort is stable, so entries of one rank keep their order of importance. */
function rank(
  entries: readonly Entry[],
  rankOf: (entry: Entry) => Rank | null,
): { entry: Entry; rank: Rank }[] {
  const found: { entry: Entry; rank: Rank }[] = [];
  for (const entry of entries) {
    const best = rankOf(entry);
    if (best !== null) found.push({ entry, rank: best });
  }
  return found.sort((a, b) => RANKS[a.rank] - RANKS[b.rank]);
}

function bestRank({ place, names, words, around, counties }: Entry, wanted: Wanted): Rank | null {
  const { text, parts } = wanted;
  if (names.includes(`\n${text}`)) return names.includes(`\n${text}\n`) ? 'exact' : 'beginning';
  if (
    wanted.postcode !== null &&
    matchesPostcode(place, wanted.postcode) &&
    beginsWords(parts.slice(1), words)
  )
    return 'postcode';
  if (beginsWords(parts, words)) return 'words';
  // A name with its county or state ("Neustadt Hessen"), or all members of a county ("Steinburg").
  if (
    parts.length > 1 &&
    beginsWords(parts.slice(0, 1), words) &&
    beginsWords(parts.slice(1), words + around)
  )
    return 'county';
  if (text.length >= 4 && counties.includes(`\n${text}`)) return 'county';
  return text.length >= 3 && names.includes(text) ? 'inside' : null;
}

/** A postcode or the beginning of one, alone or before a name ("35279 Neustadt"). */
function matchesPostcode({ postcodes }: Place, wanted: string): boolean {
  return postcodes.some((postcode) => postcode.startsWith(wanted));
}

function beginsWords(wanted: readonly string[], words: string): boolean {
  return wanted.every((one) => words.includes(` ${one}`));
}

/** Few errors in the whole name or its beginning ("Hambrg"), or in each word. */
function isMistyped({ wholeNames, singleWords }: Entry, { whole, mistyped }: Wanted): boolean {
  if (wholeNames.some((name) => isNear(whole, name))) return true;
  return mistyped.every((word) => singleWords.some((own) => own.text === word.text || isNear(word, own)));
}

function isNear(wanted: Mistyped, name: Mistyped): boolean {
  const limit = wanted.forgiven;
  if (limit === 0 || lettersMissing(wanted.letters, name.letters) > limit) return false;
  if (editDistance(wanted.text, name.text, limit) <= limit) return true;
  const { length } = wanted.text;
  return (
    length >= 6 && name.text.length > length && editDistance(wanted.text, name.text.slice(0, length), 1) <= 1
  );
}

/** Large towns first: by population, else independent towns, towns, area; twins by state and county. */
function byImportance(a: Entry, b: Entry): number {
  return (
    (b.place.population ?? 0) - (a.place.population ?? 0) ||
    weight(b.place) - weight(a.place) ||
    compare(a.place.name, b.place.name) ||
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
