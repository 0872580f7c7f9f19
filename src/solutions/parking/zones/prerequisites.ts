import type { Prerequisite } from '../../../kernel/solution.ts';
import { settingsOf } from '../settings.ts';
import { layersAt } from './layer-of.ts';
import { authorityIsNamed } from './zone-store.ts';

/** Somebody says who is competent: the layer that counts here, or the place itself. */
export const namedAuthority: Prerequisite = {
  id: 'authority',
  async check(place, kernel) {
    if (settingsOf(place, kernel).authority.trim() !== '') return 'met';
    const layers = layersAt(place, kernel, { withWaiting: true }).map(({ id }) => id);
    return layers.length > 0 && (await authorityIsNamed(kernel.db, layers)) ? 'met' : 'unmet';
  },
};
