import type { Kysely } from 'kysely';
import { type Finding, good, note } from '../finding.ts';
import { hasTable, readPlacesState } from '../store.ts';

/** Years after which municipalities have merged in numbers that people notice. */
const OLD = 3;

/** How old the register of municipalities is. */
export async function checkDataAge(db: Kysely<unknown>, today: Temporal.PlainDate): Promise<Finding[]> {
  if (!(await hasTable(db, 'kernel.boundary_layer'))) return [];
  const found = await readPlacesState(db);
  if (found === null) return [note('No municipalities are imported.', 'Start the house once.')];
  const text = `The boundaries of the municipalities are of ${found.state}.`;
  if (today.year - Number(found.state.slice(0, 4)) <= OLD) return [good(text)];
  return [note(text, 'Import newer official data (docs/places-import.md).')];
}
