/** Starts the house: configuration, web, database, places, application. Run it with `npm start`. */

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Kysely } from 'kysely';
import { type App, buildApp } from './app.ts';
import { systemClock } from './kernel/clock.ts';
import { type Config, readConfig } from './kernel/config.ts';
import { connect } from './kernel/database/connection.ts';
import { migrate } from './kernel/database/migrate.ts';
import { foldersOf } from './kernel/database/migration-files.ts';
import { type Database, openDatabase } from './kernel/database/open.ts';
import { hasExamplePeople } from './kernel/identity/examples/example-people.ts';
import { createPeople } from './kernel/identity/people.ts';
import { createLive, type Live } from './kernel/live.ts';
import { createLogger } from './kernel/logger.ts';
import { createMailer } from './kernel/mail/create-mailer.ts';
import { type BuiltWeb, buildWeb } from './kernel/pages/web-build.ts';
import type { PlaceDirectory } from './kernel/places/directory.ts';
import { ensurePlaces } from './kernel/places/ensure-places.ts';
import { loadDirectory } from './kernel/places/load-directory.ts';
import { createLiveSources } from './kernel/sources/live-sources.ts';
import { createLiveTowns } from './kernel/towns/live-towns.ts';
import { authSecret } from './launch/auth-secret.ts';
import { createKernel } from './launch/create-kernel.ts';
import { describeFailure } from './launch/failure.ts';
import { giveBackMemory } from './launch/give-back-memory.ts';
import { keepExamples } from './launch/keep-examples.ts';
import { keepFeeds } from './launch/keep-feeds.ts';
import { keepInstallation } from './launch/keep-installation.ts';
import { keepJobs } from './launch/keep-jobs.ts';
import { keepTickShape } from './launch/keep-tick-shape.ts';
import { explainListenError, requireFreePort } from './launch/listen-address.ts';
import { mailWay } from './launch/mail-way.ts';
import { createProgress, type Progress } from './launch/progress.ts';
import { createShutdown } from './launch/shutdown.ts';
import { signInWays } from './launch/sign-in-ways.ts';
import { sourcesOf } from './launch/sources-of.ts';
import { vapidKey } from './launch/vapid-key.ts';
import { prepareVarFolder } from './launch/var-folder.ts';
import { watchChanges } from './launch/watch-changes.ts';
import { solutions } from './solutions.ts';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

keepTickShape();
const shutdown = createShutdown({ say: (message) => console.error(message) });
try {
  await start();
} catch (error) {
  // An end that was asked for while starting says so itself.
  if (!shutdown.signal.aborted) {
    console.error(`\n${describeFailure(error)}`);
    await shutdown.run('the start failed', 1);
  }
}

async function start(): Promise<void> {
  const config = readConfig(process.env);
  await requireFreePort(config);
  await prepareVarFolder(config.varFolder);
  const progress = createProgress({ steps: 4 });
  const [database, web] = await openGround(config, progress);
  const db = connect(database.appUrl);
  shutdown.add({ name: 'connections', close: () => db.destroy() });
  const live = await progress.step('Loading the municipalities', (say) => loadPlaces(database, db, say));
  const { app, examples } = await progress.step('Opening the doors', () =>
    open({ config, database, db, live, web }),
  );
  shutdown.signal.throwIfAborted();
  console.log(`\n${mailWay(createMailer(config, { clock: systemClock }))}`);
  for (const way of signInWays(config.oidcProviders, config.publicUrl)) console.log(way);
  const { municipality } = live.current.counts;
  console.log(
    `\nHierzulande knows ${municipality.toLocaleString('en')} municipalities. Open it at\n${config.publicUrl}`,
  );
  if (examples.length > 0) console.log(`\n${examples.join('\n')}`);
  app.http.log.info('ready');
}

