import type { Kernel, PageContent, PlaceRequest } from '../../kernel/solution.ts';
import { findPageAt } from './find/pages/find-page-at.ts';
import { rulesPage } from './money/rules-page.ts';

type Branch = (rest: string, request: PlaceRequest, kernel: Kernel) => Promise<PageContent | null>;

/** Each subject has its own, which answers null for paths of others. */
const BRANCHES: readonly Branch[] = [findPageAt, rulesPage];

/** The page at `parken/<rest>`. */
export async function page(rest: string, request: PlaceRequest, kernel: Kernel): Promise<PageContent | null> {
  for (const branch of BRANCHES) {
    const found = await branch(rest, request, kernel);
    if (found !== null) return found;
  }
  return null;
}
