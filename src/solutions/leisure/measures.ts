import { civilDate } from '../../kernel/clock.ts';
import type { Measure } from '../../kernel/solution.ts';
import { sourcesLeftOut } from '../../kernel/sources/examples.ts';
import { applyingAt } from './scope.ts';
import { nextDays } from './spans.ts';
import { countDates } from './store.ts';

const DAYS = 30;

/** Dates that people can go to in the 30 days from `to` on. What is over is not kept: of earlier days nobody knows. */
export const upcomingEvents: Measure = {
  id: 'upcoming-events',
  unit: '',
  better: 'higher',
  past: 'now',
  async query(ars, _from, to, kernel) {
    const place = kernel.places.get(ars);
    const day = Temporal.PlainDate.from(to);
    const today = civilDate(kernel.clock.now());
    if (place === undefined || Temporal.PlainDate.compare(day, today) < 0)
      return { value: null, n: 0, interval: null };
    const begin = day.equals(today) ? kernel.clock.now() : day.toZonedDateTime('Europe/Berlin').toInstant();
    const { all } = await countDates(applyingAt(place, kernel.places).applying, kernel.db, {
      ...nextDays(begin, DAYS),
      without: sourcesLeftOut('no', kernel.sources),
      isExact: true,
    });
    return { value: all, n: all, interval: null };
  },
};
