/** The federal finder in the real program: switched on by command, asked by a page, gone, and yesterday's answer. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GOLDEN_PAIRS } from '../src/connectors/pvog/testing/golden-pairs.ts';
import { behavePvog, type PvogServer } from '../src/connectors/pvog/testing/pvog-server.ts';
import { status } from '../src/kernel/sources/testing/feed-behaviours.ts';
import { openBrowser, openContext, takenOver } from './browser.ts';
import { type ConfiguredHouse, startConfiguredHouse } from './house/configured-house.ts';
import { isSound } from './looks-right.ts';

const YESTERDAY = '2026-11-24T10:00:00Z';
const TODAY = '2026-11-25T16:00:00Z';
const DOGS = '/053150000000-koeln/dienste/hundesteuer';
const PARKING = '/110000000000-berlin/dienste/bewohnerparkausweis';
const HOUSING = '/110000000000-berlin/dienste/wohngeld';

let browser: Browser;
let house: ConfiguredHouse;
let pvog: PvogServer;
beforeAll(async () => {
  browser = await openBrowser();
  house = await startConfiguredHouse({ time: YESTERDAY });
  pvog = behavePvog(house.feeds, GOLDEN_PAIRS);
  const all: { id: string; kind: string }[] = JSON.parse(await house.hier(['source', 'list', '--json']));
  const id = all.find(({ kind }) => kind === 'query')?.id ?? '';
  await house.hier(['source', 'address', id, pvog.address]);
  await house.hier(['source', 'resume', id]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await house.close();
});

async function visit(path: string, width: 360 | 1280, work: (page: Page) => Promise<void>): Promise<void> {
  const context = await openContext(
    browser,
    { width, scheme: 'light', script: true },
    { baseURL: house.url },
  );
  try {
    const page = await context.newPage();
    await page.goto(path);
    await takenOver(page);
    await work(page);
  } finally {
    await context.close();
  }
}

describe('a service that no feed knows, with the federal finder', () => {
  it('is answered by it: asked first, then there, then shown from yesterday while the finder is gone', async () => {
    // The page does not hang on a slow one, and has the answer for who looks again.
    const { promise: opened, resolve: open } = Promise.withResolvers<void>();
    pvog.hold(opened);
    await visit(PARKING, 360, async (page) => {
      await page.getByText('Wir fragen gerade die bundesweite Auskunft').waitFor();
      open();
      pvog.hold(null);
      await isSound(page, 'asking-360');
      await page.getByRole('link', { name: 'Noch einmal nachsehen' }).click();
      await page.getByRole('heading', { level: 1, name: 'Parkausweis für Bewohner beantragen' }).waitFor();
    });
    await visit(DOGS, 360, async (page) => {
      await page.getByRole('heading', { level: 1, name: 'Hundesteuer Anmeldung' }).waitFor();
      await page.getByText('abgefragt am 24. November 2026').waitFor();
      await page.getByRole('link', { name: 'Synthetisches Amt' }).first().waitFor();
      await page.getByLabel('Ausweis oder Pass').waitFor();
      await isSound(page, 'answer-360');
    });
    await house.again(TODAY);
    pvog.fail(status(500));
    const old = 'Diese Angaben stammen aus der bundesweiten Auskunft (PVOG) vom 24. November 2026';
    await visit(DOGS, 1280, async (page) => {
      await page.getByText(old).waitFor();
      await page.getByRole('link', { name: 'Synthetisches Amt' }).first().waitFor();
      await isSound(page, 'old-1280');
    });
    await visit(HOUSING, 360, async (page) => {
      await page.getByText('Die bundesweite Auskunft (PVOG) antwortet nicht').waitFor();
      await isSound(page, 'down-360');
    });
    expect(await (await fetch(`${house.url}/en${DOGS}`)).text()).toContain('nationwide information service');
  }, 180_000);

  it('lists every unit of several, and none of them in front', async () => {
    pvog.fail(null);
    await house.again('2026-11-26T16:00:00Z');
    await visit(HOUSING, 360, async (page) => {
      await page.getByText('Synthetische Stelle 40', { exact: true }).waitFor();
      expect(await page.getByText(/^Synthetische Stelle \d+$/).count()).toBe(42);
      await isSound(page, 'several-360');
    });
  }, 120_000);
});
