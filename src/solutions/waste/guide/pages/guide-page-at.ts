import type { Kernel, PageContent, PlaceRequest } from '../../../../kernel/solution.ts';
import { guideRouteOf } from '../guide-paths.ts';
import { foundPage, guidePage, letterPage, whatGoesPage } from './guide-pages.ts';
import { itemPage } from './item-page.ts';

/** The page of the sorting guide at `abfall/<rest>`; null where it is none. */
export async function guidePageAt(
  rest: string,
  request: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const route = guideRouteOf(rest);
  switch (route?.kind) {
    case undefined:
      return null;
    case 'overview':
      return guidePage(request, kernel);
    case 'item':
      return itemPage(route.id, request, kernel);
    case 'letter':
      return letterPage(route.letter, request, kernel);
    case 'fraction':
      return whatGoesPage(route.fraction, request, kernel);
    case 'found':
      return foundPage(route.words, request, kernel);
  }
}
