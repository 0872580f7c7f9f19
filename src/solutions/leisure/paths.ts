/** Addresses below `freizeit`, the same in all languages. */
import { PLACE_CATEGORIES, type PlaceCategory } from './model.ts';

export const PATH = 'freizeit';

/** Lists of dates: two spans of time, everything, and three questions with an answer. */
export const VIEWS = ['heute', 'wochenende', 'termine', 'kostenlos', 'familie', 'barrierefrei'] as const;
export type View = (typeof VIEWS)[number];

/** Which column answers the question of a view. */
export const ANSWER_OF = {
  kostenlos: 'free',
  familie: 'family',
  barrierefrei: 'barrier_free',
} as const satisfies Partial<Record<View, string>>;

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
  | { kind: 'dates'; view: View; page: number }
  | { kind: 'places' }
  | { kind: 'calendars' }
  | { kind: 'category'; category: PlaceCategory; page: number }
  | { kind: 'event'; id: string }
  | { kind: 'place'; id: string };

/** All calendars of the place that can be subscribed to. */
export const CALENDARS_PATH = `${PATH}/kalender`;
export const eventPath = (id: string) => `${PATH}/termin/${id}`;
export const placePath = (id: string) => `${PATH}/ort/${id}`;
export const viewPath = (view: View, page = 1) => `${PATH}/${view}${page > 1 ? `/${page}` : ''}`;
export const categoryPath = (category: PlaceCategory, page = 1) =>
  `${PATH}/orte/${SLUGS[category]}${page > 1 ? `/${page}` : ''}`;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What is asked for by the path behind `freizeit/`; null for what can be no page. */
export function routeOf(rest: string): Route | null {
  const [first = '', second, third, ...more] = rest.split('/');
  if (more.length > 0) return null;
  if (first === '') return second === undefined ? { kind: 'overview' } : null;
  const view = VIEWS.find((one) => one === first);
  if (view !== undefined) {
    const page = pageOf(second);
    return page === null || third !== undefined ? null : { kind: 'dates', view, page };
  }
  if (first === 'kalender') return second === undefined ? { kind: 'calendars' } : null;
  if (first === 'orte') {
    if (second === undefined) return { kind: 'places' };
    const category = PLACE_CATEGORIES.find((one) => SLUGS[one] === second);
    const page = pageOf(third);
    return category === undefined || page === null ? null : { kind: 'category', category, page };
  }
  if (second === undefined || third !== undefined || !UUID.test(second)) return null;
  if (first === 'termin') return { kind: 'event', id: second };
  return first === 'ort' ? { kind: 'place', id: second } : null;
}

/** The first page has no number, so that it has one address. */
function pageOf(part: string | undefined): number | null {
  if (part === undefined) return 1;
  return /^[1-9]\d{0,3}$/.test(part) && part !== '1' ? Number(part) : null;
}