/** Database and web at the same time: both take seconds when it is the first start. */
async function openGround(config: Config, progress: Progress): Promise<[Database, BuiltWeb]> {
  const web = buildWeb({ root: ROOT, varFolder: config.varFolder, log: () => undefined });
  // Awaited below; until then its failure must not end the process unasked.
  web.catch(() => undefined);
  const database = await progress.step('Preparing the database', (say) =>
    shutdown.hold(
      'database',
      openDatabase(config, {
        purpose: 'server',
        log: { info: say, warn: say },
        signal: shutdown.signal,
        onLost: (error) => {
          console.error(error.message);
          void shutdown.run('the database is gone', 1);
        },
      }),
      (opened) => opened.close(),
      4_000,
    ),
  );
  return [database, await progress.step('Building the web', () => web)];
}

async function loadPlaces(
  database: Database,
  db: Kysely<unknown>,
  say: (detail: string) => void,
): Promise<Live<PlaceDirectory>> {
  const folders = foldersOf(solutions);
  await migrate({ ownerUrl: database.ownerUrl, folders });
  await preparePlaces(database, say);
  return createLive(() => loadDirectory(db));
}

/** On a connection of its own: the process behind it would keep what the first import needs, 50 MB, for ever. */
async function preparePlaces(database: Database, say: (detail: string) => void): Promise<void> {
  const db = connect(database.appUrl, { max: 1 });
  await ensurePlaces(db, { info: say, warn: say }).finally(() => db.destroy());
}

async function open(house: {
  config: Config;
  database: Database;
  db: Kysely<unknown>;
  live: Live<PlaceDirectory>;
  web: BuiltWeb;
}): Promise<{ app: App; examples: readonly string[] }> {
  const { config, database, db, live, web } = house;
  const logger = createLogger(config.logLevel);
  const feeds = await createLiveSources(db, solutions, () => live.current);
  const towns = await createLiveTowns(db, () => live.current);
  const mailer = createMailer(config, { clock: systemClock });
  const keys = { secret: await authSecret(config), push: await vapidKey(config) };
  const work = keepJobs({ config, keys, db, mailer, solutions, log: logger });
  const { jobs, queueInvitation, queueTownMail, queueAnnouncement, notifications } = work;
  shutdown.add({ name: 'jobs', close: () => jobs.close(), patience: 2_000 });
  const outgoing = sourcesOf(config);
  const kernel = createKernel({
    solutions,
    ...{ config, db, places: live, feeds, towns, jobs, outside: outgoing.outside },
    onStreamFailed: (err) => logger.error({ err }, 'what browsers follow could not be read'),
  });
  const people = createPeople({
    places: () => kernel.places,
    queueInvitation,
    ...{ db, clock: kernel.clock, publicUrl: config.publicUrl, providers: config.oidcProviders, log: logger },
    secret: keys.secret,
    mailer,
  });
  const app = await buildApp({
    kernel,
    people,
    installation: keepInstallation({ config, kernel, solutions, mailer, queueAnnouncement }),
    solutions,
    web,
    publicUrl: config.publicUrl,
    queueTownMail,
    notifications,
    baseMap: config.baseMap && { ...config.baseMap, folder: join(config.varFolder, 'tiles') },
    trustProxy: config.trustProxy,
    issuers: config.oidcProviders.map(({ issuer }) => issuer),
    metricsToken: config.metricsToken,
    hasExamplePeople: hasExamplePeople(config),
    feeds: outgoing,
    ending: shutdown.signal,
    logger,
  });
  shutdown.add({ name: 'web server', close: () => app.http.close() });
  const incoming = keepFeeds({ config, kernel, solutions, outgoing }, logger);
  shutdown.add({ name: 'feeds', close: () => incoming.close() });
  const listener = await watchChanges({
    ...{ url: database.appUrl, places: live, feeds, towns, app, logger, streams: kernel.streams },
    onSources: () => incoming.wake(),
  });
  shutdown.add({ name: 'notifications', close: () => listener.close() });
  giveBackMemory();
  const { host, port } = config;
  await app.http.listen({ host, port }).catch((error: unknown) => {
    throw explainListenError(error, { host, port });
  });
  incoming.begin();
  // Not waited for: whoever wants a page does not have to.
  jobs.begin(kernel).catch((error: unknown) => {
    if (shutdown.signal.aborted) return;
    console.error(describeFailure(error));
    void shutdown.run('the work beside requests cannot begin', 1);
  });
  const examples = await keepExamples({ config, kernel, solutions });
  giveBackMemory();
  return { app, examples };
}
