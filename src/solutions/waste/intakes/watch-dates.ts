/** Says when a feed has no date left: most often somebody handed in the file of last year again. */
import { civilDate } from '../../../kernel/clock.ts';
import type { Item, ReadContext } from '../../../kernel/sources/connector.ts';
import { HORIZON } from './horizon.ts';

/** Passes everything on; at the end one note where the newest date lies before today. `lastOf`: civil date or ''. */
export async function* watchDates<Value>(
  items: AsyncIterable<Item<Value>>,
  { from }: ReadContext<unknown>['horizon'],
  lastOf: (value: Value) => string,
): AsyncGenerator<Item<Value>> {
  const today = civilDate(from.add({ hours: 24 * HORIZON.back })).toString();
  let last = '';
  let values = 0;
  for await (const item of items) {
    if (item.kind === 'value') {
      values += 1;
      const day = lastOf(item.value);
      if (day > last) last = day;
    }
    yield item;
  }
  if (values > 0 && last < today)
    yield {
      ...{ kind: 'note', where: 'whole file', code: 'no-date-ahead' },
      reason: `No date lies ahead${last === '' ? '' : `, the newest is ${last}`}: is it the calendar of last year?`,
    };
}
