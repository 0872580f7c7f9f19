import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { personOf, placeOf } from '../http/permissions.ts';
import { languageParameter } from '../http/request-language.ts';
import { titleOf } from '../i18n/solution-title.ts';
import { textsIn } from '../i18n/texts-in.ts';
import { atPlace } from '../identity/desk/schemas.ts';
import type { Permission } from '../identity/permission.ts';
import { permissionsAt } from '../identity/rights/permissions-at.ts';
import type { Kernel, Solution } from '../solution.ts';
import { collectTasks } from './collect-tasks.ts';
import type { Finder } from './finders.ts';
import { TODAY_TEXTS } from './today-texts.ts';

const task = z.object({
  id: z.string(),
  urgency: z.enum(['now', 'soon', 'note']),
  title: z.string(),
  text: z.string(),
  link: z.string(),
  since: z.string().nullable(),
  due: z.string().nullable(),
});

/** `GET /api/desk/{ars}/today`: what needs somebody at a place, of what the person may do there. */
export function todayRoutes(
  instance: FastifyInstance,
  house: {
    kernel: Kernel;
    permissions: ReadonlyMap<string, Permission>;
    finders: readonly Finder[];
    solutions: readonly Solution[];
  },
): void {
  const { kernel, permissions, finders, solutions } = house;
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/desk/:ars/today',
    {
      config: { permission: 'desk:open', limit: 'desk' },
      schema: {
        tags: ['desk'],
        summary: 'What needs somebody at a place, the most urgent first',
        params: atPlace,
        querystring: z.object({ lang: languageParameter }),
        response: { 200: z.object({ tasks: z.array(task), failed: z.array(z.string()) }) },
      },
    },
    async (request) => {
      const place = placeOf(request, kernel.places);
      const { lang: language } = request.query;
      const may = await permissionsAt(kernel, permissions, { person: personOf(request), place });
      const question = { place, language, permissions: new Set(may.map(({ name }) => name)) };
      const { tasks, failed } = await collectTasks(finders, question, kernel, (finder, err) =>
        request.log.warn({ err, finder }, 'tasks could not be looked for'),
      );
      const texts = textsIn(TODAY_TEXTS, language);
      return {
        tasks,
        failed: failed.map(
          (id) => texts[`kind_${id}`] ?? titleOf(solutions, id.replace('solution:', ''), language),
        ),
      };
    },
  );
}
