import { isShownAt } from '../../adoptions/is-shown.ts';
import { type Language, languageQuery } from '../../i18n/language.ts';
import { textsIn } from '../../i18n/texts-in.ts';
import type { Place } from '../../places/place.ts';
import { placePath } from '../../places/slug.ts';
import type { Kernel, Solution } from '../../solution.ts';
import type { Feed, FeedKind } from './feed.ts';

/** Feeds change when their sources are read; an answer that stayed the same costs nobody much (304). */
export const REFRESH = 'PT1H';

/** Own path of a feed. */
export function feedPath(ars: string, solution: string, kind: FeedKind, language: Language): string {
  return `/api/feeds/${ars}/${solution}.${kind}${languageQuery(language)}`;
}

/** Formats in which a solution publishes itself. */
export function feedKinds({ feed, calendar }: Pick<Solution, 'feed' | 'calendar'>): FeedKind[] {
  if (feed === undefined) return [];
  return calendar === true ? ['rss', 'json', 'ics'] : ['rss', 'json'];
}

/** null: the solution publishes nothing there. Never holds example data, whatever the solution hands out. */
export async function makeFeed(
  solution: Solution,
  ask: { place: Place; language: Language; kind: FeedKind; limit: number },
  { kernel, publicUrl }: { kernel: Kernel; publicUrl: string },
): Promise<Feed | null> {
  const { place, language, kind, limit } = ask;
  if (!feedKinds(solution).includes(kind) || !isShownAt(solution, place, kernel)) return null;
  const items = (await solution.feed?.({ place, language, limit }, kernel)) ?? [];
  const texts = textsIn(solution.i18n, language);
  const home = publicUrl + placePath(place, language);
  return {
    title: `${texts.title ?? solution.id} – ${place.name}`,
    description: texts.description ?? '',
    language,
    home: `${home}/${solution.path}`,
    self: publicUrl + feedPath(place.ars, solution.id, kind, language),
    refresh: REFRESH,
    items: items
      .filter(({ source }) => source.example !== true)
      .slice(0, limit)
      .map((item) => ({ ...item, address: `${home}/${item.page}` })),
  };
}
