import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { FEED_TYPES } from '../../../kernel/outward/feeds/feed.ts';
import { networkPath } from '../../../kernel/pages/screen.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { thingPath } from '../paths.ts';
import { agendaOf } from './parts-store.ts';
import { requireSprint } from './plan-sprint.ts';
import { DAYS } from './sprint-model.ts';
import { unfitDay } from './sprint-problems.ts';
import { writeSprintCalendar } from './write-calendar.ts';

export function calendarPath(id: string): string {
  return `/api/cocreation/sprints/${id}/calendar.ics`;
}

/** The dates of a sprint for calendars; public, never of an example. */
export function sprintCalendarRoute(instance: FastifyInstance, kernel: Kernel): void {
  instance.withTypeProvider<ZodTypeProvider>().get(
    calendarPath(':id'),
    {
      config: { permission: 'public' },
      schema: {
        ...{ tags: ['cocreation'], summary: 'A sprint, or one of its days, as iCalendar' },
        description: 'Entries keep their UID; SEQUENCE rises with each change.',
        params: z.object({ id: z.uuid() }),
        querystring: z.object({
          lang: languageParameter,
          day: z.coerce.number().int().min(1).max(5).optional().describe('Its items instead of all days'),
        }),
        response: { 200: z.string().describe('text/calendar') },
      },
    },
    async (request, reply) => {
      const { lang, day } = request.query;
      const sprint = await requireSprint(kernel.db, request.params.id);
      if (sprint.days.length === 0) throw unfitDay();
      const agenda = await agendaOf(kernel.db, sprint.id);
      const page = `${networkPath(lang)}/${thingPath('sprints', sprint.id)}`;
      const link = `${request.protocol}://${request.host}${page}`;
      const name = day === undefined ? `sprint-${sprint.quarter}` : `sprint-${sprint.quarter}-tag-${day}`;
      return reply
        .type(FEED_TYPES.ics)
        .headers({ 'content-disposition': `attachment; filename="${name}.ics"` })
        .send(
          writeSprintCalendar(sprint, {
            ...{ agenda, link, language: lang },
            day: DAYS.find((one) => one === day) ?? null,
          }),
        );
    },
  );
}
