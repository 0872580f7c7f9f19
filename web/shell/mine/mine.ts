/**
 * What a person keeps on this device: places, favourites across solutions, and what was last looked at. Pure.
 * It is never sent anywhere; `mine-store.ts` writes it to the browser's storage.
 */

export interface MyPlace {
  /** Twelve digits. */
  ars: string;
  name: string;
  /** "Zuhause", "Oma"; empty: only its name. */
  label: string;
}

/** A page of a solution at a place. */
export interface Favourite {
  ars: string;
  place: string;
  /** Below the place, the same in every language: "dienste/hundesteuer". */
  page: string;
  title: string;
}

export interface Mine {
  places: readonly MyPlace[];
  favourites: readonly Favourite[];
  /** Latest first. */
  recentPlaces: readonly Pick<MyPlace, 'ars' | 'name'>[];
  searches: readonly string[];
  /** Whether what was last looked at is kept. */
  keepsRecent: boolean;
}

export const NOTHING: Mine = {
  places: [],
  favourites: [],
  recentPlaces: [],
  searches: [],
  keepsRecent: true,
};

export const MOST_PLACES = 20;
const MOST_FAVOURITES = 100;
const MOST_RECENT = 6;
export const LONGEST_LABEL = 40;

/** Reads what was stored, also by another version: what does not fit is left out, the rest stays. */
export function readMine(stored: string | null): Mine {
  const value = parsed(stored);
  return {
    places: listOf(value.places, isPlace).map(({ ars, name, label }) => ({
      ars,
      name,
      label: typeof label === 'string' ? label.slice(0, LONGEST_LABEL) : '',
    })),
    favourites: listOf(value.favourites, isFavourite),
    recentPlaces: listOf(value.recentPlaces, isPlace).map(({ ars, name }) => ({ ars, name })),
    searches: listOf(value.searches, (one): one is string => typeof one === 'string'),
    keepsRecent: value.keepsRecent !== false,
  };
}

export function keepPlace(mine: Mine, { ars, name }: Pick<MyPlace, 'ars' | 'name'>): Mine {
  if (mine.places.some((one) => one.ars === ars)) return mine;
  return { ...mine, places: [...mine.places, { ars, name, label: '' }].slice(-MOST_PLACES) };
}

export function dropPlace(mine: Mine, ars: string): Mine {
  return { ...mine, places: mine.places.filter((one) => one.ars !== ars) };
}

export function labelPlace(mine: Mine, ars: string, label: string): Mine {
  const short = label.trim().slice(0, LONGEST_LABEL);
  return { ...mine, places: mine.places.map((one) => (one.ars === ars ? { ...one, label: short } : one)) };
}

export function keepFavourite(mine: Mine, favourite: Favourite): Mine {
  if (hasFavourite(mine, favourite)) return mine;
  return { ...mine, favourites: [...mine.favourites, favourite].slice(-MOST_FAVOURITES) };
}

export function dropFavourite(mine: Mine, { ars, page }: Pick<Favourite, 'ars' | 'page'>): Mine {
  return { ...mine, favourites: mine.favourites.filter((one) => one.ars !== ars || one.page !== page) };
}

export function hasFavourite(mine: Mine, { ars, page }: Pick<Favourite, 'ars' | 'page'>): boolean {
  return mine.favourites.some((one) => one.ars === ars && one.page === page);
}

export function visitPlace(mine: Mine, { ars, name }: Pick<MyPlace, 'ars' | 'name'>): Mine {
  if (!mine.keepsRecent || mine.recentPlaces[0]?.ars === ars) return mine;
  const others = mine.recentPlaces.filter((one) => one.ars !== ars);
  return { ...mine, recentPlaces: [{ ars, name }, ...others].slice(0, MOST_RECENT) };
}

export function rememberSearch(mine: Mine, query: string): Mine {
  const words = query.trim().slice(0, 200);
  if (!mine.keepsRecent || words === '' || mine.searches[0] === words) return mine;
  const others = mine.searches.filter((one) => one.toLowerCase() !== words.toLowerCase());
  return { ...mine, searches: [words, ...others].slice(0, MOST_RECENT) };
}

/** Not to be kept any longer: what there is goes too. */
export function keepRecent(mine: Mine, keepsRecent: boolean): Mine {
  return keepsRecent ? { ...mine, keepsRecent } : { ...mine, keepsRecent, recentPlaces: [], searches: [] };
}

function parsed(stored: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(stored ?? '');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {}; // nothing stored, or cut off: begin anew
  }
}

function listOf<T>(value: unknown, fits: (one: unknown) => one is T): T[] {
  return Array.isArray(value) ? value.filter(fits) : [];
}

function isPlace(one: unknown): one is { ars: string; name: string; label?: unknown } {
  return hasTexts(one, ['ars', 'name']) && /^\d{12}$/.test(one.ars ?? '');
}

function isFavourite(one: unknown): one is Favourite {
  return hasTexts(one, ['ars', 'place', 'page', 'title']) && /^\d{12}$/.test(one.ars ?? '');
}

function hasTexts(one: unknown, keys: readonly string[]): one is Record<string, string> {
  return (
    typeof one === 'object' &&
    one !== null &&
    Object.entries(one).filter(([key, value]) => keys.includes(key) && typeof value === 'string').length ===
      keys.length
  );
}
