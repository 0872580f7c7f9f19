import type { Language } from '../../i18n/language.ts';
import type { FeedLink } from '../../pages/document.ts';
import type { View } from '../../pages/page-data.ts';
import type { Solution } from '../../solution.ts';
import { FEED_TYPES } from './feed.ts';
import { feedKinds, feedPath } from './make-feed.ts';

/** Beside each page of a solution that publishes itself stand its feeds, so that readers find them by its address. */
export function feedLinksOf(solutions: readonly Solution[]) {
  const byId = new Map(solutions.map((solution) => [solution.id, solution]));
  return (view: View, language: Language): readonly FeedLink[] => {
    const solution = view.kind === 'content' ? byId.get(view.solution) : undefined;
    if (view.kind !== 'content' || solution === undefined) return [];
    return feedKinds(solution).map((kind) => ({
      href: feedPath(view.place.ars, solution.id, kind, language),
      type: FEED_TYPES[kind].replace(/;.*/, ''),
      title: `${view.page.title} – ${view.place.name}`,
    }));
  };
}
