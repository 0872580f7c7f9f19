/** Addresses below `freizeit`, the same in all languages. */
import { type DateList, dateList, listOf, listRest, type SpanName } from './lists.ts';
import { PLACE_CATEGORIES, type PlaceCategory } from './model.ts';
import { type Wish, wishesOf, wishesPart } from './place-lists.ts';

export const PATH = 'freizeit';

const SLUGS: Readonly<Record<PlaceCategory, string>> = {
  museum: 'museum',
  sight: 'sehenswertes',
  stage: 'buehne',
  cinema: 'kino',
  library: 'bibliothek',
  zoo: 'zoo',
  swimming: 'baden',
  sport: 'sport',
  playground: 'spielplatz',
  park: 'park',
  viewpoint: 'aussicht',
  meeting: 'treffpunkt',
  restaurant: 'essen',
  cafe: 'cafe',
  pub: 'kneipe',
  information: 'auskunft',
  toilets: 'toilette',
  other: 'weitere',
};

export type Route =
  | { kind: 'overview' }
  | { kind: 'dates'; list: DateList }
  | { kind: 'rain' }
  | { kind: 'places' }
  | { kind: 'calendars' }
  | { kind: 'open'; wishes: readonly Wish[]; page: number }
  | { kind: 'category'; category: PlaceCategory; wishes: readonly Wish[]; page: number }
  | { kind: 'event'; id: string }
  | { kind: 'place'; id: string }
  | { kind: 'tours'; page: number }
  | { kind: 'tour'; id: string };

/** All calendars of the place that can be subscribed to. */
export const CALENDARS_PATH = `${PATH}/kalender`;
export const eventPath = (id: string) => `${PATH}/termin/${id}`;
export const placePath = (id: string) => `${PATH}/ort/${id}`;
export const tourPath = (id: string) => `${PATH}/tour/${id}`;
export const toursPath = (page = 1) => `${PATH}/touren${page > 1 ? `/${page}` : ''}`;

export const RAIN_PATH = `${PATH}/bei-regen`;
const OPEN = 'jetzt-offen';

export const listPath = (list: DateList) => `${PATH}/${listRest(list)}`;
export const viewPath = (span: SpanName) => listPath(dateList(span));
export const categoryPath = (category: PlaceCategory, wishes: readonly Wish[] = [], page = 1) =>
  placesPath(`orte/${SLUGS[category]}`, wishes, page);
/** Places of all kinds that are open now, narrowed by more. */
export const openPath = (wishes: readonly Wish[] = [], page = 1) => placesPath(OPEN, wishes, page);

function placesPath(first: string, wishes: readonly Wish[], page: number): string {
  const part = wishesPart(wishes);
  return [PATH, first, ...(part === '' ? [] : [part]), ...(page > 1 ? [page] : [])].join('/');
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What is asked for by the path behind `freizeit/`; null for what can be no page. */
export function routeOf(rest: string): Route | null {
  if (rest === '') return { kind: 'overview' };
  if (rest === 'bei-regen') return { kind: 'rain' };
  const list = listOf(rest);
  if (list !== null) return { kind: 'dates', list };
  const [first, second, ...more] = rest.split('/');
  if (first === OPEN) {
    const narrowed = narrowedBy([second, ...more].filter((one) => one !== undefined));
    return narrowed && { kind: 'open', ...narrowed };
  }
  if (first === 'kalender') return second === undefined ? { kind: 'calendars' } : null;
  if (first === 'touren') {
    const page = pageOf(second);
    return page === null || more.length > 0 ? null : { kind: 'tours', page };
  }
  if (first === 'orte') {
    if (second === undefined) return { kind: 'places' };
    const category = PLACE_CATEGORIES.find((one) => SLUGS[one] === second);
    const narrowed = narrowedBy(more);
    return category === undefined || narrowed === null ? null : { kind: 'category', category, ...narrowed };
  }
  if (second === undefined || more.length > 0 || !UUID.test(second)) return null;
  if (first === 'tour') return { kind: 'tour', id: second };
  if (first === 'termin') return { kind: 'event', id: second };
  return first === 'ort' ? { kind: 'place', id: second } : null;
}

/** "rollstuhl-sicher/2", each of both left out where it says nothing. */
function narrowedBy(parts: readonly string[]): { wishes: Wish[]; page: number } | null {
  const wishes = wishesOf(parts[0] ?? '');
  const [number, ...more] = wishes === null ? parts : parts.slice(1);
  const page = pageOf(number);
  return page === null || more.length > 0 ? null : { wishes: wishes ?? [], page };
}

/** The first page has no number, so that it has one address. */
function pageOf(part: string | undefined): number | null {
  if (part === undefined) return 1;
  return /^[1-9]\d{0,3}$/.test(part) && part !== '1' ? Number(part) : null;
}
