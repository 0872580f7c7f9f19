import { csv } from '../../../connectors/csv/csv.ts';
import { format, type Intake } from '../../../kernel/sources/intake.ts';
import { sortingEditor } from './sorting-editor.ts';
import { SORTING_FIELDS, type SortingRecord } from './sorting-model.ts';
import { sortingOfRow } from './sorting-of-row.ts';
import { putSortings, removeSortings } from './sorting-store.ts';

/** Where things go at a unit and in everything below it, where that differs from the general rule. */
export const sortingIntake: Intake<SortingRecord> = {
  id: 'sorting',
  formats: [format(csv, sortingOfRow)],
  fields: SORTING_FIELDS,
  licences: 'open',
  // A rule of sorting stays for years.
  staleAfter: 'P730D',
  editor: sortingEditor,
  put: putSortings,
  remove: removeSortings,
};
