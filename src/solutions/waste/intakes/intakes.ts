/** What waste takes in from feeds, in which formats. */
import { format, type Intake } from '../../../kernel/sources/intake.ts';
import { sortingIntake } from '../guide/sorting-intake.ts';
import type { SeriesRecord, StreetRecord } from '../model.ts';
import { pointIntakes } from '../points/point-intakes.ts';
import { rhythmIntake } from '../rules/rhythm-intake.ts';
import { putSeries, removeSeries } from '../series-store.ts';
import { putStreets, removeStreets } from '../street-store.ts';
import { HORIZON } from './horizon.ts';
import { providerCollections } from './provider-collections.ts';
import { providerStreets } from './provider-streets.ts';
import { seriesOfEntry } from './series-of-entry.ts';
import { COLLECTION_FIELDS, seriesOfRow } from './series-of-row.ts';
import { STREET_FIELDS, streetOfRow } from './street-of-row.ts';
import { wasteIcal } from './waste-ical.ts';
import { wasteDates, wasteStreets } from './waste-tables.ts';

export const collections: Intake<SeriesRecord> = {
  id: 'collections',
  formats: [format(wasteIcal, seriesOfEntry), format(wasteDates, seriesOfRow), ...providerCollections],
  fields: COLLECTION_FIELDS,
  horizon: HORIZON,
  licences: 'open',
  staleAfter: 'P30D',
  put: putSeries,
  remove: removeSeries,
};

const streets: Intake<StreetRecord> = {
  id: 'streets',
  formats: [format(wasteStreets, streetOfRow), ...providerStreets],
  fields: STREET_FIELDS,
  licences: 'open',
  staleAfter: 'P400D',
  put: putStreets,
  remove: removeStreets,
};

export const intakes: readonly Intake[] = [
  collections,
  rhythmIntake,
  streets,
  sortingIntake,
  ...pointIntakes,
];
