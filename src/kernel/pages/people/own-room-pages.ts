import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Language, PREFIX } from '../../i18n/language.ts';
import type { Solution } from '../../solution.ts';
import { MINE_PATH } from '../paths.ts';
import { ownRoomFrame } from './frame.ts';
import type { PersonalView } from './personal-view.ts';
import type { ShowPersonal } from './routes.ts';

/**
 * The rooms of a person that a solution brings, in one language, and below each a page for every single thing in it.
 * Refused to who is not signed in; the way back from the sign-in keeps the query.
 */
export function ownRoomPages(
  app: FastifyInstance,
  { solution, language }: { solution: Solution; language: Language },
  show: ShowPersonal,
): void {
  for (const room of solution.ownRooms ?? []) {
    const part = `${MINE_PATH}/${solution.path}/${room.path}`;
    for (const below of ['', '/:item']) {
      app.get(
        PREFIX[language] + part + below,
        { config: { permission: 'account:own', limit: 'account' }, schema: { hide: true } },
        (request, reply) => {
          const item = itemOf(request);
          const frame = ownRoomFrame(solution, room, language);
          const view: PersonalView = {
            kind: 'own-room',
            frame,
            solution: solution.id,
            room: room.id,
            item,
          };
          const end = item === null ? '' : `/${encodeURIComponent(item)}`;
          const { search } = new URL(request.url, 'http://house.invalid');
          return show({ reply, language, path: part + end, search, view, place: null });
        },
      );
    }
  }
}

function itemOf({ params }: FastifyRequest): string | null {
  const { item } = params as { item?: unknown }; // any route may ask; checked here
  return typeof item === 'string' ? item : null;
}
