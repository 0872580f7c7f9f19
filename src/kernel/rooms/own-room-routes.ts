import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { languageParameter } from '../http/request-language.ts';
import { solutionTitle } from '../i18n/solution-title.ts';
import { text } from '../i18n/text.ts';
import { textsIn } from '../i18n/texts-in.ts';
import type { Solution } from '../solution.ts';
import type { OwnRooms } from './own-rooms-api.ts';

const line = z.object({
  ...{ part: z.string(), solutionTitle: z.string() },
  ...{ title: z.string(), about: z.string() },
});

/** Which rooms solutions bring for each person; the same for everybody who is signed in. */
export function ownRoomRoutes(
  instance: FastifyInstance,
  { solutions }: { solutions: readonly Solution[] },
): void {
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/account/rooms',
    {
      config: { permission: 'account:own', limit: 'account' },
      schema: {
        ...{ tags: ['account'], summary: 'Rooms of solutions for the person' },
        querystring: z.object({ lang: languageParameter }),
        response: { 200: z.object({ rooms: z.array(line) }) },
      },
    },
    async (request): Promise<OwnRooms> => {
      const { lang: language } = request.query;
      return {
        rooms: solutions.flatMap((solution) =>
          (solution.ownRooms ?? []).map(({ id, path }) => {
            const say = (key: string) => text(textsIn(solution.i18n, language), language, key);
            return {
              ...{ part: `${solution.path}/${path}`, solutionTitle: solutionTitle(solution, language) },
              ...{ title: say(`own_${id}`), about: say(`own_${id}_about`) },
            };
          }),
        ),
      };
    },
  );
}
