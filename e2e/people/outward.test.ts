/** What leaves the house: an official warning on its page, in the frame of another site, and at the desk that offers it. */
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { createServer } from 'node:http';
import { sql } from 'kysely';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { adopt } from '../../src/kernel/adoptions/adopt.ts';
import { SOURCES_CHANNEL } from '../../src/kernel/sources/sources-channel.ts';
import { importFile } from '../../src/kernel/sources/testing/import-file.ts';
import { solution as notices } from '../../src/solutions/notices/solution.ts';
import { solutions } from '../../src/solutions.ts';
import { embedCode } from '../../web/shell/desk/outward/embed-code.ts';
import { openBrowser, openContext, violations } from '../browser.ts';
import { layoutFaults } from '../layout-faults.ts';
import { type PeopleHouse, startPeopleHouse } from './people-house.ts';
import { newDevice, open, openAs } from './steps.ts';

const WACKEN = '010615168107';
const HOME = `/${WACKEN}-wacken`;
const HEADLINE = 'WARNUNG vor ORKANBÖEN (Probe)';

let house: PeopleHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([startPeopleHouse(), openBrowser()]);
  await house.employ('chefin@wacken.example', WACKEN, 'manager');
  await house.beside(async ({ db, places, clock }) => {
    const now = clock.now();
    await adopt({ db, places, solutions, now }, { ars: WACKEN, solution: 'notices' });
    await importFile({
      ...{
        db,
        places,
        solution: notices,
        intake: 'warnings',
        connector: 'cap',
        ownerArs: '000000000000',
        now,
      },
      ...{ file: Buffer.from(warningFrom(now)), name: 'Beispielwetterdienst' },
    });
    // What a run tells at its end: since when the source is known.
    await sql`select pg_notify(${SOURCES_CHANNEL}, '000000000000')`.execute(db);
  });
  // The running house hears of both a moment later; a card that came too late on a busy machine is tried again.
  await vi.waitFor(
    async () => {
      const here = await fetch(`${house.url}/api/places/${WACKEN}/here`);
      expect(await here.text()).toContain(HEADLINE);
      expect((await fetch(`${house.url}/einbetten/${WACKEN}/notices/liste`)).status).toBe(200);
    },
    { timeout: 100_000, interval: 250 },
  );
}, 180_000);
afterAll(async () => {
  await browser.close();
  await house.close();
});

/** An invented message for the county of Wacken. */
function warningFrom(now: Temporal.Instant): string {
  const [sent, expires] = [now.subtract({ minutes: 30 }), now.add({ hours: 3 })].map((one) =>
    one.toString({ smallestUnit: 'second' }),
  );
  return `<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>1</identifier><sender>w</sender><sent>${sent}</sent>
    <status>Actual</status><msgType>Alert</msgType><scope>Public</scope><info><language>de</language><event>Orkan</event>
    <urgency>Immediate</urgency><severity>Severe</severity><certainty>Likely</certainty><expires>${expires}</expires>
    <headline>${HEADLINE}</headline><description>Es treten Böen bis 120 km/h auf.</description>
    <instruction>Bleiben Sie im Haus.</instruction><area><areaDesc>Kreis Steinburg</areaDesc>
    <geocode><valueName>WARNCELLID</valueName><value>101061000</value></geocode></area></info></alert>`;
}

describe('an official warning', () => {
  it.each([360, 1280] as const)(
    'stands first on the page of a municipality of its county, at %i',
    async (width) => {
      const { page, context } = await newDevice(browser, house, { width });
      await open(page, HOME);
      const first = page.locator('.cards > li').first();
      expect(await first.textContent()).toContain(`Amtliche Warnung: ${HEADLINE}`);
      expect(await violations(page)).toEqual([]);
      await first.getByRole('link').first().click();
      await page.getByRole('heading', { level: 1, name: HEADLINE }).waitFor();
      const words = await page.getByRole('main').textContent();
      for (const part of [
        'Amtliche Warnung, herausgegeben von: Beispielwetterdienst',
        'Bleiben Sie im Haus.',
        'Große Gefahr',
      ])
        expect(words).toContain(part);
      expect(await layoutFaults(page)).toEqual([]);
      expect(await violations(page)).toEqual([]);
      await context.close();
    },
  );
});

