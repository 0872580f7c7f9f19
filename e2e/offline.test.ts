/** What is installed and kept: places without a network, new versions, and devices that refuse. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, takenOver, until, violations } from './browser.ts';
import { isSound } from './looks-right.ts';
import { isStored, lookForUpdate, visitAndStore, withWorker } from './offline-visit.ts';
import { LANGUAGES, WORDS } from './words.ts';

const KOELN = { ars: '053150000000', slug: 'koeln', name: 'Köln' };
const WACKEN = { ars: '010615168107', slug: 'wacken', name: 'Wacken' };
const BONN = { ars: '053140000000', slug: 'bonn', name: 'Bonn' };
/** What stands on the screen, in both languages and widths; what happens behind it is the same at each width. */
const SEEN = [
  { width: 360, language: 'de' },
  { width: 1280, language: 'en' },
] as const;
const PHONE = 360;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor();

describe.each(LANGUAGES)('installing, in %s', (language) => {
  const { root } = WORDS[language];

  it('the manifest is complete and its pictures have the size they say', async () => {
    const get = (path: string) => fetch(inject('url') + path);
    const html = await get(`${root}/`).then((answer) => answer.text());
    const path = /<link rel="manifest" href="([^"]+)"/.exec(html)?.[1] ?? 'none';
    const answer = await get(path);
    expect(answer.headers.get('content-type')).toContain('application/manifest+json');
    const manifest = await answer.json();
    expect(manifest).toMatchObject({
      id: '/',
      lang: language,
      start_url: `${root}/`,
      scope: '/',
      display: 'standalone',
      short_name: 'Hierzulande',
    });
    expect(manifest.icons.some((icon: { purpose: string }) => icon.purpose === 'maskable')).toBe(true);
    for (const { src, sizes } of manifest.icons) {
      const bytes = Buffer.from(await get(src).then((picture) => picture.bytes()));
      expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes);
      expect(bytes.length).toBeLessThan(20_000);
    }
    for (const { url } of manifest.shortcuts) expect((await get(url)).status).toBe(200);
    const touch = /<link rel="apple-touch-icon" href="([^"]+)"/.exec(html)?.[1] ?? 'none';
    expect((await get(touch)).headers.get('content-type')).toBe('image/png');
    const worker = await get('/sw.js');
    expect(worker.headers.get('cache-control')).toBe('no-cache');
  });

  it.each([360, 1280] as const)(
    'is offered at %i px after a second place, quietly, and never again once declined',
    async (width) => {
      await withWorker(browser, { width }, async ({ page }) => {
        const words = WORDS[language];
        await page.goto(`${root}/${KOELN.ars}`);
        await takenOver(page);
        await offerToInstall(page);
        expect(await page.locator('.install').count()).toBe(0);
        await page.goto(`${root}/${BONN.ars}`);
        await takenOver(page);
        await offerToInstall(page);
        await page.getByRole('button', { name: words.install, exact: true }).waitFor();
        await isSound(page);
        await page.getByRole('button', { name: words.noInstall }).click();
        await page.locator('.install').waitFor({ state: 'detached' });
        await page.reload();
        await takenOver(page);
        await offerToInstall(page);
        expect(await page.locator('.install').count()).toBe(0);
      });
    },
  );
});

