/** Tours that leisure takes in: lines of files and map services. */
import { geojsonTours } from '../../../connectors/geojson/geojson-tours.ts';
import { gpx } from '../../../connectors/gpx/gpx.ts';
import { schemaOrgTours } from '../../../connectors/schema-org/schema-org.ts';
import { format, type Intake } from '../../../kernel/sources/intake.ts';
import { putTours, removeTours } from './tour-import-store.ts';
import type { TourRecord } from './tour-model.ts';
import { tourOfSchema } from './tour-of-schema.ts';
import { TOUR_FIELDS, tourOfTrack } from './tour-of-track.ts';

export const tours: Intake<TourRecord> = {
  id: 'tours',
  formats: [
    format(gpx, tourOfTrack),
    format(geojsonTours, tourOfTrack),
    format(schemaOrgTours, tourOfSchema),
  ],
  fields: TOUR_FIELDS,
  licences: 'open',
  staleAfter: 'P180D',
  put: putTours,
  remove: removeTours,
};
