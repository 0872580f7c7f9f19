import type { FeedItem, Kernel, PlaceRequest } from '../../kernel/solution.ts';
import { sourcesLeftOut } from '../../kernel/sources/examples.ts';
import { PATH } from './list-page.ts';
import { scopeOf } from './scope.ts';
import { newsAt } from './store.ts';

/** The same news once more, each leading to its article. */
export async function feed(
  { place, limit }: PlaceRequest & { limit: number },
  kernel: Kernel,
): Promise<FeedItem[]> {
  const now = kernel.clock.now();
  const without = sourcesLeftOut('no', kernel.sources);
  const news = await newsAt(scopeOf(place, kernel), kernel.db, { limit, without });
  return news.flatMap(({ id, title, teaser, lang, link, published, source, seenAt }): FeedItem[] => {
    const info = kernel.sources.info(source, seenAt, now);
    if (info === null) return [];
    return [{ id, title, text: teaser ?? '', lang, page: PATH, href: link, time: published, source: info }];
  });
}