describe.each(SEEN)('without a network, at $width px in $language', ({ width, language }) => {
  const words = WORDS[language];
  const at = ({ ars, slug }: typeof KOELN) => `${words.root}/${ars}-${slug}`;
  const key = ({ ars }: typeof KOELN) => `${words.root}/${ars}`;

  it('three visited places and a page in one of them come back, and say since when', async () => {
    await withWorker(browser, { width }, async ({ page, setOffline }) => {
      for (const place of [KOELN, BONN, WACKEN]) await visitAndStore(page, at(place), key(place));
      await page.getByRole('article').getByRole('link').first().click();
      await page.locator('article h1').waitFor();
      const inside = new URL(page.url()).pathname;
      await until(page, async () =>
        (await (await caches.open('hierzulande-page-1')).keys()).some(({ url }) => url.includes('/page?')),
      );
      const title = (await page.locator('article h1').textContent()) ?? '';
      await setOffline(true);
      for (const place of [KOELN, BONN, WACKEN]) {
        await page.goto(at(place));
        await takenOver(page);
        await heading(page, place.name);
        await page.getByText(words.stored).waitFor();
        expect(await page.getByRole('article').count()).toBeGreaterThanOrEqual(3);
        await page.reload();
        await heading(page, place.name);
      }
      await isSound(page);
      // Only its data were ever loaded.
      await page.goto(inside);
      await heading(page, title);
      await page.getByText(words.stored).waitFor();
      // And back to the place inside the app, whose data stand only in the stored page.
      await page.getByRole('main').getByRole('link', { name: WACKEN.name }).first().click();
      await heading(page, WACKEN.name);
      await page.getByText(words.stored).waitFor();
      // With the network back it is asked for again, without anybody doing anything.
      await setOffline(false);
      await page.getByText(words.stored).waitFor({ state: 'detached' });
    });
  });

  it('a page that was never here says so and leads to the places that are', async () => {
    await withWorker(browser, { width }, async ({ page, setOffline }) => {
      await visitAndStore(page, at(KOELN), key(KOELN));
      await setOffline(true);
      for (const path of [`${words.root}/064110000000-darmstadt`, `${words.root}/gibt-es-nicht`]) {
        await page.goto(path);
        await heading(page, words.offlineTitle);
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
        await page.getByRole('heading', { name: words.storedPlaces }).waitFor();
        await isSound(page);
      }
      await page.getByRole('link', { name: KOELN.name }).click();
      await page.waitForURL(`**${at(KOELN)}`);
      await heading(page, KOELN.name);
      // The start page was stored with the worker.
      await page.goto(`${words.root}/`);
      await page.getByRole('combobox', { name: words.placeLabel }).waitFor();
    });
  });

  it('the first page is kept although the network goes as soon as it is there', async () => {
    await withWorker(browser, { width }, async ({ page, house, setOffline }) => {
      // Asked for by the worker alone, after its files and before the page that it came too late for.
      house.instead.set('/', () => {
        house.door = 'closed';
      });
      await visitAndStore(page, at(KOELN), key(KOELN));
      expect(house.door).toBe('closed');
      await setOffline(true);
      await page.goto(at(KOELN));
      await takenOver(page);
      await heading(page, KOELN.name);
      await page.getByText(words.stored).waitFor();
      expect(await page.getByText(words.noStorage).count()).toBe(0);
      // What was still missing is fetched with the next visit.
      house.instead.delete('/');
      await setOffline(false);
      await page.goto(at(KOELN));
      await isStored(page, words.root === '' ? '/' : words.root);
      await setOffline(true);
      await page.goto(`${words.root}/064110000000-darmstadt`);
      await page.getByRole('heading', { name: words.storedPlaces }).waitFor();
    });
  });

  it('refreshing says what came of it, with and without a network', async () => {
    await withWorker(browser, { width }, async ({ page, setOffline }) => {
      await visitAndStore(page, at(KOELN), key(KOELN));
      await page.getByRole('button', { name: words.refresh }).click();
      await page.getByText(words.refreshed).waitFor();
      expect(await violations(page)).toEqual([]);
      await setOffline(true);
      await page.getByRole('button', { name: words.refresh }).click();
      await page.getByText(words.refreshedStored).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('button', { name: words.refresh }).isVisible()).toBe(false);
    });
  });
});

