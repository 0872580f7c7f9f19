import type { Kernel, PageContent, PlaceRequest } from '../../kernel/solution.ts';
import { guidePageAt } from './guide/pages/guide-page-at.ts';
import { outPage } from './out/out-pages.ts';
import { pointPageAt } from './points/point-page-at.ts';
import { sayIn } from './texts.ts';

/** The page at `abfall/<rest>`. Each subject has its own branch. */
export async function page(rest: string, request: PlaceRequest, kernel: Kernel): Promise<PageContent | null> {
  const say = sayIn(request.language);
  if (rest === '') return { title: say('title'), description: say('description'), blocks: [] };
  return (
    (await guidePageAt(rest, request, kernel)) ??
    (await pointPageAt(rest, request, kernel)) ??
    outPage(rest, request, kernel)
  );
}
