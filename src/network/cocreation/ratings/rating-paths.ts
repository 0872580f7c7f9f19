/** Addresses of ratings, for server and browser. Pure. */
import { type Language, PREFIX } from '../../../kernel/i18n/language.ts';
import { ROOMS } from '../paths.ts';

/** Last parts of the pages of a round. */
export const ROUND_PAGES = { stage: 'leinwand', vote: 'stimme' } as const;

/** Below `/netzwerk`: the page of a round, or one of its own pages. */
export function roundPage(id: string, page?: keyof typeof ROUND_PAGES): string {
  const below = `${ROOMS.ratings}/${id}`;
  return page === undefined ? below : `${below}/${ROUND_PAGES[page]}`;
}

/** Own path of the ballot; the key stands behind it, after "#". */
export function votePath(language: Language, id: string): string {
  return `${PREFIX[language]}/netzwerk/${roundPage(id, 'vote')}`;
}

/** What browsers ask. */
export const RATINGS_API = {
  round: (id: string) => `/api/cocreation/rounds/${id}`,
  stream: (id: string) => `/api/cocreation/rounds/${id}/stream`,
  look: '/api/cocreation/ballots/look',
  cast: '/api/cocreation/ballots',
  desk: (ars: string) => `/api/cocreation/desk/${ars}/ratings`,
  office: (ars: string) => `/api/cocreation/desk/${ars}/rounds`,
} as const;
