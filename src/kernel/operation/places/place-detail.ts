import type { Place } from '../../places/place.ts';
import { staleRulesOf } from '../health-sql.ts';
import type { OperationPlaceDetail } from '../operation-api.ts';
import { operationSource } from '../sources/list-sources.ts';
import { sourcePage } from '../sources/store.ts';
import { type ListHouse, operationPlace } from './list-places.ts';
import { staffByRole } from './staff-store.ts';
import { placePage } from './store.ts';

/** More feeds than that no place has. */
const MOST_FEEDS = 200;

/** One place: what it adopted, each of its feeds, and how many work for it. */
export async function placeDetail(house: ListHouse, place: Place): Promise<OperationPlaceDetail> {
  const { db, places, clock } = house.kernel;
  const keys = [...places.keys(place.ars)];
  const shared = { rules: staleRulesOf(house.solutions, clock), now: clock.now() };
  const candidates = { keys, places: keys.map(() => place.ars), ranks: keys.map(() => 0) };
  const [rows, feeds, staff] = await Promise.all([
    placePage(db, { ...shared, candidates }, { sort: 'name', after: null, limit: 1 }),
    sourcePage(db, { ...shared, owners: keys, named: null }, { after: null, limit: MOST_FEEDS }),
    staffByRole(db, keys),
  ]);
  return {
    ...operationPlace(rows[0], house, place.ars),
    feeds: feeds.map((row) => operationSource(row, house)),
    staff,
  };
}
