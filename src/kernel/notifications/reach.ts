import type { Ars } from '../places/place.ts';
import type { Kernel } from '../solution.ts';
import { chosenPlaces, countWanting } from './delivery-store.ts';
import type { TopicId } from './notification.ts';
import type { Reach } from './notifications-api.ts';

/** Below this nobody is told how many exactly: who knows a village would know whom. */
const FEW = 5;

/** Whom a topic reaches at the units with everything below them, as `addressJob` finds them. */
export async function reachOf(
  { db, places }: Pick<Kernel, 'db' | 'places'>,
  { topic, units }: { topic: TopicId; units: readonly Ars[] },
): Promise<Reach> {
  const reached = (await chosenPlaces(db, [topic])).filter((ars) =>
    units.some((unit) => places.applies(unit, ars)),
  );
  const count = reached.length === 0 ? 0 : await countWanting(db, { topic, places: reached });
  return { count: count < FEW ? null : count };
}
