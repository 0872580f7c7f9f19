import { fold } from '../../kernel/places/fold.ts';
import type { Kernel, PlaceRequest, SearchHit } from '../../kernel/solution.ts';
import { PATH } from './list-page.ts';
import { scopeOf } from './scope.ts';
import { newsAt } from './store.ts';

const SEARCHED = 300;
const MOST = 10;

/** News that have every word of the query in them, the newest first. They lead to the list: the article is elsewhere. */
export async function search(query: string, { place }: PlaceRequest, kernel: Kernel): Promise<SearchHit[]> {
  const words = fold(query.slice(0, 200))
    .split(' ')
    .filter((word) => word.length > 1);
  if (words.length === 0) return [];
  const now = kernel.clock.now();
  const news = await newsAt(scopeOf(place, kernel), kernel.db, { limit: SEARCHED });
  return news
    .flatMap(({ title, teaser, lang, source, seenAt }) => {
      const has = (text: string) => words.every((word) => fold(text).includes(word));
      const score = has(title) ? 0.6 : has(`${title} ${teaser ?? ''}`) ? 0.4 : 0;
      if (score === 0) return [];
      const isExample = kernel.sources.info(source, seenAt, now)?.example;
      const hit = { title, lang, excerpt: teaser ?? '', excerptLang: lang, page: PATH, score };
      return [{ ...hit, ...(isExample && { example: true as const }) }];
    })
    .slice(0, MOST);
}
