/** Which page an address below "dienste" is. Addresses of the catalogue stay what they were, everywhere. */
import type { Kernel, PageContent, PlaceRequest } from '../../../kernel/solution.ts';
import { ownersAt, servicesAt } from '../at-place.ts';
import { notePage } from '../notes/note-at.ts';
import { officeOf } from '../store.ts';
import { choicePage } from './choice-page.ts';
import { detailPage } from './detail/detail-page.ts';
import { gatherView } from './gather-view.ts';
import { listPage } from './list-page.ts';
import { officePage } from './office-page.ts';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function page(rest: string, request: PlaceRequest, kernel: Kernel): Promise<PageContent | null> {
  if (rest === '') return listPage(request, await servicesAt(request.place, kernel), kernel);
  const office = /^stelle\/([^/]+)$/.exec(rest)?.[1];
  if (office !== undefined) return ID.test(office) ? pageOfOffice(office, request, kernel) : null;
  const note = /^hinweis\/([^/]+)$/.exec(rest)?.[1];
  if (note !== undefined) return ID.test(note) ? notePage(note, request, kernel) : null;
  const view = await gatherView(rest, request, kernel);
  if (view === null) return null;
  return 'kind' in view ? choicePage(view, request) : detailPage(view, request, kernel);
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
  return officePage({ id: row.id, ars: row.ars, record, owner, info }, request, kernel);
}
