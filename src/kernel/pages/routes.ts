import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { correctRoutes, type ShowCorrect } from '../corrections/page/correct-routes.ts';
import { etagOf, sendWithEtag } from '../http/conditional.ts';
import type { ProblemDetails } from '../http/error-handler.ts';
import { ownPathOf } from '../http/own-path.ts';
import { languageOf, languageParameter } from '../http/request-language.ts';
import { LANGUAGES, type Language, PREFIX } from '../i18n/language.ts';
import type { Place } from '../places/place.ts';
import { requirePlace } from '../places/require-place.ts';
import { arsParameter } from '../places/schemas.ts';
import { parsePlacePath, placePath } from '../places/slug.ts';
import type { Kernel, Solution } from '../solution.ts';
import type { ShowSubmit } from '../submissions/page/submit-house.ts';
import { submitRoutes } from '../submissions/page/submit-routes.ts';
import { claimRoutes, type ShowClaim } from './claim/routes.ts';
import { type Assets, type FeedLink, renderDocument } from './document.ts';
import { infoPathOf, infoRoutes } from './info/routes.ts';
import { networkRoutes } from './network/network-routes.ts';
import { ownPath } from './own-address.ts';
import type { PageData, Site, View } from './page-data.ts';
import { MAP_PATH, MINE_PATH } from './paths.ts';
import { personalRoutes, type ShowPersonal } from './people/routes.ts';
import { plainRoutes } from './plain/plain-routes.ts';
import { networkPath, startPath } from './screen.ts';
import type { ViewMaker } from './views.ts';
import { writtenIn } from './written-in.ts';

export interface PageOptions {
  kernel: Kernel;
  views: ViewMaker;
  /** Whose forms may be sent in. */
  solutions: readonly Solution[];
  assets: Assets;
  site: () => Site;
  publicUrl: string;
  /** Has the mail sent that is due for a request about a place; within the transaction that changes it. */
  queueTownMail(trx: Kysely<unknown>, id: string): Promise<void>;
  /** Feeds that a page is told beside, as addresses of their own. */
  feedsOf: (view: View, language: Language) => readonly FeedLink[];
}

const PUBLIC = { permission: 'public' } as const;
/** A search asks every solution and is kept by no cache. */
const SEARCH = { ...PUBLIC, limit: 'search' } as const;
const SEARCH_PATH = 'suche';
const TYPE = 'text/html; charset=utf-8';
/** Pages are asked for again each time and answered with 304 while nothing has changed. */
const REVALIDATE = 'public, no-cache';

/** Pages as HTML that is complete without JavaScript. Addresses: `/<ars>-<name>/…`, `/en/…` and `/leicht/…`. */
export function pageRoutes(app: FastifyInstance, options: PageOptions): void {
  const { kernel, views } = options;
  for (const language of LANGUAGES) {
    const prefix = PREFIX[language];
    app.get(
      prefix === '' ? '/' : prefix,
      { config: PUBLIC, schema: { hide: true } },
      async (request, reply) => show(request, reply, language, '', views.start(queryOf(request), language)),
    );
    if (prefix !== '') {
      app.get(`${prefix}/`, { config: PUBLIC, schema: { hide: true } }, async (request, reply) =>
        show(request, reply, language, '', views.start(queryOf(request), language)),
      );
    }
    app.get(`${prefix}${MINE_PATH}`, { config: PUBLIC, schema: { hide: true } }, async (request, reply) =>
      show(request, reply, language, MINE_PATH.slice(1), { kind: 'mine' }),
    );
    // The pattern keeps `/api/…` and `/assets/…` out: a place begins with its digits.
    app.get(`${prefix}/:place(^\\d.*)`, { config: PUBLIC, schema: { hide: true } }, (request, reply) =>
      placePage(request, reply, language, ''),
    );
    app.get(
      `${prefix}/:place(^\\d.*)/${SEARCH_PATH}`,
      { config: SEARCH, schema: { hide: true } },
      (request, reply) => placePage(request, reply, language, SEARCH_PATH),
    );
    app.get(`${prefix}/:place(^\\d.*)/*`, { config: PUBLIC, schema: { hide: true } }, (request, reply) =>
      placePage(request, reply, language, wildcard(request)),
    );
  }
  contentRoute(app, options);
  infoRoutes(app, kernel, ({ request, reply, language, path, search, view, place }) => {
    const body = pageOf({
      options,
      language,
      view,
      address: (one) => PREFIX[one] + path,
      search,
      home: place === null ? startPath(language) : placePath(place, language),
    });
    return sendWithEtag(request, reply, { body, etag: etagOf(body), type: TYPE, cacheControl: REVALIDATE });
  });

  networkRoutes(app, {
    view: views.network,
    show(request, reply, { language, path, view }) {
      const address = (one: Language) => PREFIX[one] + path;
      const body = pageOf({ options, language, view, address, search: '', home: networkPath(language) });
      return sendWithEtag(request, reply, { body, etag: etagOf(body), type: TYPE, cacheControl: REVALIDATE });
    },
  });
  personalRoutes(app, { kernel, solutions: options.solutions }, showUnkept);
  claimRoutes(app, kernel, { queueMail: options.queueTownMail, show: showUnkept });
  correctRoutes(app, { kernel, views, show: showUnkept });
  submitRoutes(app, { kernel, solutions: options.solutions, show: showUnkept });
  plainRoutes(app, { kernel, solutions: options.solutions, show: showUnkept });

  function showUnkept(input: Parameters<ShowPersonal | ShowClaim | ShowCorrect | ShowSubmit>[0]) {
    const { reply, language, path, search, view, place } = input;
    const body = pageOf({
      options,
      language,
      view,
      address: (one) => PREFIX[one] + path,
      search,
      home: place === null ? startPath(language) : placePath(place, language),
    });
    return reply.header('cache-control', 'no-store').type(TYPE).send(body);
  }

  async function placePage(request: FastifyRequest, reply: FastifyReply, language: Language, path: string) {
    const segment = (request.params as { place: string }).place; // the route's own pattern
    const ars = parsePlacePath(segment)?.ars ?? segment;
    const found = /^\d{12}$/.test(ars) ? kernel.places.resolve(ars) : null;
    if (found?.kind === 'split' || found?.kind === 'retired') {
      return show(
        request,
        reply.code(found.kind === 'split' ? 300 : 410),
        language,
        '',
        views.choice(ars, language),
      );
    }
    const place = requirePlace(kernel.places, ars);
    const info = infoPathOf(path, place.ars, language);
    if (info !== null) return reply.header('cache-control', 'public, max-age=3600').redirect(info, 301);
    const home = placePath(place, language);
    if (`${PREFIX[language]}/${segment}` !== home) return redirect(request, reply, path, home);
    return show(request, reply, language, path, await viewOf(request, place, path, language), place);
  }

  async function viewOf(
    request: FastifyRequest,
    place: Place,
    path: string,
    language: Language,
  ): Promise<View> {
    if (path === '') return views.here(place, language);
    if (path === SEARCH_PATH) return views.search(place, queryOf(request), language);
    const page = MAP_PATH.exec(path);
    if (page !== null) return { kind: 'map', map: await views.map(place, Number(page[1] ?? 1), language) };
    return views.content(place, path, language);
  }

  function show(
    request: FastifyRequest,
    reply: FastifyReply,
    language: Language,
    path: string,
    view: View,
    place?: Place,
  ) {
    const body = placedPage(options, request, language, path, view, place);
    return sendWithEtag(request, reply, { body, etag: etagOf(body), type: TYPE, cacheControl: REVALIDATE });
  }
}

