import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { civilDate } from '../../../../kernel/clock.ts';
import { personOf, placeOf } from '../../../../kernel/http/permissions.ts';
import { languageParameter } from '../../../../kernel/http/request-language.ts';
import { atPlace } from '../../../../kernel/identity/desk/schemas.ts';
import { KERNEL_PERMISSIONS } from '../../../../kernel/identity/permission.ts';
import { townLine } from '../../../../kernel/network/town-lines.ts';
import { deskPath } from '../../../../kernel/pages/people/personal-paths.ts';
import type { Kernel } from '../../../../kernel/solution.ts';
import { ADVISE } from '../../permissions.ts';
import type { AdvisingPage } from '../advice-api.ts';
import { advisingPage } from '../advice-schemas.ts';
import { ADVISING_GROUPS, ADVISING_KINDS, type AdvisingView, GROUP_OF } from './advising-line.ts';
import { findLines } from './find-lines.ts';
import { accessOf, townsBelow } from './town-access.ts';

const OPEN_DESK = KERNEL_PERMISSIONS.filter(({ name }) => name === 'desk:open');

/** The adviser's page: what there is to know of the towns below a desk. */
export function advisingRoutes(instance: FastifyInstance, kernel: Kernel): void {
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/transfer/desk/:ars/advising',
    {
      config: { permission: ADVISE.name, limit: 'desk' },
      schema: {
        tags: ['transfer'],
        summary: 'Who needs help, what works, what is outdated, in the towns below; the most urgent first',
        params: atPlace,
        querystring: z.strictObject({
          lang: languageParameter,
          group: z.enum(ADVISING_GROUPS).default('help'),
          kind: z.enum(ADVISING_KINDS).optional(),
          begin: z.coerce.number().int().min(0).max(20_000).default(0),
          limit: z.coerce.number().int().min(1).max(100).default(30),
        }),
        response: { 200: advisingPage },
      },
    },
    async (request): Promise<AdvisingPage> => {
      const { places, clock } = kernel;
      const { lang, group, kind, begin, limit } = request.query;
      const { ars } = placeOf(request, places);
      const person = personOf(request);
      const maySee = await accessOf(person, ADVISE, kernel);
      const mayOpen = await Promise.all(OPEN_DESK.map((one) => accessOf(person, one, kernel)));
      const lines = await findLines(
        {
          ...{ ars, language: lang, today: civilDate(clock.now()), maySee },
          isBelow: (key) => places.applies(ars, key),
          deskOf: (key) =>
            mayOpen.every((may) => may(key)) ? deskPath(lang, townLine(key, places).ars) : null,
        },
        kernel,
      );
      const ofGroup = lines.filter((line) => GROUP_OF[line.kind] === group);
      const shown = ofGroup.filter((line) => kind === undefined || line.kind === kind);
      const towns = townsBelow(ars, places);
      return {
        lines: shown.slice(begin, begin + limit).map(({ ars: key, ...line }): AdvisingView => {
          const { ars: town, name } = townLine(key, places);
          return { ...line, town: { ars: town, name } };
        }),
        ...{ total: shown.length, next: begin + limit < shown.length ? begin + limit : null },
        counts: ADVISING_KINDS.filter((name) => GROUP_OF[name] === group).map((name) => ({
          kind: name,
          count: ofGroup.filter((line) => line.kind === name).length,
        })),
        ...{ towns: towns.length, open: towns.filter((town) => maySee(town.ars)).length },
      };
    },
  );
}
