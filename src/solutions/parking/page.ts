import type { Kernel, PageContent, PlaceRequest } from '../../kernel/solution.ts';
import { rulesPage } from './money/rules-page.ts';
import { sayIn } from './texts.ts';

type Branch = (rest: string, request: PlaceRequest, kernel: Kernel) => Promise<PageContent | null>;

/** Each subject has its own, which answers null for paths of others. */
const BRANCHES: readonly Branch[] = [overviewPage, rulesPage];

/** The page at `parken/<rest>`. */
export async function page(rest: string, request: PlaceRequest, kernel: Kernel): Promise<PageContent | null> {
  for (const branch of BRANCHES) {
    const found = await branch(rest, request, kernel);
    if (found !== null) return found;
  }
  return null;
}

async function overviewPage(rest: string, { language }: PlaceRequest): Promise<PageContent | null> {
  const say = sayIn(language);
  return rest === '' ? { title: say('title'), description: say('description'), blocks: [] } : null;
}
