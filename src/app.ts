/** Builds the HTTP application. `main.ts` listens; tests build the same one and never do. */
import compress from '@fastify/compress';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { adoptionRoutes } from './kernel/adoptions/desk/routes.ts';
import { createEpochs, type Epochs } from './kernel/bundle/epochs.ts';
import { bundleRoutes } from './kernel/bundle/routes.ts';
import { type BundleService, createBundleService } from './kernel/bundle/service.ts';
import { correctionRoutes } from './kernel/corrections/routes/routes.ts';
import { doubleRoutes } from './kernel/doubles/double-routes.ts';
import { entryRoutes } from './kernel/editorial/routes/routes.ts';
import { placeFileRoutes } from './kernel/files/place-file-routes.ts';
import { gapRoutes } from './kernel/gaps/gap-routes.ts';
import { healthRoutes } from './kernel/health/routes.ts';
import { handleErrors } from './kernel/http/error-handler.ts';
import { answerMalformed, answerUnreadable } from './kernel/http/headers/malformed-requests.ts';
import { bareHeaders, setSecurityHeaders } from './kernel/http/headers/security-headers.ts';
import { SERVER_LIMITS } from './kernel/http/headers/server-limits.ts';
import { createLimits } from './kernel/http/limits/limits.ts';
import { describeApi } from './kernel/http/openapi.ts';
import { requirePermissions } from './kernel/http/permissions.ts';
import { logRequests } from './kernel/http/requests/log-requests.ts';
import { requestIds } from './kernel/http/requests/request-id.ts';
import { watchRequests } from './kernel/http/requests/watch-requests.ts';
import { requireSameOrigin } from './kernel/http/same-origin.ts';
import { titleOf } from './kernel/i18n/solution-title.ts';
import { accountRoutes } from './kernel/identity/accounts/account-routes.ts';
import { deskRoutes } from './kernel/identity/desk/routes.ts';
import { exampleRoutes } from './kernel/identity/examples/example-routes.ts';
import type { People } from './kernel/identity/people.ts';
import { personalDataRoutes } from './kernel/identity/personal-data/routes.ts';
import { profileRoutes } from './kernel/identity/profile/routes.ts';
import { type BaseMap, baseMapRoutes } from './kernel/map/base/base-routes.ts';
import { createPlaceMaps } from './kernel/map/place-maps.ts';
import { mapRoutes } from './kernel/map/routes.ts';
import { createMetrics } from './kernel/metrics/metrics.ts';
import type { NotificationDesk } from './kernel/notifications/notification-desk.ts';
import { notificationRoutes } from './kernel/notifications/routes/routes.ts';
import { createTopics } from './kernel/notifications/topics.ts';
import type { Installation } from './kernel/operation/operation-desk.ts';
import { operationRoutes } from './kernel/operation/routes.ts';
import { feedLinksOf } from './kernel/outward/feeds/feed-links.ts';
import { outwardRoutes } from './kernel/outward/routes.ts';
import type { Assets } from './kernel/pages/document.ts';
import { pwaRoutes } from './kernel/pages/pwa-routes.ts';
import { type PageOptions, pageRoutes, showProblemPage } from './kernel/pages/routes.ts';
import { createSite } from './kernel/pages/site.ts';
import { sitemapRoutes } from './kernel/pages/sitemap/routes.ts';
import { createViews } from './kernel/pages/views.ts';
import { placeRoutes } from './kernel/places/routes.ts';
import { createRegistry } from './kernel/registry.ts';
import { ownRoomRoutes } from './kernel/rooms/own-room-routes.ts';
import { searchRoutes } from './kernel/search/routes.ts';
import type { Kernel, Solution } from './kernel/solution.ts';
import { createBackgroundRuns } from './kernel/sources/desk/background-runs.ts';
import { sourceRoutes } from './kernel/sources/desk/routes.ts';
import { runHouseOf } from './kernel/sources/desk/source-desk.ts';
import type { RunHouse } from './kernel/sources/run/run-house.ts';
import { submissionRoutes } from './kernel/submissions/routes/routes.ts';
import { findersFor } from './kernel/today/finders.ts';
import { todayRoutes } from './kernel/today/routes.ts';
import { lookRoutes } from './kernel/towns/look-routes.ts';
import { townRoutes } from './kernel/towns/town-routes.ts';

export interface AppOptions {
  kernel: Kernel;
  people: People;
  solutions: readonly Solution[];
  /** What operators are told about this installation. */
  installation: Installation;
  /** The built web: folder to serve below /assets/, and what a page loads of it. */
  web: { folder: string; assets: Assets };
  publicUrl: string;
  /** Has the mail sent that is due for a request about a place; within the transaction that changes it. */
  queueTownMail: PageOptions['queueTownMail'];
  /** Background of the map; null or left out: none. */
  baseMap?: BaseMap | null;
  /** No, yes, a number of proxies, or their addresses. */
  trustProxy: boolean | number | string;
  /** Where people may sign in beside the house itself. */
  issuers?: readonly string[];
  /** Whether example people may be signed in to by a link; left out: no. */
  hasExamplePeople?: boolean;
  /** By which people subscribe to notifications. */
  notifications: NotificationDesk;
  /** By which a program may read the metrics; null or left out: operators who are signed in only. */
  metricsToken?: string | null;
  /** How the house goes outside for feeds, and where their contents lie on their way in. */
  feeds: Pick<RunHouse, 'folder' | 'outside'>;
  /** Aborted when the program begins to end: from then on it is not ready. */
  ending?: AbortSignal;
  /** What a request may log: never an address with its query, a body or a header. */
  logger: FastifyBaseLogger;
}

