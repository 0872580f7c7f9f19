import { civilDate } from '../../../kernel/clock.ts';
import type { Measure } from '../../../kernel/solution.ts';
import { sourcesLeftOut } from '../../../kernel/sources/examples.ts';
import { daysToAnswer } from '../missed/figures-store.ts';
import { countStreets } from './gap-store.ts';

/** Share of the streets of the place's own sources that have a day ahead, in percent; as of now. */
export const streetsWithDays: Measure = {
  id: 'streets-with-days',
  unit: '%',
  better: 'higher',
  past: 'now',
  async query(ars, _from, _to, { db, places, sources, clock }) {
    const from = civilDate(clock.now()).toString();
    const without = sourcesLeftOut('no', sources);
    const { all, withDays } = await countStreets([...places.keys(ars)], db, { from, without });
    const value = all === 0 ? null : Math.round((1000 * withDays) / all) / 10;
    return { value, n: all, interval: null };
  },
};

/** Days until people had an answer to what they reported from … to …: the middle value of those that had one. */
export const missedAnswer: Measure = {
  id: 'missed-answer',
  unit: 'd',
  better: 'lower',
  past: 'kept',
  async query(ars, from, to, { db, places }) {
    const { days, n } = await daysToAnswer(places.keys(ars), db, { from, to });
    return { value: days === null ? null : Math.round(10 * days) / 10, n, interval: null };
  },
};
