import type { Kernel, PageContent, PlaceRequest } from '../../kernel/solution.ts';
<<<<<<< HEAD
import { findPageAt } from './find/pages/find-page-at.ts';
=======
import { rulesPage } from './money/rules-page.ts';
import { sayIn } from './texts.ts';
>>>>>>> d27db2b3b97e4468eb8446557fd8d97102d4affd

type Branch = (rest: string, request: PlaceRequest, kernel: Kernel) => Promise<PageContent | null>;

/** Each subject has its own, which answers null for paths of others. */
<<<<<<< HEAD
const BRANCHES: readonly Branch[] = [findPageAt];
=======
const BRANCHES: readonly Branch[] = [overviewPage, rulesPage];
>>>>>>> d27db2b3b97e4468eb8446557fd8d97102d4affd

/** The page at `parken/<rest>`. */
export async function page(rest: string, request: PlaceRequest, kernel: Kernel): Promise<PageContent | null> {
  for (const branch of BRANCHES) {
    const found = await branch(rest, request, kernel);
    if (found !== null) return found;
  }
  return null;
}
