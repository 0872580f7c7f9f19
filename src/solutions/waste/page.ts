import type { Kernel, PageContent, PlaceRequest } from '../../kernel/solution.ts';
import { outPage } from './out/out-pages.ts';
import { sayIn } from './texts.ts';

/** The page at `abfall/<rest>`. Each subject has its own branch. */
export async function page(rest: string, request: PlaceRequest, kernel: Kernel): Promise<PageContent | null> {
  const say = sayIn(request.language);
  if (rest === '') return { title: say('title'), description: say('description'), blocks: [] };
  return outPage(rest, request, kernel);
}
