import type { Block, Kernel, PlaceRequest } from '../../../kernel/solution.ts';
import { toursPath } from '../paths.ts';
import type { Scope } from '../scope.ts';
import { sayIn } from '../texts.ts';
import { countTours } from './tour-store.ts';

/** What the overview says of tours: the way to them; nothing where there is none. */
export async function toursInShort(
  scope: Scope,
  { language }: PlaceRequest,
  kernel: Kernel,
): Promise<{ blocks: Block[]; sources: { source: string }[] }> {
  const counts = await countTours(scope.keys, kernel.db);
  const count = counts.reduce((sum, one) => sum + one.count, 0);
  if (count === 0) return { blocks: [], sources: [] };
  const say = sayIn(language);
  return {
    blocks: [
      { type: 'heading', text: say('tours_heading') },
      {
        type: 'list',
        items: [{ text: say('tours_all'), note: say('tours_count', { count }), page: toursPath() }],
      },
    ],
    sources: counts,
  };
}
