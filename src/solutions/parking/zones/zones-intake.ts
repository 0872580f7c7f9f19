/** The layer of building areas, as the building authority hands it over: a town's own, or its county's. */
import { geojsonAreas } from '../../../connectors/geojson/geojson-areas.ts';
import { format, type Intake } from '../../../kernel/sources/intake.ts';
import type { ZoneRecord } from '../model.ts';
import { ZONE_FIELDS, zoneOfArea } from './zone-of-area.ts';
import { putZones, removeZones, renewZones } from './zone-store.ts';

export const zonesIntake: Intake<ZoneRecord> = {
  id: 'zones',
  formats: [format(geojsonAreas, zoneOfArea)],
  fields: ZONE_FIELDS,
  licences: 'open',
  // A plan counts for years; that nobody has looked after it for one is told.
  staleAfter: 'P400D',
  put: putZones,
  remove: removeZones,
  renew: renewZones,
};
