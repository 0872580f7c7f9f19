import type { Kernel, PageContent, PlaceRequest } from '../../../kernel/solution.ts';
import { districtPage } from './district-page.ts';
import { overviewPage } from './overview-page.ts';
import { DISTRICT, STREET } from './paths.ts';
import { streetPage } from './street-page.ts';

/** Pages that say when; null for a path that is of others, or none. */
export async function peoplePage(
  rest: string,
  request: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  if (rest === '') return overviewPage(request, kernel);
  const [first, second, ...more] = rest.split('/');
  if (second === undefined || more.length > 0) return null;
  if (first === DISTRICT) return districtPage(second, request, kernel);
  return first === STREET ? streetPage(second, request, kernel) : null;
}
