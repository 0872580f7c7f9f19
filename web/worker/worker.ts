/** The service worker: listens and hands on. What it decides stands in the files beside it. */
import { type Answering, answer } from './answer.ts';
import { BUILD } from './build.ts';
import { dataInPage, housePage, readable, START_PAGES } from './documents.ts';
import { fetchMissing, fetchPage, fetchVisited, type PageFetching } from './fetch-page.ts';
import { createStore } from './kept-answers.ts';
import { pageKey, type Treatment, treatmentOf } from './kind-of.ts';
import { LIMITS } from './limits.ts';
import { type FromWorker, isToWorker, type KeepAnswer } from './messages.ts';
import { NOW_HEADER, outdatedCaches, shellCache } from './names.ts';
import { createPins } from './pins.ts';
import { listenForPush } from './push.ts';
import { scope } from './scope.ts';
import { withNow } from './stamp.ts';

const SHELL = shellCache(BUILD.version);
const pins = createPins(caches);
const store = createStore({ caches, limits: LIMITS, pinned: pins.has, shellBytes });
const ready = pins.load().catch(() => undefined);
const now = () => Date.now();
const pages: PageFetching = {
  store,
  fetch: (path, asked) => fetch(path, asked),
  origin: scope.location.origin,
  now,
};

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(activate()));

scope.addEventListener('fetch', (event) => {
  const { method, url, mode } = event.request;
  const treatment = treatmentOf({ method, url, mode, origin: scope.location.origin });
  if (treatment === null) return;
  // "Network first" means the network: the browser's own cache would answer as if it had been asked.
  const ask = () =>
    treatment.isDocument || treatment.order === 'cache-first'
      ? fetch(event.request)
      : fetch(event.request, { cache: 'no-cache' });
  event.respondWith(respond(treatment, ask, (work) => event.waitUntil(work)));
});

listenForPush(scope);

scope.addEventListener('message', (event) => {
  const { data, ports } = event;
  if (!isToWorker(data)) return;
  if (data.type === 'take-over') event.waitUntil(scope.skipWaiting());
  else if (data.type === 'listening') event.waitUntil(listened());
  else if (data.type === 'visited')
    event.waitUntil(ready.then(() => fetchVisited(data.path, pages)).catch(told));
  else event.waitUntil(keep(data.paths).then((kept) => ports[0]?.postMessage(kept)));
});

async function respond(
  treatment: Treatment,
  ask: () => Promise<Response>,
  outlast: Answering['outlast'],
): Promise<Response> {
  await ready;
  const { kind, key, isDocument } = treatment;
  if (kind === 'asset') {
    const file = await caches.match(key, { cacheName: SHELL }).catch(() => undefined);
    if (file !== undefined) return file;
  }
  const instead = async () => {
    if (isDocument) return housePage(store, key, now());
    const data = await dataInPage(store, key, now());
    return data === null ? null : new Response(data.body, { headers: withNow(data.headers, now()) });
  };
  const found = await answer(treatment, { store, fetch: ask, now, outlast, failed: told, instead });
  return isDocument && found.headers.has(NOW_HEADER) ? readable(found) : found;
}

/** The app's files are needed; the start pages come along if they can, else with a later visit. */
async function install(): Promise<void> {
  const shell = await caches.open(SHELL);
  await shell.addAll(BUILD.files);
  await Promise.all(Object.values(START_PAGES).map((path) => fetchPage(path, pages).catch(() => undefined)));
}

/** Everything of older versions goes; stored pages stay, and load the files of this one. */
async function activate(): Promise<void> {
  for (const name of outdatedCaches(await caches.keys(), BUILD.version)) await caches.delete(name);
  await ready;
  await store.clean(now()).catch(told);
  await scope.clients.claim();
}

async function listened(): Promise<void> {
  if (refused) await told();
  await ready;
  // The network may have gone while the worker was installed, or their room was needed.
  await fetchMissing(Object.values(START_PAGES), pages).catch(() => undefined);
}

async function keep(paths: readonly string[]): Promise<KeepAnswer> {
  await ready;
  await pins.set(paths).catch(told);
  const answers = await Promise.all(
    paths.map(async (path) => {
      const isKept = await fetchPage(path, pages).catch(() => false);
      return isKept || (await store.get('page', pageKey(path), now()).catch(() => null)) !== null;
    }),
  );
  return {
    kept: paths.filter((_path, index) => answers[index]),
    failed: paths.filter((_path, index) => !answers[index]),
  };
}

/** Storage that fails costs nothing but the copy; the pages say so once. */
let refused = false;
async function told(): Promise<void> {
  refused = true;
  const message: FromWorker = { type: 'storage-failed' };
  for (const page of await scope.clients.matchAll()) page.postMessage(message);
}

/** Counted once: the files of a version never change. Two versions lie side by side while one waits. */
let counted: Promise<number> | null = null;
function shellBytes(): Promise<number> {
  counted ??= caches.open(SHELL).then(async (shell) => {
    const files = await Promise.all((await shell.keys()).map((one) => shell.match(one)));
    const sizes = await Promise.all(files.map(async (one) => (await one?.blob())?.size ?? 0));
    return sizes.reduce((all, one) => all + one, 0);
  });
  return counted;
}
