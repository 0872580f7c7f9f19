/** Real feeds in the real program: from the command that connects them to what people read. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feed, page as webPage } from '../src/kernel/sources/testing/feed-behaviours.ts';
import { openBrowser, openContext, type Seen, takenOver, violations } from './browser.ts';
import { calendar, event, NOON, OSM } from './feeds/christmas.ts';
import { type ConfiguredHouse, startConfiguredHouse } from './house/configured-house.ts';
import { traces } from './requests.ts';

const KOELN = '053150000000';
const MUENCHEN = '091620000000';
const SERVICES = resolve(import.meta.dirname, '../../shared/data/services');
const ICS = { type: 'text/calendar; charset=utf-8' };

let browser: Browser;
let house: ConfiguredHouse;
let events: string;
beforeAll(async () => {
  browser = await openBrowser();
  house = await startConfiguredHouse({ time: NOON });
  house.feeds.behave('/events.ics', feed(calendar(), ICS));
  house.feeds.behave('/places.osm', feed(OSM, { type: 'application/xml' }));
  await house.hier(['adopt', KOELN, 'leisure']);
  const koeln = { ars: KOELN, name: 'Kulturamt Köln', licence: 'dl-de/by-2-0' };
  events = await house.connect({ ...koeln, into: 'leisure/events', connector: 'ical', path: '/events.ics' });
  await house.connect({
    ...{ ars: KOELN, into: 'leisure/osm-places', connector: 'osm-xml', path: '/places.osm' },
    ...{ name: '© OpenStreetMap-Mitwirkende', licence: 'ODbL-1.0' },
  });
  // A source that another process added is known to the running house a moment later.
  await shows(`/${KOELN}`, 'Weihnachtskonzert im Gürzenich');
  await shows(`/${KOELN}/freizeit/orte/museum`, 'Museum am Fest');
}, 240_000);
afterAll(async () => {
  await browser.close();
  await house.close();
});

/** At Christmas noon on the phone too. */
async function visit(seen: Partial<Seen>, path: string, work: (page: Page) => Promise<void>): Promise<void> {
  const full: Seen = { width: 360, scheme: 'light', script: true, ...seen };
  const context = await openContext(browser, full, { baseURL: house.url });
  try {
    const page = await context.newPage();
    if (full.script) await page.clock.setFixedTime(NOON);
    await page.goto(path);
    if (full.script) await takenOver(page);
    await work(page);
  } finally {
    await context.close();
  }
}

const cards = (page: Page) => page.locator('.cards > li');

/** What is shown follows a change within a moment: asks until it does. */
async function shows(path: string, text: RegExp | string): Promise<string> {
  const deadline = Temporal.Now.instant().add({ seconds: 60 });
  for (;;) {
    const html = await (await fetch(house.url + path)).text();
    if (typeof text === 'string' ? html.includes(text) : text.test(html)) return html;
    if (Temporal.Instant.compare(Temporal.Now.instant(), deadline) > 0)
      throw new Error(`${path} never showed ${text}`);
  }
}

