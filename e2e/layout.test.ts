/** Every kind of page from right to left, with a large text, zoomed, in the system's colours, without motion. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, takenOver, violations } from './browser.ts';
import { layoutFaults } from './layout-faults.ts';
import { oneVisit } from './one-visit.ts';
import { pseudo, turnAround } from './pseudo-language.ts';

/** One of each kind, with the longest texts. */
const PAGES = [
  '/',
  '/mein-bereich',
  '/053150000000/karte',
  '/053150000000/suche',
  '/?q=Neustadt',
  '/?q=gibtesnichtxyz',
  '/010615168107-wacken',
  '/053150000000/dienste',
  '/053150000000/dienste/hundesteuer',
  '/053150000000/ort',
  '/053150000000/ort/feiertage',
  '/053150000000/suche?q=Hundesteuer',
  '/053150000000/suche?q=xyzxyz',
  '/999999999999',
  '/hilfe',
  '/impressum',
  '/datenschutz',
  '/barrierefreiheit?ars=010615168107',
  '/leicht/',
  '/leicht/010615168107-wacken',
  '/leicht/hilfe',
];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function visit(
  path: string,
  options: BrowserContextOptions & { width: number },
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const { width, ...rest } = options;
  const context = await browser.newContext({
    baseURL: inject('url'),
    viewport: { width, height: 800 },
    reducedMotion: 'reduce',
    // Once a worker watches the page, it asks for the data itself, past the routes of a test.
    serviceWorkers: 'block',
    ...rest,
  });
  try {
    const page = await context.newPage();
    await page.goto(path);
    await takenOver(page);
    await complete(page);
    await work(page);
  } finally {
    await context.close();
  }
}

/** What comes after the page as a part of its own: the form for reports, the map, whether somebody is signed in. */
async function complete(page: Page): Promise<void> {
  if ((await page.locator('.report').count()) > 0) await page.locator('#report-what').waitFor();
  await page
    .getByText(/wird geladen …/i)
    .first()
    .waitFor({ state: 'detached' });
}

/** Size of all texts, as somebody sets it in the browser; empty for what is usual. */
function setTextSize(page: Page, size: string): Promise<void> {
  return page.evaluate((wanted) => {
    document.documentElement.style.fontSize = wanted;
  }, size);
}

/** What can be read: without what style sheets hide. */
function shownWords(page: Page): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: it is about what is shown
  return page.locator('main').innerText();
}

it('faults of a layout are found: too wide, cut off, on each other', async () => {
  await visit('/053150000000', { width: 360 }, async (page) => {
    expect(await layoutFaults(page)).toEqual([]);
    await page.evaluate(() => {
      const styled = (selector: string, style: Partial<CSSStyleDeclaration>) =>
        Object.assign(document.querySelector<HTMLElement>(selector)?.style ?? {}, style);
      styled('h1', { inlineSize: '30rem' });
      styled('.place-head__where', { overflow: 'hidden', blockSize: '5px' });
      styled('.top__links', { position: 'absolute', insetInlineStart: '1rem' });
    });
    const faults = await layoutFaults(page);
    for (const fault of ['scrolls sideways', 'sticks out: h1', 'is cut off: p', 'lies on each other']) {
      expect(
        faults.some((one) => one.startsWith(fault)),
        fault,
      ).toBe(true);
    }
  });
});

describe.each([360, 1280])('from right to left at %i px', (width) => {
  it('the arrow back points the other way, the start of a notice lies right', async () => {
    await visit('/053150000000/dienste/hundesteuer', { width }, async (page) => {
      const arrow = page.locator('.kern-icon--arrow-back');
      const turned = () => arrow.evaluate((icon) => getComputedStyle(icon).transform);
      expect(await turned()).toBe('none');
      await turnAround(page);
      expect(await turned()).toBe('matrix(-1, 0, 0, 1, 0, 0)');
    });
    await visit('/053150000000', { width }, async (page) => {
      await turnAround(page);
      const notice = page.locator('.notice');
      const style = await notice.evaluate((one) => {
        const { borderRightWidth, borderLeftWidth, textAlign } = getComputedStyle(one);
        return { borderRightWidth, borderLeftWidth, textAlign };
      });
      expect(style).toEqual({ borderRightWidth: '4px', borderLeftWidth: '0px', textAlign: 'start' });
    });
  });

  it('errors of a form and suggestions stay at the start of the line', async () => {
    await visit('/barrierefreiheit', { width }, async (page) => {
      await page.getByRole('button', { name: 'Text erstellen' }).click();
      await page.locator('#report-what-error').waitFor();
      await turnAround(page);
      expect(await layoutFaults(page)).toEqual([]);
      const error = page.locator('.kern-form-input--error').first();
      expect(
        await error.evaluate((one) => {
          const { borderRightWidth, borderLeftWidth } = getComputedStyle(one);
          return [borderRightWidth, borderLeftWidth];
        }),
      ).toEqual(['4px', '0px']);
    });
  });
});