describe('without a network', () => {
  it('a house that is too slow is not waited for: what is stored comes, later the rest', async () => {
    await withWorker(browser, { width: PHONE }, async ({ page, house }) => {
      await visitAndStore(page, '/053150000000-koeln', '/053150000000');
      house.door = 'slow';
      await page.goto('/053150000000-koeln', { waitUntil: 'commit' });
      await page.getByText(WORDS.de.stored).waitFor();
      house.door = 'open';
      await page.getByRole('button', { name: WORDS.de.refresh }).click();
      await page.getByText(WORDS.de.refreshed).waitFor();
      await page.getByText(WORDS.de.stored).waitFor({ state: 'detached' });
    });
  });

  it('what its reader keeps is stored without a visit', async () => {
    await withWorker(browser, { width: PHONE }, async ({ page, setOffline }) => {
      await visitAndStore(page, '/', '/');
      const answer = await page.evaluate(
        (paths) =>
          new Promise((resolve) => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = ({ data }) => resolve(data);
            navigator.serviceWorker.controller?.postMessage({ type: 'keep', paths }, [port2]);
          }),
        ['/053150000000-koeln', '/053150000000-koeln/dienste', '/999999999999'],
      );
      expect(answer).toEqual({
        kept: ['/053150000000-koeln', '/053150000000-koeln/dienste'],
        failed: ['/999999999999'],
      });
      await setOffline(true);
      await page.goto('/053150000000-koeln');
      await heading(page, 'Köln');
      await page.goto('/053150000000-koeln/dienste');
      await page.locator('article h1').waitFor();
    });
  });

  it('the place is found at a position where the phone has been before', async () => {
    await withWorker(browser, { width: PHONE }, async ({ context, page, setOffline }) => {
      await context.grantPermissions(['geolocation']);
      await context.setGeolocation({ longitude: 6.9583, latitude: 50.9413, accuracy: 20 });
      const locate = async () => {
        await page.goto('/');
        await takenOver(page);
        await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
        await page.getByRole('button', { name: 'Standort verwenden' }).click();
        await page.waitForURL('**/053150000000-koeln');
        await heading(page, 'Köln');
      };
      await locate();
      await until(page, async () => (await (await caches.open('hierzulande-cell-1')).keys()).length === 9);
      await isStored(page, '/api/places/053150000000/here?lang=de');
      await setOffline(true);
      await locate();
    });
  });

  it('a card whose time is over is marked, never shown as fresh', async () => {
    await withWorker(browser, { width: PHONE }, async ({ page, setOffline }) => {
      await visitAndStore(page, '/053150000000-koeln', '/053150000000');
      await setOffline(true);
      await page.goto('/053150000000-koeln');
      await page.getByText(WORDS.de.stored).waitFor();
      expect(await page.getByText(WORDS.de.stale).count()).toBe(0);
      await changeStored(page, '/053150000000', (html) =>
        html.replace(/"validUntil":"[^"]+"/g, '"validUntil":"2020-01-01T00:00:00Z"'),
      );
      await page.evaluate(() =>
        caches
          .open('hierzulande-page-1')
          .then((cache) => cache.delete('/api/places/053150000000/here?lang=de')),
      );
      await page.reload();
      await page.getByText(WORDS.de.stale).first().waitFor();
      const [cards, marks] = [page.getByRole('article'), page.getByText(WORDS.de.stale)];
      expect(await marks.count()).toBe(await cards.count());
      expect(await violations(page)).toEqual([]);
    });
  });

  it.each([-1, 1])('a clock that is off by %i day changes nothing', async (days) => {
    await withWorker(browser, { width: PHONE }, async ({ page, setOffline }) => {
      const off = days * 24 * 3_600_000;
      await page.addInitScript((milliseconds) => {
        const real = Date.now;
        Date.now = () => real() + milliseconds;
      }, off);
      await visitAndStore(page, '/053150000000-koeln', '/053150000000');
      await page.getByRole('button', { name: WORDS.de.refresh }).click();
      await page.getByText(WORDS.de.refreshed).waitFor();
      expect(await page.getByText(WORDS.de.stale).count()).toBe(0);
      await setOffline(true);
      await page.reload();
      const said = (await page.getByText(WORDS.de.stored).textContent()) ?? '';
      const today = new Intl.DateTimeFormat('de-DE', {
        day: 'numeric',
        month: 'long',
        timeZone: 'Europe/Berlin',
      });
      expect(said).toContain(today.format(Date.now()));
      expect(await page.getByText(WORDS.de.stale).count()).toBe(0);
    });
  });
});

describe('pulling', () => {
  it('a finger that pulls far enough refreshes, a short pull does not', async () => {
    await withWorker(browser, { width: PHONE }, async ({ context, page }) => {
      await visitAndStore(page, '/053150000000-koeln', '/053150000000');
      const devtools = await context.newCDPSession(page);
      const finger = async (...ys: number[]) => {
        for (const [index, y] of ys.entries()) {
          const touchPoints = [{ x: 100, y }];
          await devtools.send('Input.dispatchTouchEvent', {
            type: index === 0 ? 'touchStart' : 'touchMove',
            touchPoints,
          });
        }
      };
      const letGo = () => devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      await finger(100, 120, 150);
      await page.getByText('Zum Aktualisieren weiter ziehen').waitFor();
      await letGo();
      await page.locator('.pull').waitFor({ state: 'detached' });
      expect(await page.locator('#refresh-answer').textContent()).toBe('');
      await finger(100, 150, 200, 260);
      await page.getByText('Zum Aktualisieren loslassen').waitFor();
      await letGo();
      await page.getByText(WORDS.de.refreshed).waitFor();
    });
  });
});

