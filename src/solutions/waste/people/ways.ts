import type { Block, ListItem, PlaceRequest } from '../../../kernel/solution.ts';
import { sayIn } from '../texts.ts';

/** What else there is about waste, as tiles: `people` says when, others where to and what if. */
export function waysOn(request: PlaceRequest, slugs: readonly string[] | null): Block[] {
  const say = sayIn(request.language);
  const items: ListItem[] = WAYS.flatMap((way) => way(say, slugs));
  return items.length === 0
    ? []
    : [
        { type: 'heading', text: say('ways_heading') },
        { type: 'list', look: 'tiles', items },
      ];
}

type Way = (say: ReturnType<typeof sayIn>, slugs: readonly string[] | null) => ListItem[];

/** One for each page that there is. */
const WAYS: readonly Way[] = [];