it('the pseudo-language changes letters and nothing else', () => {
  expect(pseudo('12 km², „Köln“')).toMatch(/^12 \p{Script=Hebrew}{2}², „\p{Script=Hebrew}{4}“$/u);
});

describe.each(PAGES)('%s', (path) => {
  const page = oneVisit(() => browser, path, { there: complete });

  it.each([
    ['a desk zoomed to 400 %', 320],
    ['a desk zoomed to 200 %', 640],
  ])('on %s loses nothing and does not scroll sideways', async (_, width) => {
    await page().setViewportSize({ width, height: 800 });
    expect(await layoutFaults(page())).toEqual([]);
  });

  it.each([360, 1280])(
    'with text twice as large at %i px loses nothing and does not scroll sideways',
    async (width) => {
      await page().setViewportSize({ width, height: 800 });
      const before = await shownWords(page());
      const size = () =>
        page()
          .locator('h1')
          .evaluate((title) => Number.parseFloat(getComputedStyle(title).fontSize));
      const small = await size();
      await setTextSize(page(), '200%');
      expect(await size()).toBeGreaterThan(small * 1.25);
      expect(await layoutFaults(page())).toEqual([]);
      expect(await shownWords(page())).toBe(before);
      await setTextSize(page(), '');
      expect(await size()).toBe(small);
    },
  );
});

describe.each(PAGES)('%s from right to left', (path) => {
  const page = oneVisit(() => browser, path, { there: complete });
  beforeAll(() => turnAround(page()));

  it.each([360, 1280])('at %i px keeps everything on the screen, and the header in order', async (width) => {
    await page().setViewportSize({ width, height: 800 });
    expect(await page().locator('h1').textContent()).toMatch(/\p{Script=Hebrew}/u);
    expect(await layoutFaults(page())).toEqual([]);
    const at = async (selector: string) => (await page().locator(selector).boundingBox()) ?? { x: -1 };
    expect((await at('.brand')).x).toBeGreaterThan((await at('.languages')).x);
  });
});

describe('in the colours of the system', () => {
  it.each(['/', '/010615168107-wacken', '/barrierefreiheit'])(
    '%s shows its icons and has no violation',
    async (path) => {
      await visit(path, { width: 360, forcedColors: 'active', colorScheme: 'dark' }, async (page) => {
        const vanished = await page.evaluate(() => {
          const ground = getComputedStyle(document.body).backgroundColor;
          return [...document.querySelectorAll('.icon, .kern-icon, .brand__mark')]
            .filter((icon) => {
              const { backgroundColor } = getComputedStyle(icon);
              return backgroundColor === ground || backgroundColor === 'rgba(0, 0, 0, 0)';
            })
            .map((icon) => icon.className);
        });
        expect(vanished).toEqual([]);
        expect(await violations(page)).toEqual([]);
      });
    },
  );
});

describe('motion', () => {
  it.each([
    ['reduce', 0],
    ['no-preference', 5],
  ] as const)('where it is set to %s, %i parts of the waiting shape move', async (reducedMotion, moving) => {
    await visit('/053150000000', { width: 360, reducedMotion }, async (page) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      await page.route('**/api/places/*/page?*', async (route) => {
        await promise;
        await route.continue();
      });
      await page.getByRole('article').getByRole('link').first().click();
      await page.locator('.skeleton').waitFor();
      const running = await page.evaluate(() => document.getAnimations().length);
      resolve();
      await page.locator('article h1').waitFor();
      if (moving === 0) expect(running).toBe(0);
      else expect(running).toBeGreaterThanOrEqual(moving);
    });
  });
});