describe('a new version', () => {
  it.each(LANGUAGES)('waits, is told, and loses nothing that was typed (%s)', async (language) => {
    const words = WORDS[language];
    await withWorker(browser, { width: PHONE }, async ({ page, house }) => {
      await visitAndStore(page, `${words.root}/`, words.root === '' ? '/' : words.root);
      await page.getByRole('combobox', { name: words.placeLabel }).pressSequentially('Wack');
      await addForm(page);
      await page.locator('#report').pressSequentially('Die Laterne flackert');
      house.worker = '\n// the next version';
      await lookForUpdate(page);
      await page.getByText(words.newVersion).waitFor();
      await isSound(page);
      await expect.poll(() => page.locator('#report').inputValue()).toBe('Die Laterne flackert');
      await Promise.all([
        page.waitForEvent('load'),
        page.getByRole('button', { name: words.loadVersion }).click(),
      ]);
      await takenOver(page);
      await page.waitForFunction(
        () => document.querySelector<HTMLInputElement>('#place-query')?.value === 'Wack',
      );
      expect(await page.getByText(words.newVersion).count()).toBe(0);
      await addForm(page);
      await page.waitForFunction(
        () => document.querySelector<HTMLTextAreaElement>('#report')?.value === 'Die Laterne flackert',
      );
      // Sent, it is forgotten.
      await page.evaluate(() => {
        const form = document.querySelector<HTMLFormElement>('#form');
        form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: false }));
        form?.remove();
      });
      await addForm(page);
      await expect.poll(() => page.locator('#report').inputValue()).toBe('');
    });
  });

  it('cleans what an older worker of another kind has left, and nothing else', async () => {
    await withWorker(browser, { width: PHONE }, async ({ page, house }) => {
      house.instead.set('/sw.js', (response) => {
        response.writeHead(200, { 'content-type': 'text/javascript' });
        response.end(OLD_WORKER);
      });
      await page.goto('/053150000000-koeln');
      await takenOver(page);
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
      await until(page, () => caches.has('hierzulande-v0'));
      await page.evaluate(() => caches.open('somebody-else'));
      house.instead.delete('/sw.js');
      await lookForUpdate(page);
      await Promise.all([
        page.waitForEvent('load'),
        page.getByRole('button', { name: WORDS.de.loadVersion }).click(),
      ]);
      await until(page, async () => !(await caches.has('hierzulande-v0')));
      const names = await page.evaluate(() => caches.keys());
      expect(names).toContain('somebody-else');
      expect(names.filter((name) => /^hierzulande-shell-/.test(name)).length).toBe(1);
    });
  });

  it('that is gone from the server breaks nothing', async () => {
    await withWorker(browser, { width: PHONE }, async ({ page, house, setOffline }) => {
      await visitAndStore(page, '/053150000000-koeln', '/053150000000');
      house.worker = null;
      expect(await lookForUpdate(page)).toBe(false);
      await page.reload();
      await heading(page, 'Köln');
      await setOffline(true);
      await page.reload();
      await heading(page, 'Köln');
    });
  });

  it('finds pages stored by the version before, and shows them with its own files', async () => {
    await withWorker(browser, { width: PHONE }, async ({ page, setOffline }) => {
      await visitAndStore(page, '/053150000000-koeln', '/053150000000');
      await changeStored(page, '/053150000000', (html) =>
        html.replace(/\/assets\/(main|de)-[^".]+/g, '/assets/$1-of-former-times'),
      );
      await setOffline(true);
      await page.reload();
      await takenOver(page);
      await heading(page, 'Köln');
      await page.getByText(WORDS.de.stored).waitFor();
      expect(await violations(page)).toEqual([]);
    });
  });
});

