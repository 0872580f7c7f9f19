/** Where the page of a service really stands, for search engines (docs/decisions/0019). */
import { type Ars, FEDERATION } from '../../../kernel/places/place.ts';
import type { Kernel, PageContent, PlaceRequest } from '../../../kernel/solution.ts';
import { ownersAt } from '../at-place.ts';
import type { ServiceView } from '../view/service-view.ts';

type Own = Pick<PageContent, 'canonical' | 'canonicalAt'>;

/**
 * The page stands at the nearest unit for which anything on it was written: what is above says the same for all of its
 * members. What only the base catalogue says, stands at the federation.
 */
export function ownPage(view: ServiceView, request: PlaceRequest, kernel: Kernel): Own {
  return { canonical: view.page, canonicalAt: nearestUnit(view, request, kernel) };
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
