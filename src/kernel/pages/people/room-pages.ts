import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isShownAt } from '../../adoptions/is-shown.ts';
import { summarize } from '../../bundle/place-summary.ts';
import { placeOf } from '../../http/permissions.ts';
import { problem } from '../../http/problem.ts';
import { type Language, PREFIX } from '../../i18n/language.ts';
import { partOf } from '../../rooms/rooms-at.ts';
import type { Kernel, Solution } from '../../solution.ts';
import { DESK_PATH } from '../paths.ts';
import { roomFrame } from './frame.ts';
import type { PersonalView } from './personal-view.ts';
import type { ShowPersonal } from './routes.ts';

/**
 * The rooms that a solution brings, in one language, and below each a page for every single thing in it. Refused to who
 * may not enter before anything is sent; none where the solution is not shown at the place.
 */
export function roomPages(
  app: FastifyInstance,
  house: { kernel: Kernel; solution: Solution; language: Language },
  show: ShowPersonal,
): void {
  const { kernel, solution, language } = house;
  for (const room of solution.rooms ?? []) {
    const part = partOf(solution, room);
    for (const below of ['', '/:item']) {
      app.get(
        `${PREFIX[language]}${DESK_PATH}/:ars/${part}${below}`,
        { config: { permission: room.permission, limit: 'desk' }, schema: { hide: true } },
        (request, reply) => {
          const place = placeOf(request, kernel.places);
          if (!isShownAt(solution, place, kernel))
            throw problem({ code: 'not-found', status: 404, title: 'Not found' });
          const item = itemOf(request);
          const view: PersonalView = {
            ...{ kind: 'desk', frame: roomFrame(solution, room, language), page: 'room' },
            ...{ solution: solution.id, room: room.id, place: summarize(place, kernel), item },
          };
          const end = item === null ? '' : `/${encodeURIComponent(item)}`;
          const path = `${DESK_PATH}/${place.ars}/${part}${end}`;
          return show({ reply, language, path, search: '', view, place });
        },
      );
    }
  }
}

function itemOf({ params }: FastifyRequest): string | null {
  const { item } = params as { item?: unknown }; // any route may ask; checked here
  return typeof item === 'string' ? item : null;
}
