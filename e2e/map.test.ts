/** The map of a place: with and without JavaScript, equal to its list, and what is said when something is missing. */
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolder, type RunningHouse, removeFolder } from '../bench/house/running-house.ts';
import { openBrowser, openContext, overflow, type Seen, takenOver, violations } from './browser.ts';
import { ENTRIES, KOELN, startPointsHouse } from './house/points-house.ts';
import { startTileServer, type TileServer } from './house/tile-server.ts';
import { isSound } from './looks-right.ts';

const ALL = ENTRIES.fountains + ENTRIES.chargers;
const MAP = `/${KOELN}-koeln/karte`;

const WORDS = {
  de: {
    root: '',
    title: 'Karte von Köln',
    found: '47 Einträge auf der Karte',
    leisure: 'Freizeit',
    show: 'Trinkbrunnen 3 auf der Karte zeigen',
    said: 'Trinkbrunnen 3 ist auf der Karte markiert.',
    zoomIn: 'Vergrößern',
    whole: 'Ganzen Ort zeigen',
    baseFailed: 'Kartenhintergrund nicht erreichbar',
    failed: 'Die Karte konnte nicht geladen werden',
    retry: 'Noch einmal versuchen',
    noWebgl: 'Ihr Browser kann die Karte nicht zeichnen',
    empty: 'Noch keine Einträge',
  },
  en: {
    root: '/en',
    title: 'Map of Köln',
    found: '47 entries on the map',
    leisure: 'Leisure',
    show: 'Show Trinkbrunnen 3 on the map',
    said: 'Trinkbrunnen 3 is marked on the map.',
    zoomIn: 'Zoom in',
    whole: 'Show the whole place',
    baseFailed: 'Base map not reachable',
    failed: 'The map could not be loaded',
    retry: 'Try again',
    noWebgl: 'Your browser cannot draw the map',
    empty: 'No entries yet',
  },
} as const;

const WAYS = [
  { width: 360, language: 'de', words: WORDS.de },
  { width: 1280, language: 'en', words: WORDS.en },
] as const;

const folder = makeFolder();
let tiles: TileServer;
let house: RunningHouse & { remove(): void };
let browser: Browser;
beforeAll(async () => {
  tiles = await startTileServer();
  house = await startPointsHouse(folder, { BASE_MAP_URL: tiles.url, BASE_MAP_ATTRIBUTION: '© Prüfamt' });
  browser = await openBrowser({ webgl: true });
});
afterAll(async () => {
  await browser?.close();
  await house?.stop();
  house?.remove();
  await tiles?.close();
  removeFolder(folder);
});

interface Visit {
  page: Page;
  context: BrowserContext;
  requests: Request[];
}

async function visit(
  seen: Partial<Seen>,
  path: string,
  work: (visit: Visit) => Promise<void>,
  { prepare, by = browser }: { prepare?: (page: Page) => Promise<unknown>; by?: Browser } = {},
): Promise<void> {
  const all: Seen = { width: 1280, scheme: 'light', script: true, ...seen };
  const context = await openContext(by, all, { baseURL: house.url });
  const page = await context.newPage();
  const requests: Request[] = [];
  const faults: string[] = [];
  page.on('request', (request) => requests.push(request));
  page.on('pageerror', (error) => faults.push(error.message));
  try {
    await prepare?.(page);
    await page.goto(path);
    if (all.script) await takenOver(page);
    await work({ page, context, requests });
    expect(faults).toEqual([]);
  } finally {
    await context.close();
  }
}

/** Waits until so many points stand on the map: clusters count all that they hold. */
const pointsOnMap = (page: Page, count: number) =>
  page.waitForFunction(
    (wanted) => {
      const map = document.querySelector<HTMLElement>('[data-map="ready"]');
      return map?.dataset.points === String(wanted);
    },
    count,
    { timeout: 45_000 },
  );

/** How many pixels of the map have the colour of the boundary. */
async function outlinePixels(page: Page): Promise<number> {
  const picture = (await page.locator('.map-canvas').screenshot()).toString('base64');
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    const drawing = canvas.getContext('2d');
    if (drawing === null) return -1;
    drawing.fillStyle = getComputedStyle(
      document.querySelector('.brand__mark') ?? document.body,
    ).backgroundColor;
    drawing.fillRect(0, 0, 1, 1);
    const wanted = drawing.getImageData(0, 0, 1, 1).data;
    drawing.drawImage(image, 0, 0);
    const { data: pixels } = drawing.getImageData(0, 0, canvas.width, canvas.height);
    let found = 0;
    for (let at = 0; at < pixels.length; at += 4) {
      const distance = [0, 1, 2].reduce(
        (sum, part) => sum + Math.abs((pixels[at + part] ?? 0) - (wanted[part] ?? 0)),
        0,
      );
      if (distance < 30) found += 1;
    }
    return found;
  }, picture);
}

