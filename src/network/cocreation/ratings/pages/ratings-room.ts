import type { NetworkRoom } from '../../../../kernel/network/network-room.ts';
import { ROOMS, thingPath } from '../../paths.ts';
import { ROUND_PAGES } from '../rating-paths.ts';
import { listRounds } from '../round-store.ts';
import { roundGlance, roundListPage } from './list-page.ts';
import { roundPage, stagePage, votePage } from './round-pages.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MOST = 1_000;

/** `/netzwerk/bewertungen`: all rounds, and one with its big screen and its ballot. */
export const ratingsRoom: NetworkRoom = {
  id: 'ratings',
  path: ROOMS.ratings,
  async page(rest, request, kernel) {
    if (rest === '') return roundListPage(request, kernel);
    const [id = '', page, more] = rest.split('/');
    if (!UUID.test(id) || more !== undefined) return null;
    if (page === undefined) return roundPage(id, request, kernel);
    if (page === ROUND_PAGES.stage) return stagePage(id, request, kernel);
    return page === ROUND_PAGES.vote ? votePage(id, request, kernel) : null;
  },
  glance: roundGlance,
  async *listed({ db }) {
    for (const { id, source, changedAt } of await listRounds(db, ['open', 'closed', 'published'], MOST))
      if (source === null) yield { page: thingPath('ratings', id), changedAt };
  },
};
