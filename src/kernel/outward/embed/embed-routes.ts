import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { isShownAt } from '../../adoptions/is-shown.ts';
import { etagOf, sendWithEtag } from '../../http/conditional.ts';
import { languageQuery } from '../../i18n/language.ts';
import { solutionTitle } from '../../i18n/solution-title.ts';
import { createSite } from '../../pages/site.ts';
import type { Place } from '../../places/place.ts';
import { requirePlace } from '../../places/require-place.ts';
import { arsParameter } from '../../places/schemas.ts';
import { placePath } from '../../places/slug.ts';
import type { Kernel, Solution } from '../../solution.ts';
import type { OutwardHouse } from '../outward-house.ts';
import { type EmbedFrame, renderCards, renderList, renderUnavailable } from './render-embed.ts';
import { withoutExamples } from './without-examples.ts';

const STYLE = readFileSync(new URL('./embed.css', import.meta.url), 'utf8');
const STYLE_PATH = '/einbetten/stil.css';
const STYLED = `${STYLE_PATH}?v=${createHash('sha256').update(STYLE).digest('hex').slice(0, 12)}`;

/** No script, nothing from elsewhere, no form; any site may frame it, and only this. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
].join('; ');
const HEADERS = {
  'content-security-policy': POLICY,
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'no-referrer',
};

const params = z.object({ ars: arsParameter, solution: z.string().max(30) });
const querystring = z.object({ lang: z.enum(['de', 'en']).default('de') });

/** Own path of a card, or of a list, for the frame of another site. */
export function embedPath(
  ars: string,
  solution: string,
  what: 'card' | 'list',
  language: 'de' | 'en',
): string {
  return `/einbetten/${ars}/${solution}${what === 'list' ? '/liste' : ''}${languageQuery(language)}`;
}

/** The same of one page of a solution, `page` relative to its path. */
export function embeddedPage(ars: string, solution: string, page: string, language: 'de' | 'en'): string {
  return `/einbetten/${ars}/${solution}/seite/${page}${languageQuery(language)}`;
}

/** Whether a place lets others embed a solution: where it was switched on for it, and shows itself. */
export function isEmbeddable(solution: Solution, place: Place, kernel: Kernel): boolean {
  return (
    kernel.adoptions.effective(place.ars, solution.id) !== undefined && isShownAt(solution, place, kernel)
  );
}

/** `GET /einbetten/:ars/:solution` (cards), `…/liste` and `…/seite/<page>`: HTML without script, cookie or tracker, framed by anybody. */
export function embedRoutes(instance: FastifyInstance, house: OutwardHouse): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { kernel, registry, views, publicUrl } = house;

  app.get(STYLE_PATH, { config: { permission: 'public' }, schema: { hide: true } }, (request, reply) =>
    sendWithEtag(request, reply, {
      ...{ body: STYLE, etag: etagOf(STYLE), type: 'text/css; charset=utf-8' },
      cacheControl: 'public, max-age=86400',
    }),
  );

  for (const what of ['card', 'list'] as const)
    app.get(
      `/einbetten/:ars/:solution${what === 'list' ? '/liste' : ''}`,
      { config: { permission: 'public', limit: 'search' }, schema: { hide: true, params, querystring } },
      async (request, reply) => {
        const place = requirePlace(kernel.places, request.params.ars);
        const { frame, solution } = framed(request.params.solution, place, request.query.lang);
        if (solution === undefined) return send(request, reply.code(404), renderUnavailable(frame));
        const body =
          what === 'card'
            ? await cardsOf(frame, { solution, place })
            : await pageOf(frame, { solution, place, page: '' });
        return send(request, reply, body);
      },
    );

  app.get(
    '/einbetten/:ars/:solution/seite/*',
    {
      config: { permission: 'public', limit: 'search' },
      schema: { hide: true, params: params.extend({ '*': z.string().max(700) }), querystring },
    },
    async (request, reply) => {
      const { '*': page, ...asked } = request.params;
      const place = requirePlace(kernel.places, asked.ars);
      const { frame, solution } = framed(asked.solution, place, request.query.lang);
      if (solution?.embeds === undefined) return send(request, reply.code(404), renderUnavailable(frame));
      return send(request, reply, await pageOf(frame, { solution, place, page }));
    },
  );

  /** What stands around it; no solution: others may not embed it there. */
  function framed(id: string, place: Place, language: 'de' | 'en') {
    const solution = registry.solutions.find((one) => one.id === id);
    const home = publicUrl + placePath(place, language);
    const frame: EmbedFrame = {
      ...{ language, site: createSite(kernel), place: place.name, home, style: STYLED },
      title: solution === undefined ? '' : solutionTitle(solution, language),
      more: solution === undefined ? home : `${home}/${solution.path}`,
    };
    const isOpen = solution !== undefined && isEmbeddable(solution, place, kernel);
    return { frame, solution: isOpen ? solution : undefined };
  }

  async function cardsOf(frame: EmbedFrame, { solution, place }: { solution: Solution; place: Place }) {
    const view = await views.here(place, frame.language);
    const cards = view.kind === 'here' ? view.bundle.cards : [];
    return renderCards(
      frame,
      cards.filter((card) => card.solution === solution.id && card.source.example !== true),
    );
  }

  async function pageOf(
    frame: EmbedFrame,
    { solution, place, page: rest }: { solution: Solution; place: Place; page: string },
  ) {
    const path = rest === '' ? solution.path : `${solution.path}/${rest}`;
    const view = await views.content(place, path, frame.language);
    if (view.kind !== 'content') return renderUnavailable(frame);
    const page = withoutExamples(view.page);
    return renderList(
      { ...frame, more: `${frame.home}/${path}`, title: page.title, titleLang: page.lang },
      page,
    );
  }
}

function send(request: FastifyRequest, reply: FastifyReply, body: string) {
  reply.headers(HEADERS);
  return sendWithEtag(request, reply, {
    ...{ body, etag: etagOf(body), type: 'text/html; charset=utf-8' },
    cacheControl: 'public, max-age=300',
  });
}