const isOfMap = (request: Request) => /map-stage|maplibre/.test(request.url());

describe.each(WAYS)('at $width px in $language', ({ width, words }) => {
  it('is complete without JavaScript: every entry, its layer, its page, whose map it is', async () => {
    await visit({ width, script: false }, words.root + MAP, async ({ page }) => {
      expect(await page.locator('h1').textContent()).toBe(words.title);
      await page.getByRole('heading', { name: words.found }).waitFor();
      expect(await page.getByRole('main').getByRole('listitem').count()).toBe(ALL);
      const first = page.getByRole('link', { name: 'Trinkbrunnen 1', exact: true });
      expect(await first.getAttribute('href')).toBe(`${words.root}/${KOELN}-koeln/trinkbrunnen`);
      const text = await page.getByRole('main').textContent();
      expect(text).toContain('© Prüfamt');
      expect(text).toContain('GeoBasis-DE');
      expect(text).toContain('JavaScript');
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    });
  });

  it('is drawn with the boundary and as many points as the list has; nothing finer than zoom 14 is requested', async () => {
    await visit({ width }, words.root + MAP, async ({ page, requests }) => {
      await pointsOnMap(page, ALL);
      expect(await page.getByRole('main').getByRole('listitem').count()).toBe(ALL);
      expect(await outlinePixels(page)).toBeGreaterThan(500);
      await isSound(page);
      expect(await page.locator('.map-canvas').getAttribute('data-base')).toBe('shown');

      await page.getByRole('button', { name: words.show }).click();
      await page.getByText(words.said).waitFor({ state: 'attached' });
      for (let times = 0; times < 6; times++) await page.getByRole('button', { name: words.zoomIn }).click();
      await pointsOnMap(page, 1);
      const zooms = requests
        .map((request) => /\/api\/map\/(?:base|\d{12})\/(\d+)\/\d+\/\d+/.exec(request.url())?.[1])
        .filter((zoom) => zoom !== undefined)
        .map(Number);
      expect(Math.max(...zooms)).toBe(14);
      const { origin } = new URL(page.url());
      const elsewhere = requests
        .map((request) => request.url())
        .filter((url) => !url.startsWith(origin) && !/^(data|blob):/.test(url));
      expect(elsewhere).toEqual([]);
      await page.getByRole('button', { name: words.whole }).click();
      await pointsOnMap(page, ALL);
    });
  });

  it('without its background says so quietly, and shows the boundary all the same', async () => {
    const prepare = (page: Page) =>
      page.route('**/api/map/base/**', (route) => route.fulfill({ status: 503, body: '{}' }));
    await visit(
      { width },
      words.root + MAP,
      async ({ page }) => {
        await page.getByText(words.baseFailed).waitFor();
        await pointsOnMap(page, ALL);
        expect(await outlinePixels(page)).toBeGreaterThan(500);
        expect(await violations(page)).toEqual([]);
        expect(await page.locator('.map-canvas').getAttribute('data-base')).toBe('failed');
      },
      { prepare },
    );
  });
});

