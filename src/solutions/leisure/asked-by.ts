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
  return {
    keys: list.own ? scope.applying : scope.keys,
    wanted: {
      ...spanOf(list.span, now),
      hidden,
      answers: list.questions.map((one) => COLUMN_OF[one]),
      sure: list.sure,
      begunLast: list.span === 'heute-abend',
    },
  };
}
