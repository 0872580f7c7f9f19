import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isShownAt } from '../../adoptions/is-shown.ts';
import { summarize } from '../../bundle/place-summary.ts';
import { limitKey } from '../../http/limits/limit-key.ts';
import { problem } from '../../http/problem.ts';
import { LANGUAGES, type Language, PREFIX } from '../../i18n/language.ts';
import { solutionTitle } from '../../i18n/solution-title.ts';
import { placePath } from '../../places/slug.ts';
import type { Kernel, Solution } from '../../solution.ts';
import { MOST, readForms, type ShowSubmit, SUBMIT } from '../../submissions/page/submit-house.ts';
import { REQUEST_PATH } from '../paths.ts';
import { placeBehind, textIn } from '../plain-form.ts';
import type { PlainAsk, PlainContent, PlainPage } from './plain-page.ts';
import { plainPath } from './plain-path.ts';

/** The pages with forms that solutions bring (`Solution.plainPages`), where the solution is shown. */
export function plainRoutes(
  app: FastifyInstance,
  house: { kernel: Kernel; solutions: readonly Solution[]; show: ShowSubmit },
): void {
  const { kernel, solutions, show } = house;
  for (const solution of solutions)
    for (const page of solution.plainPages ?? [])
      for (const language of LANGUAGES) routesOf({ solution, page, language });

  function routesOf(of: { solution: Solution; page: PlainPage; language: Language }): void {
    const { solution, page, language } = of;
    const route = `${PREFIX[language]}${REQUEST_PATH}/:ars/${solution.path}/${page.path}`;
    app.get(route, SUBMIT, async (request, reply) => {
      const ask = askOf(request, of, request.query);
      return send(reply, of, ask, await page.show(ask, kernel));
    });
    app.register(async (room) => {
      readForms(room);
      room.post(route, { ...SUBMIT, bodyLimit: MOST }, async (request, reply) => {
        const ask = askOf(request, of, request.body);
        return send(reply, of, ask, await page.send(ask, kernel));
      });
    });
  }

  function askOf(
    request: FastifyRequest,
    { solution, language }: { solution: Solution; language: Language },
    values: unknown,
  ): PlainAsk {
    const place = placeBehind(kernel.places, textIn(request.params, 'ars'));
    if (place === null || !isShownAt(solution, place, kernel)) throw notFound();
    return { place, language, values, network: limitKey({ person: null, ip: request.ip }) };
  }

  function send(
    reply: FastifyReply,
    { solution, page, language }: { solution: Solution; page: PlainPage; language: Language },
    { place }: PlainAsk,
    content: PlainContent | null,
  ): FastifyReply {
    if (content === null) throw notFound();
    const { status = 200, search = '', ...shown } = content;
    return show({
      ...{ reply: reply.code(status), language, place, search },
      path: plainPath(language, place.ars, solution, page.path).slice(PREFIX[language].length),
      view: {
        ...shown,
        ...{ kind: 'submit', place: summarize(place, kernel) },
        back: {
          href: `${placePath(place, language)}/${solution.path}`,
          text: `${solutionTitle(solution, language)} ${place.name}`,
        },
      },
    });
  }
}

const notFound = () => problem({ code: 'not-found', status: 404, title: 'Not found' });
