/** What waste takes in from feeds, in which formats. */
import type { Intake } from '../../../kernel/sources/intake.ts';
import { sortingIntake } from '../guide/sorting-intake.ts';
import type { SeriesRecord, StreetRecord } from '../model.ts';
import { pointIntakes } from '../points/point-intakes.ts';
import { putSeries, removeSeries } from '../series-store.ts';
import { putStreets, removeStreets } from '../street-store.ts';

const collections: Intake<SeriesRecord> = {
  id: 'collections',
  formats: [],
  licences: 'open',
  staleAfter: 'P30D',
  put: putSeries,
  remove: removeSeries,
};

const streets: Intake<StreetRecord> = {
  id: 'streets',
  formats: [],
  licences: 'open',
  staleAfter: 'P400D',
  put: putStreets,
  remove: removeStreets,
};

export const intakes: readonly Intake[] = [collections, streets, sortingIntake, ...pointIntakes];