export interface App {
  http: FastifyInstance;
  bundles: BundleService;
  epochs: Epochs;
}

export async function buildApp(options: AppOptions): Promise<App> {
  const { kernel, people, publicUrl, web } = options;
  const registry = createRegistry(options.solutions);
  const epochs = createEpochs();
  const https = publicUrl.startsWith('https:');
  const bare = bareHeaders({ https });
  const http: FastifyInstance = Fastify({
    loggerInstance: options.logger,
    logController: new LogController({ disableRequestLogging: true }),
    // One logger for all requests: nothing of a request is logged, and a child for each is the dearest part of it.
    childLoggerFactory: (logger) => logger,
    trustProxy: trustOf(options.trustProxy),
    genReqId: requestIds(options.trustProxy !== false),
    clientErrorHandler: answerMalformed(bare),
    frameworkErrors: answerUnreadable(bare),
    ...SERVER_LIMITS,
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 200 },
  });
  http.setValidatorCompiler(validatorCompiler);
  http.setSerializerCompiler(serializerCompiler);

  const bundles = createBundleService({ registry, kernel, epochs, log: http.log });
  const maps = createPlaceMaps({ registry, kernel, epochs, log: http.log });
  const baseMap = options.baseMap ?? null;
  const base = baseMap === null ? null : { attribution: baseMap.attribution };
  const views = createViews({ kernel, registry, bundles, map: { maps, base }, log: http.log });
  const pages = {
    ...{ kernel, views, solutions: registry.solutions, assets: web.assets, publicUrl },
    site: () => createSite(kernel),
    queueTownMail: options.queueTownMail,
    feedsOf: feedLinksOf(registry.solutions),
  };

  const metrics = createMetrics();
  const isLogged = ['trace', 'debug', 'info'].includes(options.logger.level);
  setSecurityHeaders(http, { https, issuers: options.issuers ?? [] });
  watchRequests(http, [metrics.watcher, ...(isLogged ? [logRequests(options.logger)] : [])]);
  requireSameOrigin(http, { publicUrl, hasCookie: people.accounts.cookies.isThere });
  requirePermissions(http, {
    permissions: registry.permissions,
    identity: people.identity,
    places: () => kernel.places,
    mandatesOf: people.mandatesOf,
    limits: await createLimits(http),
  });
  handleErrors(http, showProblemPage(pages));
  await http.register(compress, { threshold: 1024, encodings: ['br', 'gzip'], globalDecompression: false });
  await describeApi(http, publicUrl);
  await http.register(fastifyStatic, {
    root: web.folder,
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    index: false,
    preCompressed: true,
  });

  accountRoutes(http, people.accounts);
  ownRoomRoutes(http, { solutions: registry.solutions });
  if (options.hasExamplePeople === true) exampleRoutes(http, kernel, people.accounts);
  placeRoutes(http, kernel);
  placeFileRoutes(http, kernel);
  lookRoutes(http, kernel);
  townRoutes(http, kernel);
  deskRoutes(http, {
    kernel,
    permissions: registry.permissions,
    solutions: registry.solutions,
    queueInvitation: people.queueInvitation,
    solutionTitle: (id, language) => titleOf(registry.solutions, id, language),
  });
  doubleRoutes(http, { kernel, solutions: registry.solutions, log: http.log });
  gapRoutes(http, { kernel, solutions: registry.solutions, publicUrl, log: http.log });
  correctionRoutes(http, { kernel, views, solutions: registry.solutions });
  entryRoutes(http, { kernel, solutions: registry.solutions });
  submissionRoutes(http, { kernel, solutions: registry.solutions });
  const desk = { kernel, solutions: registry.solutions, feeds: options.feeds };
  const runs = createBackgroundRuns(runHouseOf(desk), options.logger);
  http.addHook('onClose', () => runs.close());
  sourceRoutes(http, { ...desk, runs });
  const finders = findersFor(registry.solutions);
  todayRoutes(http, { kernel, permissions: registry.permissions, finders, solutions: registry.solutions });
  operationRoutes(http, { ...options.installation, kernel, solutions: registry.solutions });
  adoptionRoutes(http, { kernel, solutions: registry.solutions, log: http.log });
  bundleRoutes(http, kernel, bundles);
  searchRoutes(http, kernel, registry);
  baseMapRoutes(http, kernel, baseMap);
  mapRoutes(http, { kernel, maps, views });
  pageRoutes(http, pages);
  outwardRoutes(http, { kernel, registry, views, publicUrl });
  sitemapRoutes(http, { kernel, solutions: registry.solutions, publicUrl });
  pwaRoutes(http, web.folder);
  profileRoutes(http, kernel, people);
  await notificationRoutes(http, {
    ...options.notifications,
    ...{ kernel, identity: people.identity, topics: createTopics(registry.solutions) },
  });
  personalDataRoutes(http, kernel, { people, solutions: registry.solutions });
  for (const solution of registry.solutions) solution.routes(http, kernel);
  // Before the server waits for its connections: these would never end by themselves.
  http.addHook('preClose', async () => kernel.streams.close());
  healthRoutes(http, {
    ...{ db: kernel.db, places: () => kernel.places },
    ending: options.ending ?? new AbortController().signal,
  });
  metrics.routes(http, { kernel, bundles, token: options.metricsToken ?? null });
  return { http, bundles, epochs };
}

/** Fastify's types do not know the number of proxies; the function it takes says the same. */
function trustOf(
  trust: boolean | number | string,
): boolean | string | ((address: string, hop: number) => boolean) {
  return typeof trust === 'number' ? (_address, hop) => hop < trust : trust;
}
