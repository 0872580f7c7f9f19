/** What a refused booking says would go instead. Pure. */
import type { RefusalMore } from '../../book/bookings-api.ts';

export type Next = Pick<RefusalMore, 'next' | 'price' | 'now'>;

const NONE: Next = { next: { time: null, within: null, around: null } };

/** `answer`: the problem as it came; what is not in it is null or left out. */
export function nextOf(answer: unknown): Next {
  if (!isRecord(answer)) return NONE;
  const { next, price, now } = answer;
  return {
    next: isRecord(next)
      ? { time: timeOf(next.time), within: numberOf(next.within), around: pointOf(next.around) }
      : NONE.next,
    ...(typeof price === 'number' && { price }),
    ...(typeof now === 'string' && { now }),
  };
}

function timeOf(time: unknown): RefusalMore['next']['time'] {
  if (!isRecord(time)) return null;
  const { from, until } = time;
  return typeof from === 'string' && typeof until === 'string' ? { from, until } : null;
}

function pointOf(point: unknown): RefusalMore['next']['around'] {
  if (!isRecord(point)) return null;
  const [lon, lat] = [numberOf(point.lon), numberOf(point.lat)];
  return lon === null || lat === null ? null : { lon, lat };
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
