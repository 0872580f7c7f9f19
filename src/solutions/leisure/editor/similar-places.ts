import type { Kernel, PlaceRequest } from '../../../kernel/solution.ts';
import type { Similar } from '../../../kernel/sources/intake.ts';
import type { PlaceRecord } from '../model.ts';
import { placePath } from '../paths.ts';
import { scopeOf } from '../scope.ts';
import { comparableTitle, liesTogether, titleLikeness } from './likeness.ts';
import { locationOf, shown } from './similar-events.ts';
import { placesAround } from './similar-store.ts';

/** Places of other sources that are near and have nearly the same name, the likest first. */
export async function similarPlaces(
  record: PlaceRecord,
  { place }: PlaceRequest,
  kernel: Kernel,
): Promise<Similar[]> {
  const { keys } = scopeOf(place, kernel.places);
  const ours = { point: record.point, name: null, address: record.address };
  const name = comparableTitle(record.name ?? '', place.name);
  return (await placesAround(keys, kernel.db, record.point))
    .filter((one) => liesTogether(ours, { ...locationOf(one), name: null }))
    .map((one) => ({ one, likeness: titleLikeness(name, comparableTitle(one.title, place.name)) }))
    .flatMap(({ one, likeness }) => shown(one, { likeness, page: placePath(one.id), place, kernel }))
    .sort((a, b) => b.likeness - a.likeness);
}
