import type { Kernel, PageContent, PlaceRequest } from '../../../kernel/solution.ts';
import { pointPage } from './point-page.ts';
import { pointsPage } from './points-page.ts';
import { pointRouteOf } from './points-path.ts';

/** The page of collection points at `abfall/<rest>`; null where it is none. */
export async function pointPageAt(
  rest: string,
  request: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const route = pointRouteOf(rest);
  if (route === null) return null;
  return route.kind === 'point' ? pointPage(route.id, request, kernel) : pointsPage(route, request, kernel);
}
