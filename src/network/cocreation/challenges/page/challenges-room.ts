import type { NetworkRoom } from '../../../../kernel/network/network-room.ts';
import { ROOMS, thingPath } from '../../paths.ts';
import { sayIn } from '../../texts.ts';
import { linesById } from '../challenge-view.ts';
import { rankedChallenges } from '../kept-list.ts';
import { listedChallenges } from '../list-store.ts';
import { listPage, rowOf } from './list-page.ts';
import { onePage } from './one-page.ts';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const GLANCE = 3;

/** `/netzwerk/herausforderungen`: the list, its parts, and each challenge. */
export const challengesRoom: NetworkRoom = {
  id: 'challenges',
  path: ROOMS.challenges,
  page: (rest, request, kernel) =>
    UUID.test(rest) ? onePage(rest, request, kernel) : listPage(rest, request, kernel),
  async glance({ language }, kernel) {
    const say = sayIn(language);
    const all = await rankedChallenges(kernel);
    const lines = await linesById(
      all.slice(0, GLANCE).map(({ id }) => id),
      kernel,
    );
    if (lines.length === 0) return [{ type: 'text', text: say('challenge_list_none') }];
    return [{ type: 'list', items: lines.map((line) => rowOf(line, say)) }];
  },
  async *listed({ db }) {
    for await (const { id, changedAt } of listedChallenges(db))
      yield { page: thingPath('challenges', id), changedAt };
  },
};
