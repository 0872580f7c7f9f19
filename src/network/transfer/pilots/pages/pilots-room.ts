import type { NetworkRoom } from '../../../../kernel/network/network-room.ts';
import { ROOMS, thingPath } from '../../paths.ts';
import { sayIn } from '../../texts.ts';
import { listedPilots, publicPilots } from '../public-store.ts';
import { listPage, rowsOf } from './list-page.ts';
import { onePage } from './one-page.ts';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const GLANCE = 3;

/** `/netzwerk/piloten`: the list, its parts, and each pilot. */
export const pilotsRoom: NetworkRoom = {
  id: 'pilots',
  path: ROOMS.pilots,
  page: (rest, request, kernel) =>
    UUID.test(rest) ? onePage(rest, request, kernel) : listPage(rest, request, kernel),
  async glance({ language }, kernel) {
    const say = sayIn(language);
    const found = await publicPilots(kernel.db, { limit: GLANCE });
    if (found.length === 0) return [{ type: 'text', text: say('pilot_list_none') }];
    return [{ type: 'list', items: rowsOf(found, language, kernel) }];
  },
  async *listed({ db }) {
    for await (const { id, changedAt } of listedPilots(db))
      yield { page: thingPath('pilots', id), changedAt };
  },
};