/** Problems as a page, for those who came with a browser. */
export function showProblemPage(options: PageOptions) {
  return (details: ProblemDetails, request: FastifyRequest, reply: FastifyReply) => {
    const { status, code, title, detail } = details;
    const next = status === 401 ? ownPathOf(request.url) : null;
    const view: View = { kind: 'error', status, code, title, detail, ...(next !== null && { next }) };
    return reply.type(TYPE).send(placedPage(options, request, languageOf(request.url), '', view));
  };
}

function contentRoute(instance: FastifyInstance, { kernel, views }: PageOptions): void {
  instance.withTypeProvider<ZodTypeProvider>().get(
    '/api/places/:ars/page',
    {
      config: PUBLIC,
      schema: {
        tags: ['pages'],
        summary: 'A page of a solution as content, for the app',
        params: z.object({ ars: arsParameter }),
        querystring: z.object({ path: z.string().max(200), lang: languageParameter }),
      },
    },
    async (request, reply) => {
      const place = requirePlace(kernel.places, request.params.ars);
      const body = JSON.stringify(await views.content(place, request.query.path, request.query.lang));
      return sendWithEtag(request, reply, {
        body,
        etag: etagOf(body),
        type: 'application/json; charset=utf-8',
        cacheControl: REVALIDATE,
      });
    },
  );
}

function placedPage(
  options: PageOptions,
  request: FastifyRequest,
  language: Language,
  path: string,
  view: View,
  place?: Place,
): string {
  const address = (one: Language) =>
    place ? placePath(place, one) + (path === '' ? '' : `/${path}`) : `${PREFIX[one]}/${path}`;
  const own = view.kind === 'content' ? view.own : undefined;
  const query = queryOf(request);
  return pageOf({
    options,
    language,
    view,
    address,
    ...(own !== undefined && { own: (one: Language) => ownPath(own, one) }),
    search: query === '' ? '' : `?q=${encodeURIComponent(query)}`,
    home: place ? placePath(place, language) : startPath(language),
  });
}

/**
 * A whole page; `address` is its path in each language, `own` the one that search engines are to keep, where that is
 * another one, and `search` what goes with it to the other languages.
 */
function pageOf(input: {
  options: PageOptions;
  language: Language;
  view: View;
  address: (language: Language) => string;
  own?: (language: Language) => string;
  search: string;
  home: string;
}): string {
  const { options, language, view, address, own: kept = address, search, home } = input;
  const byLanguage = (written: (language: Language) => string) => ({
    de: written('de'),
    en: written('en'),
    'de-simple': written('de-simple'),
  });
  const data: PageData = {
    language,
    site: options.site(),
    view,
    links: { inLanguage: byLanguage((one) => address(one) + search), home },
  };
  // What is not in easy language yet is the German page once more: search engines are sent there.
  const own = writtenIn(view, language);
  return renderDocument(data, options.assets, {
    canonical: options.publicUrl + kept(own),
    alternates: byLanguage((one) => options.publicUrl + kept(one)),
    feeds: options.feedsOf(view, language),
  });
}

/** A wrong or missing name part, or a key that moved: to the right address, with what was asked. */
function redirect(request: FastifyRequest, reply: FastifyReply, path: string, home: string) {
  const query = queryOf(request);
  const target =
    home + (path === '' ? '' : `/${path}`) + (query === '' ? '' : `?q=${encodeURIComponent(query)}`);
  return reply.header('cache-control', 'public, max-age=3600').redirect(target, 301);
}

function queryOf(request: FastifyRequest): string {
  const { q } = request.query as { q?: unknown }; // any query string may come
  return typeof q === 'string' ? q : '';
}

function wildcard(request: FastifyRequest): string {
  return (request.params as { '*': string })['*'].replace(/\/+$/, ''); // the route's own pattern
}
