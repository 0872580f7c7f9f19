import type { Keys } from './known.ts';
import { COLUMN_OF, type DateList } from './lists.ts';
import type { Scope } from './scope.ts';
import { spanOf } from './spans.ts';
import type { DatesWanted } from './store.ts';

/** What a list of dates asks of the store, and of whose dates. `hidden`: kinds that the place does not show. */
export function askedBy(
  list: Omit<DateList, 'page'>,
  { scope, now, hidden }: { scope: Scope; now: Temporal.Instant; hidden: readonly string[] },
): { keys: Keys; wanted: Omit<DatesWanted, 'limit' | 'offset'> } {
  const span = spanOf(list.span, now);
  const isOver = span.until !== undefined && Temporal.Instant.compare(span.until, span.from) <= 0;
  return {
    // Of days that are over nothing is kept: what is left of them would be a list of what runs on by chance.
    keys: isOver ? [] : list.own ? scope.applying : scope.keys,
    wanted: {
      ...span,
      hidden,
      answers: list.questions.map((one) => COLUMN_OF[one]),
      sure: list.sure,
      begunLast: list.span === 'heute-abend',
    },
  };
}
