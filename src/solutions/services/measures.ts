import type { Kernel, Measure } from '../../kernel/solution.ts';
import { versionsAt } from './at-place.ts';
import { shareIn } from './digital/figures.ts';
import { figuresOn } from './digital/figures-store.ts';

const UNKNOWN = { value: null, n: 0, interval: null };

/** Services that feeds of the place or above it describe, as of now: earlier states are not kept. */
export const ownServices: Measure = {
  id: 'own-services',
  unit: '',
  better: 'higher',
  past: 'now',
  async query(ars, _from, _to, kernel) {
    const counts = await countsAt(ars, kernel);
    if (counts === null) return UNKNOWN;
    return { value: counts.imported, n: counts.imported, interval: null };
  },
};

/** How many of them can be used online, in percent. */
export const onlineShare: Measure = {
  id: 'services-online',
  unit: '%',
  better: 'higher',
  past: 'now',
  async query(ars, _from, _to, kernel) {
    const counts = await countsAt(ars, kernel);
    if (counts === null || counts.imported === 0) return UNKNOWN;
    const { online, imported: all } = counts;
    return { value: Math.round((100 * online) / all), n: all, interval: null };
  },
};

async function countsAt(ars: string, kernel: Kernel) {
  const place = kernel.places.get(ars);
  return place === undefined ? null : (await versionsAt(place, kernel)).real.counts;
}

/** How much of the base catalogue can be done online, in percent, as it was counted on the last day; of units the mean. */
export const digitalShare: Measure = {
  id: 'services-digital',
  unit: '%',
  better: 'higher',
  past: 'kept',
  async query(ars, _from, to, kernel) {
    const row = await figuresOn(kernel.places.keys(ars), kernel.db, to.slice(0, 10));
    if (row === undefined) return UNKNOWN;
    const n = row.figures.kind === 'unit' ? row.figures.municipalities : row.figures.total;
    return { value: Math.round(1000 * shareIn(row.figures)) / 10, n, interval: null };
  },
};
