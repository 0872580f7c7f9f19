import type { NetworkRoom } from '../../../kernel/network/network-room.ts';
import { boardPage } from '../boards/board-page.ts';
import { BOARD_PAGE } from '../boards/board-path.ts';
import { ROOMS, thingPath } from '../paths.ts';
import { sprintGlance, sprintListPage, sprintPage } from './public-pages.ts';
import { allSprints } from './sprint-store.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `/netzwerk/sprints`: all of them, and one. */
export const sprintRoom: NetworkRoom = {
  id: 'sprints',
  path: ROOMS.sprints,
  async page(rest, request, kernel) {
    if (rest === '') return sprintListPage(request, kernel);
    const [id = '', below, ...more] = rest.split('/');
    if (!UUID.test(id) || more.length > 0) return null;
    if (below === BOARD_PAGE) return boardPage(id, request, kernel);
    return below === undefined ? sprintPage(id, request, kernel) : null;
  },
  glance: sprintGlance,
  async *listed({ db }) {
    const sprints = await allSprints(db, { limit: 100, examples: false });
    for (const { id, changedAt } of sprints) yield { page: thingPath('sprints', id), changedAt };
  },
};
