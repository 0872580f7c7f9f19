/** Why a source needs somebody. Pure. */
import { civilDate } from '../../clock.ts';
import type { Need, Watched } from './watched.ts';

const HELD_HOURS = 48;
const MOST_FAILING_HOURS = 24;
const CONTRACT_DAYS = 30;

/** Kinds of sources behind which somebody stands. */
const HAVE_SOMEBODY: readonly string[] = ['http', 'upload', 'query'];

type Asked = Pick<
  Watched,
  'kind' | 'state' | 'failingSince' | 'heldSince' | 'mailbox' | 'reviewDate' | 'contractEnd' | 'createdAt'
>;

/**
 * All needs, the most urgent first. `staleAfter`: ISO 8601 duration of the intake. Example data, entries of a desk and
 * what somebody has paused need nobody.
 */
export function needsOf(source: Asked, staleAfter: string, now: Temporal.Instant): Need[] {
  if (source.state === 'paused' || !HAVE_SOMEBODY.includes(source.kind)) return [];
  const { failingSince, heldSince, mailbox, reviewDate, contractEnd, createdAt, kind } = source;
  const today = civilDate(now);
  const failing = failingSince !== null && hoursSince(failingSince, now) > failingHours(staleAfter, now);
  const held = heldSince !== null && hoursSince(heldSince, now) > HELD_HOURS;
  const ending = contractEnd !== null && daysUntil(contractEnd, today) <= CONTRACT_DAYS;
  const due = reviewDate !== null && daysUntil(reviewDate, today) <= 0;
  return [
    ...(failing ? [{ concern: 'data', reason: 'failing', since: failingSince } as const] : []),
    ...(held ? [{ concern: 'data', reason: 'held', since: heldSince } as const] : []),
    ...(ending ? [{ concern: 'people', reason: 'contract', since: contractEnd } as const] : []),
    ...(due ? [{ concern: 'people', reason: 'review', since: reviewDate } as const] : []),
    ...(mailbox === null && kind !== 'upload'
      ? [{ concern: 'people', reason: 'mailbox', since: createdAt } as const]
      : []),
  ];
}

/** After so many hours of failures somebody is needed: what the intake allows, a day at most. */
function failingHours(staleAfter: string, now: Temporal.Instant): number {
  const allowed = Temporal.Duration.from(staleAfter).total({
    unit: 'hours',
    relativeTo: now.toZonedDateTimeISO('UTC'),
  });
  return Math.min(allowed, MOST_FAILING_HOURS);
}

function hoursSince(instant: string, now: Temporal.Instant): number {
  return now.since(Temporal.Instant.from(instant)).total('hours');
}

function daysUntil(day: string, today: Temporal.PlainDate): number {
  return today.until(Temporal.PlainDate.from(day)).total('days');
}