describe('a device', () => {
  it.each(LANGUAGES)(
    'that forbids storage shows everything and says once that nothing is kept (%s)',
    async (language) => {
      const words = WORDS[language];
      await withWorker(browser, { width: PHONE }, async ({ context, page }) => {
        await context.addInitScript(() => {
          const refuse = () => {
            throw new DOMException('forbidden', 'SecurityError');
          };
          CacheStorage.prototype.open = refuse;
          CacheStorage.prototype.has = refuse;
          Storage.prototype.setItem = refuse;
          Storage.prototype.getItem = refuse;
          ServiceWorkerContainer.prototype.register = () =>
            Promise.reject(new DOMException('', 'SecurityError'));
        });
        const faults: string[] = [];
        page.on('pageerror', (fault) => faults.push(String(fault)));
        await page.goto(`${words.root}/053150000000-koeln`);
        await takenOver(page);
        await page.getByText(words.noStorage).waitFor();
        await isSound(page);
        await page.getByRole('button', { name: words.understood }).click();
        await page.getByText(words.noStorage).waitFor({ state: 'detached' });
        await page.getByRole('article').getByRole('link').first().click();
        await page.locator('article h1').waitFor();
        expect(faults).toEqual([]);
      });
    },
  );

  it('that is full shows everything and says so', async () => {
    await withWorker(browser, { width: PHONE }, async ({ context, page, house }) => {
      await visitAndStore(page, '/053150000000-koeln', '/053150000000');
      const devtools = await context.newCDPSession(page);
      await devtools.send('Storage.overrideQuotaForOrigin', { origin: house.url, quotaSize: 1 });
      await page.goto('/053140000000-bonn');
      await takenOver(page);
      await heading(page, 'Bonn');
      await page.getByText(WORDS.de.noStorage).waitFor();
      await devtools.send('Storage.overrideQuotaForOrigin', { origin: house.url });
    });
  });

  it('holds no more than 20 MB: the oldest goes, what is pinned stays', async () => {
    await withWorker(browser, { width: PHONE }, async ({ page, house }) => {
      await visitAndStore(page, '/053150000000-koeln', '/053150000000');
      await page.evaluate(fillStorage);
      expect(await page.evaluate(storedBytes)).toBeGreaterThan(20 * 1024 * 1024);
      // The next version looks at everything when it takes over.
      house.worker = '\n// the next version';
      await lookForUpdate(page);
      await Promise.all([
        page.waitForEvent('load'),
        page.getByRole('button', { name: WORDS.de.loadVersion }).click(),
      ]);
      await until(page, async () => (await caches.match('/api/map/old-0')) === undefined);
      await isStored(page, '/api/map/old-29');
      await isStored(page, '/053150000000');
      await until(
        page,
        async (limit) => {
          const sizes = await Promise.all(
            (await caches.keys()).map(async (name) => {
              const cache = await caches.open(name);
              const all = await Promise.all((await cache.keys()).map((one) => cache.match(one)));
              return Promise.all(all.map(async (one) => (await one?.blob())?.size ?? 0));
            }),
          );
          return sizes.flat().reduce((a, b) => a + b, 0) <= limit;
        },
        20 * 1024 * 1024,
      );
    });
  });
});

/** Worker of an imagined first version: takes over at once and keeps pages in a cache of its own. */
const OLD_WORKER = `
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('activate', (event) => event.waitUntil(caches.open('hierzulande-v0').then((c) => c.add('/'))));
`;

/** As Chromium does where it can install; headless it never does. */
function offerToInstall(page: Page): Promise<void> {
  return page.evaluate(() => {
    dispatchEvent(Object.assign(new Event('beforeinstallprompt'), { prompt: () => Promise.resolve() }));
  });
}

function addForm(page: Page): Promise<void> {
  return page.evaluate(() => {
    const form = document.createElement('form');
    form.id = 'form';
    form.method = 'post';
    form.innerHTML =
      '<label for="report">Meldung</label><textarea id="report" data-draft="report"></textarea>';
    document.getElementById('main')?.append(form);
  });
}

/** Writes a stored page anew, as it would be after a longer time or from another version. */
async function changeStored(page: Page, key: string, change: (html: string) => string): Promise<void> {
  const html = await page.evaluate(async (wanted) => (await caches.match(wanted))?.text(), key);
  if (html === undefined) throw new Error(`${key} is not stored`);
  await page.evaluate(
    async ([wanted, text]) => {
      const cache = await caches.open('hierzulande-page-1');
      const headers = (await cache.match(wanted))?.headers;
      await cache.put(wanted, new Response(text, headers ? { headers } : {}));
    },
    [key, change(html)] as const,
  );
}

/** 30 tiles of 1 MB, each newer than the one before. */
async function fillStorage(): Promise<void> {
  const cache = await caches.open('hierzulande-map-1');
  for (let index = 0; index < 30; index++) {
    const headers = {
      'x-hierzulande-stored': new Date(Date.now() - 3_600_000 + index * 1000).toISOString(),
      'x-hierzulande-device': String(Date.now()),
      'x-hierzulande-size': String(1024 * 1024),
    };
    await cache.put(`/api/map/old-${index}`, new Response(new Uint8Array(1024 * 1024), { headers }));
  }
}

async function storedBytes(): Promise<number> {
  let bytes = 0;
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const one of await cache.keys()) bytes += (await (await cache.match(one))?.blob())?.size ?? 0;
  }
  return bytes;
}
