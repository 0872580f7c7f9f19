/** What leisure takes in from feeds, in which formats. */

import { csv } from '../../../connectors/csv/csv.ts';
import { destinationOne } from '../../../connectors/destination-one/destination-one.ts';
import { geojson } from '../../../connectors/geojson/geojson.ts';
import { ical } from '../../../connectors/ical/ical.ts';
import type { OsmElement } from '../../../connectors/osm/model.ts';
import { osmPbf } from '../../../connectors/osm/osm-pbf.ts';
import { osmXml } from '../../../connectors/osm/osm-xml.ts';
import { schemaOrgEvents, schemaOrgPlaces } from '../../../connectors/schema-org/schema-org.ts';
import type { Connector, Item } from '../../../kernel/sources/connector.ts';
import { type Format, format, type Intake } from '../../../kernel/sources/intake.ts';
import { eventEditor } from '../editor/event-editor.ts';
import { placeEditor } from '../editor/place-editor.ts';
import { OSM_INTAKE } from '../from-sources.ts';
import type { EventRecord, PlaceRecord } from '../model.ts';
import { setAside } from '../shown/compare-job.ts';
import { tours } from '../tours/tours-intake.ts';
import { eventOfDestination } from './event-of-destination.ts';
import { eventOfEntry } from './event-of-entry.ts';
import { EVENT_FIELDS, eventOfRow } from './event-of-row.ts';
import { eventOfSchema } from './event-of-schema.ts';
import { isPlaceOfLeisure, placeOfOsm } from './place-of-osm.ts';
import { PLACE_FIELDS, placeOfRow } from './place-of-row.ts';
import { placeOfSchema } from './place-of-schema.ts';
import { putEvents, putPlaces, removeEvents, removePlaces } from './store.ts';

const events: Intake<EventRecord> = {
  id: 'events',
  formats: [
    format(ical, eventOfEntry),
    format(csv, eventOfRow),
    format(geojson, eventOfRow),
    format(schemaOrgEvents, eventOfSchema),
    format(destinationOne, eventOfDestination),
  ],
  fields: EVENT_FIELDS,
  licences: 'open',
  staleAfter: 'P3D',
  editor: eventEditor,
  put: putEvents,
  remove: removeEvents,
  renew: setAside,
};

/** A town's own places. */
const places: Intake<PlaceRecord> = {
  id: 'places',
  formats: [format(csv, placeOfRow), format(geojson, placeOfRow), format(schemaOrgPlaces, placeOfSchema)],
  fields: PLACE_FIELDS,
  licences: 'open',
  staleAfter: 'P90D',
  editor: placeEditor,
  put: putPlaces('town_place'),
  remove: removePlaces('town_place'),
};

/** Of a whole map only what is a place of leisure: all else is left out before it is counted or reported. */
function onlyPlaces<Settings>(connector: Connector<OsmElement, Settings>): Format<PlaceRecord> {
  return {
    ...format(connector, placeOfOsm),
    async *read(bytes, context) {
      const settings = connector.settings.parse(context.settings);
      for await (const item of connector.read(bytes, { ...context, settings }))
        if (isWanted(item)) yield item;
    },
  };
}

const osmPlaces: Intake<PlaceRecord> = {
  id: OSM_INTAKE,
  formats: [onlyPlaces(osmXml), onlyPlaces(osmPbf)],
  licences: 'odbl',
  staleAfter: 'P90D',
  put: putPlaces('osm_place'),
  remove: removePlaces('osm_place'),
};

export const intakes: readonly Intake[] = [events, places, osmPlaces, tours];

function isWanted(item: Item<OsmElement>): boolean {
  return item.kind !== 'value' || isPlaceOfLeisure(item.value);
}
