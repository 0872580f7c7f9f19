import type { Kernel, PageContent, PlaceRequest } from '../../kernel/solution.ts';
import { calendarsPage } from './out/calendars-page.ts';
import { datesPage } from './pages/dates.ts';
import { eventPage } from './pages/event.ts';
import { gonePage } from './pages/gone.ts';
import { openNowPage } from './pages/open-now.ts';
import { overviewPage } from './pages/overview.ts';
import { placePage } from './pages/place.ts';
import { categoryPage, placesPage } from './pages/places.ts';
import { rainPage } from './pages/rain.ts';
import { routeOf } from './paths.ts';
import { tourPage } from './tours/tour-page.ts';
import { toursPage } from './tours/tours-page.ts';

/** The page at `freizeit/<rest>`. */
export async function page(rest: string, request: PlaceRequest, kernel: Kernel): Promise<PageContent | null> {
  const route = routeOf(rest);
  switch (route?.kind) {
    case undefined:
      return null;
    case 'overview':
      return overviewPage(request, kernel);
    case 'dates':
      return datesPage(route.list, request, kernel);
    case 'rain':
      return rainPage(request, kernel);
    case 'open':
      return openNowPage(route, request, kernel);
    case 'places':
      return placesPage(request, kernel);
    case 'calendars':
      return calendarsPage(request, kernel);
    case 'category':
      return categoryPage(route, request, kernel);
    case 'event':
      return (await eventPage(route.id, request, kernel)) ?? gonePage(route.id, request, kernel);
    case 'place':
      return (await placePage(route.id, request, kernel)) ?? gonePage(route.id, request, kernel);
    case 'tours':
      return toursPage(route, request, kernel);
    case 'tour':
      return (await tourPage(route.id, request, kernel)) ?? gonePage(route.id, request, kernel);
  }
}
