import type { Kernel, PageContent, PlaceRequest } from '../../kernel/solution.ts';
import { bulkyPageAt } from './bulky/content-page.ts';
import { guidePageAt } from './guide/pages/guide-page-at.ts';
import { missedPageAt } from './missed/content-page.ts';
import { outPage } from './out/out-pages.ts';
import { peoplePage } from './people/pages.ts';
import { pointPageAt } from './points/point-page-at.ts';

type Branch = (rest: string, request: PlaceRequest, kernel: Kernel) => Promise<PageContent | null>;

/** Each subject has its own, which answers null for paths of others. */
const BRANCHES: readonly Branch[] = [
  peoplePage,
  outPage,
  guidePageAt,
  pointPageAt,
  missedPageAt,
  bulkyPageAt,
];

/** The page at `abfall/<rest>`. */
export async function page(rest: string, request: PlaceRequest, kernel: Kernel): Promise<PageContent | null> {
  for (const branch of BRANCHES) {
    const found = await branch(rest, request, kernel);
    if (found !== null) return found;
  }
  return null;
}
