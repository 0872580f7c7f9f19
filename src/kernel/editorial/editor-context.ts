import type { Kysely } from 'kysely';
import { schoolHolidaysOf, stateOf } from '../calendar/school-holidays/store.ts';
import type { PlaceDirectory } from '../places/directory.ts';
import type { Place } from '../places/place.ts';
import type { EditorContext } from '../sources/intake.ts';
import { horizonOf } from '../sources/intake.ts';
import type { Source } from '../sources/source.ts';
import type { Editable } from './editors.ts';

/** What the mapping of a form may ask; the id of the entry is added for each. */
export async function editorContext(
  house: { db: Kysely<unknown>; places: PlaceDirectory },
  ask: { editable: Editable; source: Source; place: Place; now: Temporal.Instant; whileTyping?: true },
): Promise<Omit<EditorContext, 'id'>> {
  const { editable, source, place, now } = ask;
  const state = stateOf(place, house.places);
  const schoolHolidays =
    state === null ? { days: [], until: null } : await schoolHolidaysOf(house.db, state.ars);
  const prepared = await editable.editor.prepare?.({ place }, house);
  return {
    ...(ask.whileTyping && { whileTyping: true }),
    ...(prepared !== undefined && { prepared }),
    source,
    places: house.places,
    now,
    place,
    horizon: horizonOf(editable.intake, now),
    schoolHolidays,
  };
}
