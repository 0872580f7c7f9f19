/** The whole application on a database of its own, without listening: for tests of HTTP. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Kysely } from 'kysely';
import type { Clock } from './clock.ts';
import type { OidcProvider } from './config/oidc-providers.ts';
import { migrate } from './database/migrate.ts';
import { foldersOf } from './database/migration-files.ts';
import { createFileFolder } from './files/file-folder.ts';
import { createPeople, type People } from './identity/people.ts';
import { createLogger } from './logger.ts';
import type { Mailer } from './mail/mail.ts';
import type { BaseMap } from './map/base/base-routes.ts';
import type { NotificationDesk } from './notifications/notification-desk.ts';
import { testDesk } from './notifications/testing/test-desk.ts';
import type { Installation } from './operation/operation-desk.ts';
import { testInstallation } from './operation/testing/test-installation.ts';
import type { Assets } from './pages/document.ts';
import { openTestPlaces } from './places/test-places.ts';
import type { Kernel, Solution } from './solution.ts';
import { createOutside } from './sources/fetch/outside.ts';
import type { RunHouse } from './sources/run/run-house.ts';
import { testKernel } from './test-kernel.ts';

export interface TestHouse {
  http: FastifyInstance;
  kernel: Kernel;
  people: People;
  ownerUrl: string;
  close(): Promise<void>;
}

/** What `buildApp` takes, so that the kernel's tests need not import the floor above. */
export type BuildApp = (options: {
  kernel: Kernel;
  people: People;
  installation: Installation;
  solutions: readonly Solution[];
  web: { folder: string; assets: Assets };
  publicUrl: string;
  queueTownMail(trx: Kysely<unknown>, id: string): Promise<void>;
  hasExamplePeople?: boolean;
  notifications: NotificationDesk;
  baseMap?: BaseMap | null;
  feeds: Pick<RunHouse, 'folder' | 'outside'>;
  trustProxy: boolean;
  logger: ReturnType<typeof createLogger>;
  issuers?: readonly string[];
  metricsToken?: string;
  ending?: AbortSignal;
}) => Promise<{ http: FastifyInstance }>;

/** What a test wants otherwise than usual. */
type OwnOptions = Partial<
  Pick<
    Parameters<BuildApp>[0],
    | 'feeds'
    | 'people'
    | 'publicUrl'
    | 'notifications'
    | 'hasExamplePeople'
    | 'queueTownMail'
    | 'trustProxy'
    | 'logger'
    | 'issuers'
    | 'metricsToken'
    | 'ending'
  >
>;

const NO_ASSETS: Assets = { script: '/assets/none.js', styles: [], preload: [] };

export interface TestHouseOptions {
  baseMap?: { url: string; attribution: string };
  /** What mails go out by; without it, to send one is an error. */
  mailer?: Mailer;
  /** Stands still at a day in November 2026 unless told. */
  clock?: Clock;
  publicUrl?: string;
  /** Other places where people may sign in. */
  providers?: readonly OidcProvider[];
  /** How long one of them may take for an answer, in milliseconds. */
  providerMilliseconds?: number;
  logger?: ReturnType<typeof createLogger>;
}

const NO_MAILER: Mailer = {
  way: { kind: 'folder', folder: 'none' },
  send: async () => {
    throw new Error('This test brought no mailer');
  },
};

export async function openTestHouse(
  buildApp: BuildApp,
  solutions: readonly Solution[],
  options: TestHouseOptions & { app?: OwnOptions } = {},
): Promise<TestHouse> {
  const { db, places, ownerUrl, close } = await openTestPlaces();
  const folders = foldersOf(solutions);
  await migrate({ ownerUrl, folders });
  const folder = mkdtempSync(join(tmpdir(), 'hier-web-'));
  const { clock, publicUrl = 'http://localhost:8080', logger = createLogger('silent') } = options;
  const kernel = testKernel(
    { db, places },
    {
      operator: { name: 'Betrieb', contact: 'post@example.org' },
      files: createFileFolder(join(folder, 'files')),
      feedFolder: join(folder, 'sources'),
      ...(clock && { clock }),
    },
    solutions,
  );
  const people = createPeople({
    places: () => kernel.places,
    queueInvitation: async () => undefined,
    ...{ db, clock: kernel.clock, publicUrl, log: logger },
    secret: 'a secret of the tests that is long enough',
    mailer: options.mailer ?? NO_MAILER,
    providers: options.providers ?? [],
    ...(options.providerMilliseconds && { providerTimes: { milliseconds: options.providerMilliseconds } }),
  });
  const { http } = await buildApp({
    kernel,
    people,
    installation: testInstallation(kernel, folder),
    solutions,
    web: { folder, assets: NO_ASSETS },
    publicUrl,
    queueTownMail: async () => undefined,
    notifications: testDesk(),
    baseMap: options.baseMap ? { ...options.baseMap, folder: join(folder, 'tiles') } : null,
    feeds: {
      folder: join(folder, 'sources'),
      outside: createOutside({ clock: kernel.clock, allowOrigins: [], contact: null }),
    },
    trustProxy: false,
    logger,
    ...options.app,
  });
  await http.ready();
  return {
    http,
    kernel,
    people,
    ownerUrl,
    async close() {
      await http.close();
      await close();
      rmSync(folder, { recursive: true });
    },
  };
}
