/** Services and offices in the terms of schema.org, for their pages; what nobody says is left out. */
import type { Place } from '../../../kernel/places/place.ts';
import type { OfficeRecord } from '../feeds/records.ts';
import type { ServiceView } from '../view/service-view.ts';
import {
  areaOf,
  type FactsRequest,
  factsOfOffice,
  factsOfService,
  type Stretches,
} from './linked-data/facts-of.ts';
import { writeOffice, writeService } from './linked-data/write-linked.ts';

/** For `PageContent.jsonLd`: a part of it, empty where there is nothing to tell. */
export function serviceJsonLd(
  view: ServiceView,
  request: FactsRequest,
): { jsonLd?: Record<string, unknown> } {
  const facts = factsOfService(view, request);
  return facts === null ? {} : { jsonLd: writeService(facts) };
}

/** `area`: whose office it is; `stretches`: its hours where they could be computed. */
export function officeJsonLd(
  record: OfficeRecord,
  area: Pick<Place, 'name' | 'ars'>,
  stretches: Stretches = [],
): Record<string, unknown> {
  return writeOffice(factsOfOffice(record, areaOf(area), stretches));
}
