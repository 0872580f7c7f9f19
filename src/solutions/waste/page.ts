import type { Kernel, PageContent, PlaceRequest } from '../../kernel/solution.ts';
import { peoplePage } from './people/pages.ts';

/** The page at `abfall/<rest>`. Each subject has its own branch. */
export async function page(rest: string, request: PlaceRequest, kernel: Kernel): Promise<PageContent | null> {
  return peoplePage(rest, request, kernel);
}
