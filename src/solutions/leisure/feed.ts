import type { FeedItem, Kernel, PlaceRequest } from '../../kernel/solution.ts';
import { sourcesLeftOut } from '../../kernel/sources/examples.ts';
import { feedItems } from './out/feed-items.ts';
import { applyingAt } from './scope.ts';
import { datesIn } from './store.ts';

/** How far ahead, in days. */
export const AHEAD = 180;

/** What takes place from now on, by its next date; an event with several dates is one item with all of them. */
export async function feed(
  { place, language, limit }: PlaceRequest & { limit: number },
  kernel: Kernel,
): Promise<FeedItem[]> {
  const from = kernel.clock.now();
  const without = sourcesLeftOut('no', kernel.sources);
  const { applying } = applyingAt(place, kernel.places);
  const dates = await datesIn(applying, kernel.db, {
    ...{ from, until: from.add({ hours: 24 * AHEAD }), without, limit: limit * 4, offset: 0 },
  });
  return feedItems(dates, { language, withDate: true }, kernel).slice(0, limit);
}
