/** Which page an address below "dienste" is. Addresses of the catalogue stay what they were, everywhere. */
import { FEDERATION } from '../../../kernel/places/place.ts';
import type { Kernel, PageContent, PlaceRequest } from '../../../kernel/solution.ts';
import { type AtPlace, ownersAt, servicesAt } from '../at-place.ts';
import { digitalPage } from '../digital/digital-page.ts';
import { movingPage } from '../moving/moving-pages.ts';
import { notePage } from '../notes/note-at.ts';
import { ownPage } from '../out/own-page.ts';
import { officeAddress, pickAddressed, readAddress } from '../out/service-address.ts';
import { officesAddressed } from '../store.ts';
import { viewOf } from '../view/view-of.ts';
import { choicePage } from './choice-page.ts';
import { detailPage } from './detail/detail-page.ts';
import { situationPage, topicPage } from './lists/group-pages.ts';
import { othersPage } from './lists/others-page.ts';
import { overviewPage } from './lists/overview-page.ts';
import { officePage } from './office-page.ts';

type Page = (rest: string, request: PlaceRequest, kernel: Kernel) => Promise<PageContent | null>;

/** Milliseconds that a page waits for the federal finder; after that it says that it is being asked. */
const FINDER_WAIT = 1_500;

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Pages below a word of their own; everything else is one service. */
const ROOMS: Readonly<Record<string, Page>> = {
  lage: async (rest, request, kernel) => {
    const here = await servicesAt(request.place, kernel);
    return listAt(here, situationPage(rest, request, here, kernel));
  },
  thema: async (rest, request, kernel) => {
    const here = await servicesAt(request.place, kernel);
    return listAt(here, topicPage(rest, request, here, kernel));
  },
  weitere: othersPage,
  umzug: movingPage,
  stelle: pageOfOffice,
  hinweis: async (rest, request, kernel) => (ID.test(rest) ? notePage(rest, request, kernel) : null),
};

export async function page(rest: string, request: PlaceRequest, kernel: Kernel): Promise<PageContent | null> {
  if (rest === '') {
    const here = await servicesAt(request.place, kernel);
    return listAt(here, overviewPage(request, here));
  }
  if (rest === 'online') return digitalPage(request, kernel);
  const [, room = '', below = ''] = /^([^/]+)(?:\/(.*))?$/.exec(rest) ?? [];
  if (Object.hasOwn(ROOMS, room)) return (await ROOMS[room]?.(below, request, kernel)) ?? null;
  const view = await viewOf(rest, request, kernel, { wait: FINDER_WAIT });
  if (view === null) return null;
  if ('choose' in view) return { ...choicePage(view, request), canonical: `dienste/${view.general.id}` };
  return { ...detailPage(view, request, kernel), ...ownPage(view, request, kernel) };
}

/** Where no feed says anything, the list is the same in thousands of places: search engines keep that of the federation. */
function listAt<Page extends PageContent | null>(here: AtPlace, page: Page): Page {
  return page === null || here.counts.imported > 0 ? page : { ...page, canonicalAt: FEDERATION };
}

async function pageOfOffice(
  rest: string,
  request: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const address = readAddress(rest);
  if (address === null) return null;
  const { place } = request;
  const chain = ownersAt(place, kernel);
  const here = kernel.places.keys(place.ars);
  const rows = await officesAddressed(new Set(chain.flatMap(({ keys }) => keys)), kernel.db, {
    address,
    here,
  });
  const named = rows.map((row) => ({ id: row.id, name: row.record.name, row }));
  const row = pickAddressed(address, named)?.row;
  if (row === undefined) return null;
  const { record, source, seenAt } = row;
  const known = kernel.places.resolve(record.ownerArs);
  const owner =
    chain.find(({ keys }) => keys.includes(record.ownerArs))?.unit ??
    (known.kind === 'current' || known.kind === 'moved' ? known.place : undefined);
  const info = kernel.sources.info(source, seenAt, kernel.clock.now());
  if (owner === undefined || info === null) return null;
  const page = await officePage({ id: row.id, ars: row.ars, record, owner, info }, request, kernel);
  // The same everywhere in the area of its owner.
  const canonical = officeAddress({ id: row.id, name: record.name });
  return { ...page, canonical, canonicalAt: owner.ars };
}
