/** Which page an address below "dienste" is. Addresses of the catalogue stay what they were, everywhere. */
import type { Kernel, PageContent, PlaceRequest } from '../../../kernel/solution.ts';
import { ownersAt, type ServiceHere, servicesAt } from '../at-place.ts';
import { services as catalogue, serviceOf as catalogueService } from '../catalogue/catalogue.ts';
import { createMatcher } from '../catalogue/join-catalogue.ts';
import { digitalPage } from '../digital/digital-page.ts';
import { notePage } from '../notes/note-at.ts';
import { officeOf, serviceOf } from '../store.ts';
import { importedPage } from './imported-page.ts';
import { listPage } from './list-page.ts';
import { officePage } from './office-page.ts';
import { servicePage } from './service-page.ts';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const match = createMatcher(catalogue);

export async function page(rest: string, request: PlaceRequest, kernel: Kernel): Promise<PageContent | null> {
  if (rest === '') return listPage(request, await servicesAt(request.place, kernel), kernel);
  if (rest === 'online') return digitalPage(request, kernel);
  const general = catalogueService(rest);
  if (general !== undefined) {
    const { standIns } = await servicesAt(request.place, kernel);
    const own = standIns.get(rest) ?? [];
    const [only] = own;
    const stands = only !== undefined && own.length === 1 ? await standInPage(only, request, kernel) : null;
    return stands ?? servicePage(general, request, kernel, own);
  }
  const office = /^stelle\/([^/]+)$/.exec(rest)?.[1];
  if (office !== undefined) return ID.test(office) ? pageOfOffice(office, request, kernel) : null;
  const note = /^hinweis\/([^/]+)$/.exec(rest)?.[1];
  if (note !== undefined) return ID.test(note) ? notePage(note, request, kernel) : null;
  return ID.test(rest) ? pageOfService(rest, request, kernel) : null;
}

function standInPage({ service }: ServiceHere, request: PlaceRequest, kernel: Kernel) {
  return pageOfService(service.id, request, kernel);
}

async function pageOfService(id: string, request: PlaceRequest, kernel: Kernel): Promise<PageContent | null> {
  const chain = ownersAt(request.place, kernel);
  const row = await serviceOf(new Set(chain.flatMap(({ keys }) => keys)), kernel.db, id);
  if (row === undefined) return null;
  const { record, source, seenAt } = row;
  const unit = chain.find(({ keys }) => keys.includes(record.ownerArs))?.unit;
  const info = kernel.sources.info(source, seenAt, kernel.clock.now());
  if (unit === undefined || info === null) return null;
  const catalogueId = match(record);
  const general = catalogueId === null ? undefined : catalogueService(catalogueId);
  return importedPage({ record, unit, info, general }, request, kernel);
}

async function pageOfOffice(id: string, request: PlaceRequest, kernel: Kernel): Promise<PageContent | null> {
  const { place } = request;
  const chain = ownersAt(place, kernel);
  const here = kernel.places.keys(place.ars);
  const row = await officeOf(new Set(chain.flatMap(({ keys }) => keys)), kernel.db, { id, here });
  if (row === undefined) return null;
  const { record, source, seenAt } = row;
  const known = kernel.places.resolve(record.ownerArs);
  const owner =
    chain.find(({ keys }) => keys.includes(record.ownerArs))?.unit ??
    (known.kind === 'current' || known.kind === 'moved' ? known.place : undefined);
  const info = kernel.sources.info(source, seenAt, kernel.clock.now());
  if (owner === undefined || info === null) return null;
  return officePage({ record, owner, info }, request, kernel);
}
