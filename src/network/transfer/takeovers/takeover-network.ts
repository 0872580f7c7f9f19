/** Pages in the network. */
import type { NetworkRoom } from '../../../kernel/network/network-room.ts';
import { ROOMS } from '../paths.ts';
import { runnable } from '../solution-title.ts';
import { beginPage } from './pages/begin-page.ts';
import { logGlance, logPage } from './pages/log-page.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `/netzwerk/uebernehmen`: who took what over; below it, how a town begins with a solution or after a fact sheet. */
export const takeoverRoom: NetworkRoom = {
  id: 'takeovers',
  path: ROOMS.takeovers,
  async page(rest, request, kernel) {
    if (rest === '' || rest.startsWith('seite-')) return logPage(rest, request, kernel);
    const isKnown = UUID.test(rest) || runnable(kernel).some(({ id }) => id === rest);
    return isKnown ? beginPage(rest, request, kernel) : null;
  },
  glance: logGlance,
  async *listed(kernel) {
    for (const { id } of runnable(kernel)) yield { page: `${ROOMS.takeovers}/${id}`, changedAt: null };
  },
};

export const takeoverNetwork: readonly NetworkRoom[] = [takeoverRoom];