describe("tonight's events in Köln", () => {
  it.each([
    {
      root: '',
      today: 'Heute',
      free: 'kostenlos',
      when: /19:30 bis 21:30 Uhr/,
      source: /Quelle:.*Kulturamt Köln/,
    },
    {
      root: '/en',
      today: 'Today',
      free: 'free of charge',
      when: /19:30 to 21:30/,
      source: /Source:.*Kulturamt Köln/,
    },
  ])('lead from the card to the concert: $today', async ({ root, today, free, when, source }) => {
    await visit({}, `${root}/${KOELN}`, async (page) => {
      await page
        .getByRole('article')
        .filter({ hasText: 'Weihnachtskonzert im Gürzenich' })
        .getByRole('link')
        .first()
        .click();
      await page.getByRole('heading', { level: 1, name: new RegExp(`^${today}`) }).waitFor();
      await page.getByRole('link', { name: 'Weihnachtskonzert im Gürzenich' }).first().waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await page.getByRole('main').textContent()).toContain(free);
      await page.getByRole('link', { name: 'Weihnachtskonzert im Gürzenich' }).first().click();
      await page.getByRole('heading', { level: 1, name: 'Weihnachtskonzert im Gürzenich' }).waitFor();
      const text = (await page.getByRole('main').textContent()) ?? '';
      expect(text).toMatch(when);
      expect(text).toContain('Gürzenich');
      expect(text).toMatch(source);
      expect(text).toContain('dl-de/by-2-0');
      expect(await violations(page)).toEqual([]);
    });
  });

  it('are there without JavaScript, with JSON-LD for search engines, and not as examples', async () => {
    await visit({ script: false }, `/${KOELN}/freizeit/heute`, async (page) => {
      expect(await page.getByText('Beispieldaten').count()).toBe(0);
      await page.getByRole('link', { name: 'Weihnachtskonzert im Gürzenich' }).click();
      const jsonLd = JSON.parse(
        (await page.locator('script[type="application/ld+json"]').textContent()) ?? '',
      );
      expect(jsonLd).toMatchObject({ '@type': 'MusicEvent', name: 'Weihnachtskonzert im Gürzenich' });
    });
  });
});

describe('a museum that is open now on a holiday', () => {
  it('says until when; the others say that they are closed, and that nobody knows', async () => {
    await visit({}, `/${KOELN}/freizeit/orte/museum`, async (page) => {
      const row = (name: string) => page.getByRole('listitem').filter({ hasText: name });
      await row('Museum am Fest').getByText('Jetzt geöffnet bis 17:00 Uhr').waitFor();
      await row('Museum der Werktage')
        .getByText(/Jetzt geschlossen/)
        .waitFor();
      await row('Museum ohne Angabe').getByText('Öffnungszeiten unbekannt').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('link', { name: 'Museum am Fest' }).click();
      await page.getByRole('heading', { level: 1, name: 'Museum am Fest' }).waitFor();
      const text = (await page.getByRole('main').textContent()) ?? '';
      expect(text).toMatch(/OpenStreetMap-Mitwirkende/);
      expect(text).toContain('ODbL-1.0');
      expect(text).toMatch(/11:00.17:00/);
    });
  });
});

describe('sorting by distance', () => {
  it('happens on the phone: nearest first, and no request knows where somebody stands', async () => {
    await visit({}, `/${KOELN}/freizeit/orte/museum`, async (page) => {
      const position = { longitude: 6.962, latitude: 50.9421 };
      await page.context().grantPermissions(['geolocation']);
      await page.context().setGeolocation(position);
      const requests: Request[] = [];
      page.on('request', (request) => requests.push(request));
      const names = () =>
        page
          .getByRole('main')
          .getByRole('link', { name: /^Museum/ })
          .allTextContents();
      expect((await names())[0]).toBe('Museum am Fest');
      await page.getByRole('button', { name: 'Nach Entfernung sortieren' }).click();
      await page.getByText(/Sortiert nach Entfernung/).waitFor();
      // The rows follow what is said.
      await expect.poll(names).toEqual(['Museum ohne Angabe', 'Museum der Werktage', 'Museum am Fest']);
      expect(traces(position, requests)).toEqual([]);
      expect(await violations(page)).toEqual([]);
    });
  });
});

describe('a configured town', () => {
  it('has at least five cards with content on its page, and is an offer of the municipality', async () => {
    await visit({ width: 1280 }, `/${KOELN}`, async (page) => {
      const texts = await cards(page).allTextContents();
      const filled = texts.filter((text) => !/Gerade nicht erreichbar|noch nicht|Keine /.test(text));
      expect(filled.length).toBeGreaterThanOrEqual(5);
      expect(await page.getByText('Kein Angebot der Gemeinde').count()).toBe(0);
    });
  });
});

