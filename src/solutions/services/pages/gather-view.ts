/** All that is known of one service at one place, or the several of a feed between which nobody but the reader chooses. */
import type { Kernel, PlaceRequest } from '../../../kernel/solution.ts';
import { ownersAt, type ServiceHere, servicesAt } from '../at-place.ts';
import { services as catalogue, serviceOf as catalogueService } from '../catalogue/catalogue.ts';
import { createMatcher } from '../catalogue/join-catalogue.ts';
import type { Service } from '../catalogue/model.ts';
import { readAddress } from '../out/service-address.ts';
import { officesOf, serviceOf } from '../store.ts';
import type { ServiceView } from '../view/service-view.ts';

export interface Choice {
  kind: 'choice';
  general: Service;
  services: readonly ServiceHere[];
}

const match = createMatcher(catalogue);

/** `part`: what stands behind "dienste/". null: there is no such service here. */
export async function gatherView(
  part: string,
  request: PlaceRequest,
  kernel: Kernel,
): Promise<ServiceView | Choice | null> {
  const general = catalogueService(part);
  if (general === undefined) {
    const address = readAddress(part);
    return address?.kind === 'id' ? ofRecord(address.id, request, kernel) : null;
  }
  const { standIns } = await servicesAt(request.place, kernel);
  const own = standIns.get(part) ?? [];
  const [only] = own;
  if (own.length > 1) return { kind: 'choice', general, services: own };
  const stands = only === undefined ? null : await ofRecord(only.service.id, request, kernel);
  return stands ?? { ...NOTHING, page: `dienste/${part}`, general };
}

const NOTHING = {
  text: null,
  responsibility: { kind: 'unknown', reason: 'no-source' },
  ...{ offices: [], officesHidden: 0, online: [], notes: [] },
} satisfies Partial<ServiceView>;

async function ofRecord(id: string, { place }: PlaceRequest, kernel: Kernel): Promise<ServiceView | null> {
  const chain = ownersAt(place, kernel);
  const row = await serviceOf(new Set(chain.flatMap(({ keys }) => keys)), kernel.db, id);
  if (row === undefined) return null;
  const { record, source, seenAt } = row;
  const unit = chain.find(({ keys }) => keys.includes(record.ownerArs))?.unit;
  const info = kernel.sources.info(source, seenAt, kernel.clock.now());
  if (unit === undefined || info === null) return null;
  const catalogueId = match(record);
  const { offices, hidden } = await officesOf(record, kernel.db);
  return {
    page: `dienste/${id}`,
    general: catalogueId === null ? null : (catalogueService(catalogueId) ?? null),
    text: { id, record, unit, info },
    responsibility: { kind: 'unknown', reason: hidden > 0 ? 'not-public' : 'not-in-source' },
    ...{ offices, officesHidden: hidden, online: [], notes: [] },
  };
}