describe('in a page of another site', () => {
  it.each([360, 1280] as const)(
    'card and list are shown, at %i, without cookie, script or a request to elsewhere',
    async (width) => {
      const frames = ['', '/liste'].map((rest) =>
        embedCode({
          address: `${house.url}/einbetten/${WACKEN}/notices${rest}`,
          title: `Hinweise${rest}`,
          height: 400,
        }).replace('loading="lazy"', ''),
      );
      const server = createServer((_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
        response.end(
          `<!doctype html><html lang="de"><head><title>Stadt</title><link rel="icon" href="data:,"></head><body><main><h1>Stadt</h1>${frames.join('')}</main></body></html>`,
        );
      });
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      const address = server.address();
      const site = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
      const context = await openContext(
        browser,
        { width, scheme: 'light', script: true },
        { baseURL: house.url },
      );
      try {
        const page = await context.newPage();
        const asked: string[] = [];
        page.on('request', (request) => asked.push(request.url()));
        await page.goto(site);
        for (const title of ['Hinweise', 'Hinweise/liste']) {
          const frame = page.frameLocator(`iframe[title="${title}"]`);
          await frame.getByText(HEADLINE).first().waitFor();
          await frame.getByText('Quelle:').first().waitFor();
        }
        expect(asked.filter((url) => !url.startsWith(site) && !url.startsWith(house.url))).toEqual([]);
        expect(
          asked.filter((url) => url.startsWith(house.url)).every((url) => url.includes('/einbetten/')),
        ).toBe(true);
        expect(await context.cookies()).toEqual([]);
        // A link leads out of the frame, to a page of its own.
        const [opened] = await Promise.all([
          context.waitForEvent('page'),
          page.frameLocator('iframe[title="Hinweise/liste"]').getByRole('link', { name: HEADLINE }).click(),
        ]);
        await opened.getByRole('heading', { level: 1, name: HEADLINE }).waitFor();
        for (const rest of ['', '/liste', '/liste?lang=en']) {
          await page.goto(`${house.url}/einbetten/${WACKEN}/notices${rest}`);
          expect(await violations(page), rest).toEqual([]);
          expect(
            await page.evaluate(
              () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
            ),
          ).toBe(true);
        }
      } finally {
        await context.close();
        server.close();
      }
    },
  );
});

describe('the room "Nach außen" of the desk', () => {
  it.each([1280, 360] as const)('gives code, preview, feeds and the archive, at %i', async (width) => {
    const { page, context } = await newDevice(browser, house, { width });
    await openAs(page, house, 'chefin@wacken.example', `/rathaus/${WACKEN}/nach-aussen`);
    await page.getByRole('heading', { level: 1, name: 'Nach außen' }).waitFor();
    const code = page.getByLabel('Code zum Kopieren');
    await expect.poll(() => code.inputValue()).toContain(`/einbetten/${WACKEN}/notices"`);
    await page.getByLabel('Wie viel davon?').selectOption({ label: 'Liste: alles' });
    await expect.poll(() => code.inputValue()).toContain(`/einbetten/${WACKEN}/notices/liste"`);
    const preview = page.locator('.outward__preview');
    await preview.scrollIntoViewIfNeeded();
    await page.frameLocator('.outward__preview').getByText(HEADLINE).first().waitFor();
    await page.getByRole('link', { name: 'Hinweise und Störungen: RSS' }).waitFor();
    expect(await layoutFaults(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Archiv herunterladen' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^wacken-\d{4}-\d{2}-\d{2}\.tar\.gz$/);
    expect(statSync(await download.path()).size).toBeGreaterThan(500);
    await context.close();
  });
});