describe('a source that breaks and mends', () => {
  it('shows yesterday with its time while it is broken, and the new event when it works again', async () => {
    house.feeds.behave('/events.ics', webPage());
    expect(await house.hier(['source', 'run', events], 1)).toMatch(
      /stays as it was:.*web page instead of data/,
    );
    const html = await shows(`/${KOELN}/freizeit/heute`, 'Weihnachtskonzert im Gürzenich');
    expect(html).toMatch(/Stand <time[^>]*>25\. Dezember 2026/);
    expect(await house.hier(['source', 'list'])).toMatch(/failed 1 times/);
    const added = event({
      uid: 'new',
      summary: 'Krippenspiel',
      start: '20261225T170000',
      end: '20261225T180000',
    });
    house.feeds.behave('/events.ics', feed(calendar(added), ICS));
    expect(await house.hier(['source', 'run', events])).toMatch(/1 new, 0 changed, 2 unchanged/);
    await shows(`/${KOELN}/freizeit/heute`, 'Krippenspiel');
    await shows(`/${KOELN}`, 'Krippenspiel');
  });

  it('holds a calendar that suddenly is thirty times as long until somebody accepts it', async () => {
    const many = Array.from({ length: 90 }, (_, n) =>
      event({ uid: `m${n}`, summary: `Massentermin ${n}`, start: '20261226T100000', end: '20261226T110000' }),
    );
    house.feeds.behave('/events.ics', feed(calendar(...many), ICS));
    expect(await house.hier(['source', 'run', events], 2)).toMatch(/Held: 92 records instead of 3/);
    expect(await (await fetch(`${house.url}/${KOELN}/freizeit/termine`)).text()).not.toContain(
      'Massentermin',
    );
    await house.hier(['source', 'accept', events]);
    await shows(`/${KOELN}/freizeit/termine`, 'Massentermin');
  });

  it('reports line and reason of what was not taken in', async () => {
    const broken = ['BEGIN:VEVENT', 'UID:broken', 'DTSTART:gestern', 'SUMMARY:Kaputt', 'END:VEVENT'].join(
      '\r\n',
    );
    house.feeds.behave('/events.ics', feed(calendar(broken), ICS));
    await house.hier(['source', 'run', events], 2);
    await house.hier(['source', 'accept', events], 2);
    expect(await house.hier(['source', 'report', events])).toMatch(/fault line \d+.*\[broken\]/);
    await shows(`/${KOELN}/freizeit/heute`, 'Weihnachtskonzert im Gürzenich');
  });
});

const hasServices = existsSync(SERVICES);
if (!hasServices) console.log('Services of München: skipped, ../shared is not there');

describe.skipIf(!hasServices)('a service in München with its office', () => {
  beforeAll(async () => {
    await house.hier(['adopt', MUENCHEN, 'services']);
    for (const part of ['services', 'locations'] as const) {
      const body = readFileSync(join(SERVICES, `muenchen-dldb-${part}_de.json`));
      house.feeds.behave(`/${part}.json`, feed(body));
      await house.connect({
        ...{ ars: MUENCHEN, connector: `dldb-${part}`, path: `/${part}.json` },
        into: part === 'services' ? 'services/services' : 'services/offices',
        ...{ name: 'Landeshauptstadt München', licence: 'EUPL-1.2' },
      });
    }
  }, 120_000);

  it('is found by its name and says where, when and for how much', async () => {
    await shows(`/${MUENCHEN}/suche?q=Reisepass`, /Reisepass/);
    await visit({}, `/${MUENCHEN}/suche?q=Reisepass`, async (page) => {
      await page
        .getByRole('main')
        .getByRole('link', { name: /^Reisepass/ })
        .first()
        .click();
      await page.getByRole('heading', { level: 1, name: /Reisepass/ }).waitFor();
      const text = (await page.getByRole('main').textContent()) ?? '';
      expect(text).toMatch(/Bürgerbüro/);
      expect(text).toMatch(/Euro|€/);
      expect(text).toContain('Landeshauptstadt München');
      expect(await violations(page)).toEqual([]);
      await page
        // "Termin: Bürgerbüro …" leads outside.
        .getByRole('link', { name: /^Bürgerbüro/ })
        .first()
        .click();
      await page.getByRole('heading', { level: 1, name: /Bürgerbüro/ }).waitFor();
      expect(await page.getByRole('main').textContent()).toMatch(/\d{5} München/);
    });
  });
});
