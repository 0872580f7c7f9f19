/** What leisure takes in from feeds, in which formats. */

import { csv } from '../../../connectors/csv/csv.ts';
import { ical } from '../../../connectors/ical/ical.ts';
import { format, type Intake } from '../../../kernel/sources/intake.ts';
import type { EventRecord, PlaceRecord } from '../model.ts';
import { eventOfEntry } from './event-of-entry.ts';
import { EVENT_FIELDS, eventOfRow } from './event-of-row.ts';
import { PLACE_FIELDS, placeOfRow } from './place-of-row.ts';
import { putEvents, putPlaces, removeEvents, removePlaces } from './store.ts';

const events: Intake<EventRecord> = {
  id: 'events',
  formats: [format(ical, eventOfEntry), format(csv, eventOfRow)],
  fields: EVENT_FIELDS,
  licences: 'open',
  staleAfter: 'P3D',
  put: putEvents,
  remove: removeEvents,
};

/** A town's own places. */
const places: Intake<PlaceRecord> = {
  id: 'places',
  formats: [format(csv, placeOfRow)],
  fields: PLACE_FIELDS,
  licences: 'open',
  staleAfter: 'P90D',
  put: putPlaces('town_place'),
  remove: removePlaces('town_place'),
};

export const osmPlaces: Intake<PlaceRecord> = {
  id: 'osm-places',
  formats: [],
  licences: 'odbl',
  staleAfter: 'P90D',
  put: putPlaces('osm_place'),
  remove: removePlaces('osm_place'),
};

export const intakes: readonly Intake[] = [events, places];
