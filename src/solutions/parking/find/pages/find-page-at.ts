import type { Kernel, PageContent, PlaceRequest } from '../../../../kernel/solution.ts';
import { PAGES } from '../../paths.ts';
import { lotPage } from './lot-page.ts';
import { offerPage } from './offer-page.ts';
import { overviewPage } from './overview-page.ts';
import { searchPage } from './search-page.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The public pages of parking at `parken/<rest>`, but the rules; null where it is none of them. */
export async function findPageAt(
  rest: string,
  request: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const [first = '', ...parts] = rest.split('/');
  if (rest === '') return overviewPage(request, kernel);
  if (rest === PAGES.offer) return offerPage(request, kernel);
  if (rest === PAGES.find) return searchPage(null, request, kernel);
  const [one = '', two = '', more] = parts;
  if (first === PAGES.find && two !== '' && more === undefined)
    return searchPage({ from: one, until: two }, request, kernel);
  if (first === PAGES.lot && two === '' && UUID.test(one)) return lotPage(one, request, kernel);
  return null;
}
