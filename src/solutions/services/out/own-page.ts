/** Where the page of a service really stands, for search engines (docs/decisions/0019). */
import { type Ars, FEDERATION } from '../../../kernel/places/place.ts';
import type { Kernel, PageContent, PlaceRequest } from '../../../kernel/solution.ts';
import { ownersAt, servicesAt } from '../at-place.ts';
import type { ServiceView } from '../view/service-view.ts';
import { serviceAddress } from './service-address.ts';

type Own = Pick<PageContent, 'canonical' | 'canonicalAt'>;

/**
 * The page stands at the nearest unit for which anything on it was written: what is above says the same for all of its
 * members. What only the base catalogue says, stands at the federation. Its address is that of the catalogue where it
 * alone is that service here, else its name and the end of its id.
 */
export async function ownPage(view: ServiceView, request: PlaceRequest, kernel: Kernel): Promise<Own> {
  const { general, text } = view;
  const at = nearestUnit(view, request, kernel);
  if (text === null || text.id === null)
    return { ...(general !== null && { canonical: `dienste/${general.id}` }), canonicalAt: at };
  const { standIns } = await servicesAt(request.place, kernel);
  const own = general === null ? [] : (standIns.get(general.id) ?? []);
  const isAlone = own.length === 1 && own[0]?.service.id === text.id;
  const canonical =
    general !== null && isAlone
      ? `dienste/${general.id}`
      : serviceAddress({ id: text.id, name: text.record.name });
  return { canonical, canonicalAt: at };
}

/** Current key of it. */
function nearestUnit(view: ServiceView, { place }: PlaceRequest, kernel: Kernel): Ars {
  const { text, responsibility, online, notes, finder } = view;
  // The finder was asked for this very place.
  if (finder.kind === 'answer') return place.ars;
  const said = new Set<Ars>([
    ...(text === null ? [] : [text.unit.ars]),
    ...(responsibility.kind === 'absent' ? [responsibility.land.ars] : []),
    ...(responsibility.kind === 'found' || responsibility.kind === 'several'
      ? responsibility.roles.flatMap(({ units }) => units.map(({ area }) => area.ars))
      : []),
    ...online.map(({ area }) => area),
    ...notes.map(({ unit }) => unit.ars),
  ]);
  const nearest = ownersAt(place, kernel).find(({ keys }) => keys.some((key) => said.has(key)));
  return nearest?.unit.ars ?? FEDERATION;
}
