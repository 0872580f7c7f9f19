/** A small town starts, as its new manager does it: from the invitation to its own events in the app, with the clock. */

import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { user } from '../../src/cli/user.ts';
import { feed } from '../../src/kernel/sources/testing/feed-behaviours.ts';
import { type FeedServer, startFeedServer } from '../../src/kernel/sources/testing/feed-server.ts';
import { openBrowser, overflow, takenOver, violations } from '../browser.ts';
import { event } from '../feeds/christmas.ts';
import { type Effort, watchEffort } from './effort.ts';
import { type PeopleHouse, startPeopleHouse } from './people-house.ts';
import { newDevice } from './steps.ts';

const WACKEN = '010615168107';
const DESK = `/rathaus/${WACKEN}`;
const MAIL = 'hauptamt@wacken.example';
const TEN_MINUTES = 600;

let house: PeopleHouse;
let browser: Browser;
let feeds: FeedServer;
beforeAll(async () => {
  feeds = await startFeedServer();
  [house, browser] = await Promise.all([
    startPeopleHouse({ SOURCES_ALLOW_ORIGINS: feeds.origin }),
    openBrowser(),
  ]);
  feeds.behave('/termine.ics', feed(calendar(), { type: 'text/calendar; charset=utf-8' }));
}, 180_000);
afterAll(async () => {
  await browser.close();
  await house.close();
  await feeds.close();
});

const ahead = (days: number) => Temporal.Now.plainDateISO('Europe/Berlin').add({ days }).toString();

/** What the town's own calendar exports: one tonight … in the next days. */
function calendar(): string {
  const on = (uid: string, summary: string, days: number) => {
    const day = ahead(days).replaceAll('-', '');
    return event({ uid, summary, start: `${day}T193000`, end: `${day}T213000` });
  };
  return [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Gemeinde//Kalender//DE'],
    ...[
      on('a', 'Sitzung der Gemeindevertretung', 1),
      on('b', 'Laternenumzug', 3),
      on('c', 'Seniorencafé', 6),
    ],
    ...['END:VCALENDAR', ''],
  ].join('\r\n');
}

