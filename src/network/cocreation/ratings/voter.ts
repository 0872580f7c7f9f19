/** Whose ballot it is: a municipality as it is today, with all keys that it ever had, and a role. */

import { townOf } from '../../../kernel/network/town-lines.ts';
import type { Ars, Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import type { Voter } from './ballot-store.ts';
import type { RatingRole } from './rating-model.ts';
import { ballotTownUnclear } from './rating-problems.ts';

export interface VoterAtTown extends Voter {
  place: Place;
}

/** Throws `ballot-town-unclear` where the municipality was divided or given up. */
export function voterOf(
  { round, ars, role }: { round: string; ars: Ars; role: RatingRole },
  places: Kernel['places'],
): VoterAtTown {
  const place = townOf(ars, places);
  if (place === null) throw ballotTownUnclear();
  return { round, role, place, keys: places.keys(place.ars) };
}
