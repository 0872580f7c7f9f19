/** How a kept answer stands at an instant. Pure. */
import type { FinderRow } from './finder-store.ts';

/** So old an answer may be without being asked for again. */
export const FRESH_HOURS = 24;
/** So long yesterday's answer is shown, with its age, while no newer one can be had. */
export const KEPT_DAYS = 30;
/** After a failure a question rests. */
const REST_SECONDS = 60;

export interface RowState {
  /** An answer that may be shown. */
  hasAnswer: boolean;
  isFresh: boolean;
  /** It failed a moment ago: not asked now. */
  isResting: boolean;
  /** Some process asks at this moment. */
  isAsked: boolean;
}

/** `day`: today as civil date. */
export function stateOf(row: FinderRow | undefined, now: Temporal.Instant, day: string): RowState {
  if (row === undefined) return { hasAnswer: false, isFresh: false, isResting: false, isAsked: false };
  const { answer, fetchedAt, askedAt, askingUntil, failingSince, validOn } = row;
  const age = fetchedAt === null ? null : now.since(Temporal.Instant.from(fetchedAt)).total('hours');
  const hasAnswer = answer !== null && age !== null && age < 24 * KEPT_DAYS && stillCounts(row, day);
  return {
    hasAnswer,
    isFresh: hasAnswer && age < FRESH_HOURS && validOn === day,
    isResting:
      failingSince !== null && now.since(Temporal.Instant.from(askedAt)).total('seconds') < REST_SECONDS,
    isAsked: askingUntil !== null && Temporal.Instant.compare(Temporal.Instant.from(askingUntil), now) > 0,
  };
}

/** A text whose validity has ended since is no answer for today. */
function stillCounts({ answer }: FinderRow, day: string): boolean {
  if (answer === null || answer.kind === 'none') return true;
  const { validity } = answer.service;
  return (
    validity.length === 0 ||
    validity.some(({ from, until }) => (from === null || from <= day) && (until === null || day <= until))
  );
}
