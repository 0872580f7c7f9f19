import type { EventOccurrence } from '../model.ts';
import type { Say } from '../texts.ts';

/** What stands out about one date; null for one that takes place as announced. */
export function dateMark({ status, provisional }: EventOccurrence, say: Say): string | null {
  if (status === 'cancelled') return say('mark_cancelled');
  if (status === 'moved') return say('mark_moved');
  return provisional ? say('mark_provisional') : null;
}
