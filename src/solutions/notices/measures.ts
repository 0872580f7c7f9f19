import { civilDate, ZONE } from '../../kernel/clock.ts';
import type { Measure } from '../../kernel/solution.ts';
import { sourcesLeftOut } from '../../kernel/sources/examples.ts';
import { isInForce } from './model.ts';
import { scopeOf } from './scope.ts';
import { noticesAt } from './store.ts';

/** More are not counted. */
const MOST = 1_000;

/** Notices that are in force on the day `to`, now if that is today. */
export const noticesInForce: Measure = {
  id: 'notices-in-force',
  unit: '',
  better: 'lower',
  past: 'now',
  async query(ars, _from, to, kernel) {
    const place = kernel.places.get(ars);
    if (place === undefined) return { value: null, n: 0, interval: null };
    const day = Temporal.PlainDate.from(to);
    const now = kernel.clock.now();
    const at = day.equals(civilDate(now)) ? now : day.toZonedDateTime(ZONE).toInstant();
    const examples = new Set(sourcesLeftOut('no', kernel.sources));
    const all = await noticesAt(scopeOf(place, kernel), kernel.db, { at, limit: MOST });
    const count = all.filter(
      (notice) => !examples.has(notice.source) && isInForce(notice, at.epochMilliseconds),
    ).length;
    return { value: count, n: count, interval: null };
  },
};
