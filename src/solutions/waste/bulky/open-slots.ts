import { civilDate } from '../../../kernel/clock.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { mayAnswer } from '../missed/may-answer.ts';
import { unitsAt } from '../scope.ts';
import type { Slot } from './bulky.ts';
import { slotsFrom } from './slot-store.ts';

/** Slots that a household of a place may still ask for, by day: those of the nearest unit that has any. */
export async function openSlots(
  place: Place,
  kernel: Pick<Kernel, 'db' | 'places' | 'clock'>,
): Promise<Slot[]> {
  const today = civilDate(kernel.clock.now());
  const from = today.add({ days: 1 }).toString();
  for (const keys of unitsAt(place, kernel.places)) {
    const found = await slotsFrom(kernel.db, keys, { from, limit: 60 });
    const open = found.filter((one) => !one.isWithdrawn && one.deadline >= today.toString());
    const [first] = open;
    if (first !== undefined) return (await mayAnswer(first.ars, kernel)) ? open : [];
  }
  return [];
}