describe('the map and its list', () => {
  it('load the map’s code on this page only', async () => {
    await visit({}, '/', async ({ page, requests }) => {
      for (const path of [`/${KOELN}-koeln`, `/${KOELN}-koeln/dienste`]) {
        await page.goto(path);
        await takenOver(page);
      }
      await page.waitForLoadState('networkidle');
      expect(requests.filter(isOfMap).map((request) => request.url())).toEqual([]);
      await page.goto(`/${KOELN}-koeln`);
      await takenOver(page);
      await page.getByRole('navigation', { name: 'Ihr Ort' }).getByRole('link', { name: 'Karte' }).click();
      await page.getByRole('heading', { level: 1, name: 'Karte von Köln' }).waitFor();
      await pointsOnMap(page, ALL);
      expect(requests.filter(isOfMap).length).toBeGreaterThan(0);
    });
  });

  it('switch categories together', async () => {
    await visit({}, MAP, async ({ page }) => {
      await pointsOnMap(page, ALL);
      await page.getByRole('checkbox', { name: 'Freizeit' }).uncheck();
      await pointsOnMap(page, ENTRIES.chargers);
      expect(await page.getByRole('listitem').filter({ visible: true }).count()).toBe(ENTRIES.chargers);
      await page.getByRole('checkbox', { name: 'Freizeit' }).check();
      await pointsOnMap(page, ALL);
    });
  });

  it('choose for each other: the list moves the map, the map moves the focus to the list', async () => {
    await visit({ width: 360 }, MAP, async ({ page }) => {
      await pointsOnMap(page, ALL);
      await page.getByRole('button', { name: WORDS.de.show }).click();
      await page.waitForFunction((all) => {
        const map = document.querySelector<HTMLElement>('[data-map="ready"]');
        return Number(map?.dataset.points) < all;
      }, ALL);
      await page.evaluate(() => document.getElementById('title')?.focus());
      // The chosen one stands in the middle.
      const box = await page.locator('.map-canvas').boundingBox();
      if (box === null) throw new Error('no map');
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await page.waitForFunction(() => document.activeElement?.id.startsWith('map-point-'));
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.textContent))
        .toContain('Trinkbrunnen 3');
      expect(await page.locator('[aria-current="true"]').textContent()).toContain('Trinkbrunnen 3');
    });
  });

  it('are used with the keyboard alone', async () => {
    await visit({}, MAP, async ({ page }) => {
      await pointsOnMap(page, ALL);
      const map = page.getByRole('region', { name: /^Karte von Köln\. / });
      await map.focus();
      for (let times = 0; times < 6; times++) await page.keyboard.press('Equal');
      await page.waitForFunction((all) => {
        const canvas = document.querySelector<HTMLElement>('[data-map="ready"]');
        return Number(canvas?.dataset.points) < all;
      }, ALL);
      await page.getByRole('button', { name: WORDS.de.whole }).press('Enter');
      await pointsOnMap(page, ALL);
      await page.getByRole('button', { name: WORDS.de.show }).press('Enter');
      await page.getByText(WORDS.de.said).waitFor({ state: 'attached' });
    });
  });

  it('have no violation in the dark, and a quiet word where nobody has entered anything', async () => {
    await visit({ scheme: 'dark' }, MAP, async ({ page }) => {
      await pointsOnMap(page, ALL);
      expect(await violations(page)).toEqual([]);
      await page.goto('/en/010615168107-wacken/karte');
      await page.getByRole('heading', { name: WORDS.en.empty }).waitFor();
      await pointsOnMap(page, 0);
      expect(await violations(page)).toEqual([]);
    });
  });

  it('stay useful when the map’s code does not arrive, and try again', async () => {
    await visit(
      {},
      MAP,
      async ({ page }) => {
        await page.getByText(WORDS.de.failed).waitFor();
        expect(await page.getByRole('main').getByRole('listitem').count()).toBe(ALL);
        expect(await violations(page)).toEqual([]);
        await page.unroute('**/map-stage*');
        await page.getByRole('button', { name: WORDS.de.retry }).click();
        await pointsOnMap(page, ALL);
      },
      { prepare: (page) => page.route('**/map-stage*', (route) => route.abort()) },
    );
  });

  it('stay useful when the map’s worker does not arrive', async () => {
    await visit(
      {},
      MAP,
      async ({ page }) => {
        await page.getByText(WORDS.de.failed).waitFor();
        expect(await page.getByRole('main').getByRole('listitem').count()).toBe(ALL);
        expect(await violations(page)).toEqual([]);
      },
      { prepare: (page) => page.context().route('**/maplibre-gl-worker*', (route) => route.abort()) },
    );
  });

  it('say so where the boundary or the points do not arrive', async () => {
    await visit(
      {},
      MAP,
      async ({ page }) => {
        await page.getByText('Die Grenze konnte nicht geladen werden').waitFor();
        await page.getByText('Einträge konnten nicht in die Karte geladen werden').waitFor();
        expect(await page.getByRole('main').getByRole('listitem').count()).toBe(ALL);
      },
      {
        prepare: async (page) => {
          await page.route('**/boundary', (route) => route.fulfill({ status: 500, body: '{}' }));
          await page.route(`**/api/map/${KOELN}/*/*/*`, (route) => route.fulfill({ status: 500, body: '' }));
        },
      },
    );
  });

  it('stay useful without WebGL', async () => {
    const plain = await openBrowser();
    try {
      await visit(
        {},
        `/en${MAP}`,
        async ({ page }) => {
          expect(
            await page.evaluate(() => document.createElement('canvas').getContext('webgl2') === null),
          ).toBe(true);
          await page.getByText(WORDS.en.noWebgl).waitFor();
          expect(await page.getByRole('main').getByRole('listitem').count()).toBe(ALL);
          expect(await violations(page)).toEqual([]);
        },
        {
          by: plain,
          prepare: (page) =>
            page.addInitScript(() => {
              const real = HTMLCanvasElement.prototype.getContext;
              HTMLCanvasElement.prototype.getContext = function (kind: string, ...rest: unknown[]) {
                // Some builds draw with the processor even so: a browser without WebGL answers with null.
                return kind.startsWith('webgl') ? null : Reflect.apply(real, this, [kind, ...rest]);
              };
            }),
        },
      );
    } finally {
      await plain.close();
    }
  });
});