/** As a town hall has it: a shield on transparent ground, far larger than needed. */
function crest(): Promise<Buffer> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 70">
    <path d="M2 2h56v36c0 16-14 26-28 30C16 64 2 54 2 38Z" fill="#b01020" stroke="#111" stroke-width="3"/>
    <path d="M2 24h56" stroke="#f5c400" stroke-width="9"/></svg>`;
  return sharp(Buffer.from(drawing), { density: 1200 }).png().toBuffer();
}

/** The operator's command, with the mail server of the running house. */
async function inviteByOperator(): Promise<void> {
  const own = { SMTP_URL: house.mail.url, PUBLIC_URL: house.url };
  Object.assign(process.env, own);
  try {
    await house.beside((opened) =>
      user(['invite', MAIL, 'manager', '--ars', WACKEN], (work) => work(opened)),
    );
  } finally {
    for (const name of Object.keys(own)) delete process.env[name];
  }
}

async function sound(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
}

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

async function arrive(page: Page, effort: Effort): Promise<void> {
  const { text } = await house.mail.next(MAIL);
  const link = /https?:\/\/\S+\/einladung#\S+/.exec(text)?.[0] ?? '';
  effort.mail();
  await page.goto(link);
  await effort.read();
  await effort.click(page.getByRole('link', { name: 'Anmelden und annehmen' }));
  await page.waitForURL('**/anmelden?*');
  await effort.read();
  await effort.type(page.getByLabel('Ihre E-Mail-Adresse'), MAIL);
  await effort.click(page.getByRole('button', { name: 'Code anfordern' }));
  effort.mail();
  await effort.type(page.getByLabel('Code mit sechs Ziffern'), await house.code(MAIL));
  await effort.click(page.getByRole('button', { name: 'Anmelden', exact: true }));
  await page.waitForURL('**/einladung*');
  await effort.read();
  await effort.click(page.getByRole('button', { name: 'Einladung annehmen' }));
  await effort.click(page.getByRole('link', { name: 'Zum Rathaus' }));
  await heading(page, 'Rathaus Wacken').waitFor();
  await effort.read();
}

async function giveLook(page: Page, effort: Effort): Promise<void> {
  await effort.click(page.getByRole('link', { name: /^Erscheinungsbild/ }));
  await heading(page, 'Wappen').waitFor();
  await effort.read();
  await sound(page);
  const file = { name: 'wappen.png', mimeType: 'image/png', buffer: await crest() };
  await effort.pickFile(page.getByLabel('Bild auswählen'), file);
  await page.getByText('So sähe es aus.').waitFor();
  await effort.click(page.getByRole('button', { name: 'Wappen speichern' }));
  await page.getByText('Beschreiben Sie das Wappen').waitFor();
  await effort.type(page.getByLabel('Was ist auf dem Wappen zu sehen?'), 'Wappen der Gemeinde Wacken');
  await effort.click(page.getByRole('button', { name: 'Wappen speichern' }));
  await page.getByText('Das Wappen ist gespeichert.').waitFor();
  await effort.type(page.getByLabel('Name am Kopf der Seiten'), 'Gemeinde Wacken');
  // The yellow of the arms: nobody could read it on white.
  await effort.type(page.getByRole('textbox', { name: 'Farbe', exact: true }), '#f5c400');
  await page.getByText('Diese Farbe kann man auf hellem Grund nicht gut lesen.').waitFor();
  await effort.read();
  await effort.click(page.getByRole('button', { name: 'Speichern', exact: true }));
  await page.getByText('1 Angabe passt noch nicht.').waitFor();
  await sound(page);
  await effort.click(page.getByRole('button', { name: 'Vorschlag übernehmen' }));
  await page.getByText('Diese Farbe kann man lesen.').waitFor();
  await effort.click(page.getByRole('button', { name: 'Speichern', exact: true }));
  await page.getByText('Gespeichert.', { exact: true }).waitFor();
  await effort.click(page.getByRole('link', { name: 'Rathaus Wacken' }));
  await heading(page, 'Rathaus Wacken').waitFor();
}

async function adoptLeisure(page: Page, effort: Effort): Promise<void> {
  await effort.click(page.getByRole('link', { name: /^Lösungen/ }));
  await page.getByRole('link', { name: /Freizeit/ }).waitFor();
  await effort.read();
  await effort.click(page.getByRole('link', { name: /Freizeit/ }));
  await page.getByRole('button', { name: 'Einschalten', exact: true }).waitFor();
  await effort.read();
  await effort.click(page.getByRole('button', { name: 'Einschalten', exact: true }));
  await page.getByText('Gespeichert. Es gilt ab sofort.').waitFor();
}

async function connectCalendar(page: Page, effort: Effort): Promise<void> {
  await page.goto(DESK);
  await takenOver(page);
  await effort.click(page.getByRole('link', { name: /^Quellen/ }));
  await effort.read();
  await effort.click(page.getByRole('link', { name: 'Quelle anschließen' }));
  await page.getByLabel('Was bringt die Quelle?').waitFor();
  await effort.read();
  await effort.choose(page.getByLabel('Was bringt die Quelle?'), 'Freizeit: Termine');
  await effort.paste(page.getByLabel('Adresse der Daten'), `${feeds.origin}/termine.ics`);
  await effort.click(page.getByRole('button', { name: 'Ausprobieren' }));
  await page.getByText('3 Datensätze gelesen.').waitFor();
  await page.getByText('Laternenumzug').first().waitFor();
  await effort.read();
  await effort.type(page.getByLabel('Name der Quelle'), 'Gemeinde Wacken');
  await effort.choose(page.getByLabel('Lizenz', { exact: true }), 'Eigene Daten der Stelle');
  await effort.type(page.getByLabel('Zuständiges Postfach'), MAIL);
  await effort.type(page.getByLabel('Nächste Prüfung'), ahead(300));
  await effort.click(page.getByRole('button', { name: 'Speichern und einlesen' }));
  await page.getByText('3 werden gezeigt').waitFor();
  await effort.read();
}

describe('a small town', () => {
  it('starts in under ten minutes: invited, signed in, with its crest and colour, and its events in the app', async () => {
    await inviteByOperator();
    const { page, context } = await newDevice(browser, house, { width: 1280 });
    const effort = watchEffort(page);
    await arrive(page, effort);
    await giveLook(page, effort);
    await adoptLeisure(page, effort);
    await connectCalendar(page, effort);

    const visitor = await newDevice(browser, house);
    await expect
      .poll(async () => (await fetch(`${house.url}/api/places/${WACKEN}/here`)).text(), { timeout: 15_000 })
      .toContain('Sitzung der Gemeindevertretung');
    const result = effort.report();
    console.log(
      `Onboarding: ${result.steps} steps, ${result.keys} typed characters, ${result.words} words on the screens; ` +
        `the house took ${result.machineSeconds} s, a person who reads everything ${Math.round(result.seconds / 6) / 10} minutes.`,
    );
    expect(result.seconds).toBeLessThan(TEN_MINUTES);

    // What citizens see on a phone: crest, name and colour at the head, the events below.
    await visitor.page.goto(`/${WACKEN}`);
    await takenOver(visitor.page);
    await visitor.page.getByRole('img', { name: 'Wappen der Gemeinde Wacken' }).waitFor();
    await visitor.page.getByRole('navigation', { name: 'Ihr Ort' }).getByText('Gemeinde Wacken').waitFor();
    expect(await visitor.page.getByText('kein Angebot der Gemeinde').count()).toBe(0);
    const bar = () =>
      visitor.page.locator('.top').evaluate((top) => getComputedStyle(top).borderBlockStartColor);
    const light = await bar();
    expect(light).not.toBe('rgb(245, 196, 0)');
    await sound(visitor.page);
    await visitor.page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(bar).not.toBe(light);
    await sound(visitor.page);
    await visitor.page.goto(`/${WACKEN}/freizeit`);
    await visitor.page.getByText('Sitzung der Gemeindevertretung').first().waitFor();
    expect(house.namesInLog()).toEqual([]);
    await visitor.context.close();
    await context.close();
  }, 240_000);
});
