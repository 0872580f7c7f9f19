import type { Kernel, Measure } from '../../kernel/solution.ts';
import { versionsAt } from './at-place.ts';

const UNKNOWN = { value: null, n: 0, interval: null };

/** Services that feeds of the place or above it describe, as of now: earlier states are not kept. */
export const ownServices: Measure = {
  id: 'own-services',
  unit: '',
  better: 'higher',
  async query(ars, _from, _to, kernel) {
    const imported = await importedAt(ars, kernel);
    if (imported === null) return UNKNOWN;
    return { value: imported.length, n: imported.length, interval: null };
  },
};

/** How many of them can be used online, in percent. */
export const onlineShare: Measure = {
  id: 'services-online',
  unit: '%',
  better: 'higher',
  async query(ars, _from, _to, kernel) {
    const imported = await importedAt(ars, kernel);
    if (imported === null || imported.length === 0) return UNKNOWN;
    const online = imported.filter(({ service }) => service.hasOnline).length;
    return { value: Math.round((100 * online) / imported.length), n: imported.length, interval: null };
  },
};

async function importedAt(ars: string, kernel: Kernel) {
  const place = kernel.places.get(ars);
  return place === undefined ? null : (await versionsAt(place, kernel)).real.imported;
}
