/**
 * Takes docs/screens anew: every page at 360, 768 and 1280 px, light and dark, with data, empty, with an error and
 * offline. `node scripts/run.mjs scripts/screens.ts [name …]` takes only the named pages. Look at them one by one.
 * A page is visited once and turned to each size and colour. A new page is one line of SCREENS, with what is done with
 * it before the picture as a function below; the room behind the sign-in gets `isSignedIn`.
 */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { untilExamples } from '../bench/house/until-examples.ts';
import { openBrowser } from '../e2e/chromium.ts';
import { startPeopleHouse } from '../e2e/people/people-house.ts';
import { NETWORK_SCREENS } from './screens-network.ts';
import { letPark, PARKING_SCREENS } from './screens-parking.ts';

const FOLDER = resolve(import.meta.dirname, '../docs/screens');
const WIDTHS = [360, 768, 1280];
const SCHEMES = ['light', 'dark'] as const;

interface Screen {
  name: string;
  path: string;
  /** Seen by somebody who works for Wacken and Köln, or who runs the house. */
  isSignedIn?: true | 'operator';
  /** What is done with the page before the picture is taken. */
  act?: (page: Page, context: BrowserContext) => Promise<void>;
}

const KOELN = '/053150000000-koeln';
const BONN = '/053140000000-bonn';
const WACKEN = '/010615168107-wacken';

const SCREENS: Screen[] = [
  { name: 'start', path: '/' },
  { name: 'start-suggestions', path: '/', act: (page) => suggest(page) },
  { name: 'start-found', path: '/?q=Neustadt' },
  { name: 'start-nothing', path: '/?q=gibtesnichtxyz' },
  { name: 'start-border', path: '/', act: (page, context) => standAtBorder(page, context) },
  { name: 'hier', path: WACKEN },
  { name: 'hier-english', path: `/en${KOELN}` },
  { name: 'hier-examples', path: KOELN },
  { name: 'hier-nearby', path: WACKEN, act: (page) => openNearby(page) },
  { name: 'hier-slow', path: WACKEN, act: (page) => waitForever(page) },
  { name: 'hier-error', path: WACKEN, act: (page) => failToLoad(page) },
  { name: 'hier-offline', path: WACKEN, act: (page, context) => goOffline(page, context) },
  { name: 'dienste', path: `${KOELN}/dienste` },
  { name: 'dienste-thema', path: `${KOELN}/dienste/thema/documents` },
  {
    name: 'dienste-nothing',
    path: `${KOELN}/dienste/thema/documents`,
    act: (page) => narrowToNothing(page),
  },
  { name: 'dienste-lage', path: `${KOELN}/dienste/lage/umzug` },
  { name: 'dienste-umzug', path: `${KOELN}/dienste/umzug/053140000000` },
  { name: 'dienste-online', path: `${KOELN}/dienste/online` },
  { name: 'dienste-absent', path: '/091620000000-muenchen/dienste/baulastenauskunft' },
  { name: 'dienst', path: `${KOELN}/dienste/hundesteuer` },
  { name: 'abfall', path: `${KOELN}/abfall` },
  { name: 'abfall-bezirk', path: `${BONN}/abfall/bezirk/alle` },
  { name: 'abfall-empty', path: `${WACKEN}/abfall` },
  { name: 'abfall-kalender', path: `${BONN}/abfall/kalender/alle` },
  { name: 'abfall-sammelstellen', path: `${KOELN}/abfall/sammelstellen` },
  { name: 'freizeit', path: `${KOELN}/freizeit` },
  { name: 'freizeit-heute', path: `${KOELN}/freizeit/heute` },
  {
    name: 'freizeit-termin',
    path: `${KOELN}/freizeit/heute`,
    act: (page) => openFirst(page, /freizeit\/termin\//),
  },
  { name: 'freizeit-orte', path: `${KOELN}/freizeit/orte/museum` },
  {
    name: 'freizeit-ort',
    path: `${KOELN}/freizeit/orte/museum`,
    act: (page) => openFirst(page, /freizeit\/ort\//),
  },
  { name: 'freizeit-abend', path: `${KOELN}/freizeit/heute-abend/familie-kostenlos` },
  { name: 'freizeit-regen', path: `${KOELN}/freizeit/bei-regen` },
  { name: 'freizeit-offen', path: `${KOELN}/freizeit/jetzt-offen` },
  { name: 'freizeit-empty', path: `${WACKEN}/freizeit` },
  ...PARKING_SCREENS,
  ...NETWORK_SCREENS,
  { name: 'hinweise', path: `${KOELN}/hinweise` },
  { name: 'hinweise-empty', path: `${WACKEN}/hinweise` },
  { name: 'ort', path: `${WACKEN}/ort` },
  { name: 'feiertage', path: `${KOELN}/ort/feiertage` },
  { name: 'suche', path: `${KOELN}/suche` },
  { name: 'suche-found', path: `${KOELN}/suche?q=Ausweis` },
  { name: 'suche-nothing', path: `${KOELN}/suche?q=xyzxyz` },
  { name: 'mein-bereich', path: '/mein-bereich', act: (page) => keepThings(page) },
  { name: 'mein-bereich-empty', path: '/mein-bereich', act: (page) => openMine(page) },
  { name: 'karte', path: `${KOELN}/karte`, act: (page) => drawMap(page) },
  { name: 'leicht-start', path: '/leicht/' },
  { name: 'leicht-hier', path: `/leicht${WACKEN}` },
  { name: 'hilfe', path: '/hilfe' },
  { name: 'barrierefreiheit', path: '/barrierefreiheit?ars=053150000000' },
  { name: 'barrierefreiheit-error', path: '/barrierefreiheit', act: (page) => sendEmptyReport(page) },
  { name: 'datenschutz', path: '/datenschutz' },
  { name: 'impressum', path: '/impressum' },
  { name: 'anmelden', path: '/anmelden', act: (page) => page.locator('#email').waitFor() },
  { name: 'anmelden-code', path: '/anmelden', act: (page) => askForCode(page) },
  {
    name: 'mein-bereich-konto',
    path: '/mein-bereich#profil',
    isSignedIn: true,
    act: (page) => page.locator('#picture-file').waitFor(),
  },
  { name: 'einladung', path: '/', act: (page) => openInvitation(page) },
  {
    name: 'rathaus',
    path: '/rathaus',
    isSignedIn: true,
    act: (page) => page.locator('.place-list').waitFor(),
  },
  {
    name: 'rathaus-menschen',
    path: '/rathaus/010615168107/menschen',
    isSignedIn: true,
    act: (page) => page.locator('#mandates').waitFor(),
  },
  {
    name: 'rathaus-protokoll',
    path: '/rathaus/010615168107/protokoll',
    isSignedIn: true,
    act: (page) => page.locator('.log').waitFor(),
  },
  ...deskRooms(),
  {
    name: 'betrieb',
    path: '/betrieb',
    isSignedIn: 'operator',
    act: (page) => page.locator('main table, main .place-list').first().waitFor(),
  },
  ...['aufgaben', 'zustand', 'mitteilungen', 'quellen'].map((part) => ({
    name: `betrieb-${part}`,
    path: `/betrieb/${part}`,
    isSignedIn: 'operator' as const,
    act: settled,
  })),
  { name: 'benachrichtigen', path: WACKEN, act: (page) => openNotify(page) },
  { name: 'mitmachen-als-kommune', path: '/mitmachen-als-kommune?ars=010615168108' },
  { name: 'aktuelles', path: `${KOELN}/aktuelles` },
  { name: 'rathaus-closed', path: '/rathaus/010615168107' },
  { name: 'unknown-place', path: '/999999999999' },
  { name: 'unknown-page', path: `${KOELN}/gibt-es-nicht` },
];

/** The rooms of the desk, as they are when somebody has just come in, and with the forms for something new. */
function deskRooms(): Screen[] {
  const at = '/rathaus/010615168107';
  const rooms: [string, string][] = [
    ['rathaus-heute', at],
    ['rathaus-loesungen', `${at}/loesungen`],
    ['rathaus-loesung', `${at}/loesungen/leisure`],
    ['rathaus-quellen', `${at}/quellen`],
    ['rathaus-quelle-neu', `${at}/quellen/neu`],
    ['rathaus-inhalte', `${at}/inhalte`],
    ['rathaus-inhalt-neu', `${at}/inhalte/neu`],
    ['rathaus-korrekturen', `${at}/korrekturen`],
    ['rathaus-luecken', `${at}/luecken`],
    ['rathaus-erscheinungsbild', `${at}/erscheinungsbild`],
    ['rathaus-nach-aussen', `${at}/nach-aussen`],
  ];
  return rooms.map(([name, path]) => ({ name, path, isSignedIn: true, act: settled }));
}

/** Nothing is asked for any more, and something is there. */
async function settled(page: Page): Promise<void> {
  await page.locator('main .desk, main .operation, main form, main h2').first().waitFor();
  await page.waitForLoadState('networkidle');
}

async function openNotify(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Benachrichtigen' }).click();
  await page.locator('form').last().waitFor();
}

const BOSS = 'erika.musterfrau@wacken.example';
const OPERATOR = 'betrieb@betrieb.example';
const COLLEAGUE = 'kim.petersen@wacken.example';
let invitation = '/einladung';
let asked = 0;
const wanted = process.argv.slice(2);
const house = await startPeopleHouse({
  HIER_SAMPLE: 'on',
  OPERATOR_NAME: 'Betreibergemeinschaft Beispiel',
  OPERATOR_CONTACT: 'kontakt@betrieb.example',
});
await untilExamples(house.url);
const browser = await openBrowser({ webgl: true });
type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;
let signedIn: Cookies = [];
let operating: Cookies = [];
try {
  const isWanted = ({ name }: Screen) => wanted.length === 0 || wanted.includes(name);
  if (SCREENS.some((one) => isWanted(one) && (one.isSignedIn || one.name === 'einladung'))) await employ();
  mkdirSync(FOLDER, { recursive: true });
  if (wanted.length === 0)
    for (const name of readdirSync(FOLDER).filter((one) => one.endsWith('.jpg'))) rmSync(join(FOLDER, name));
  const waiting = SCREENS.filter(isWanted);
  const takeNext = async () => {
    for (let screen = waiting.shift(); screen !== undefined; screen = waiting.shift()) {
      await takeAll(screen);
      console.log(screen.name);
    }
  };
  // Two pages at a time: one is drawn while the other is loaded.
  await Promise.all([takeNext(), takeNext()]);
} finally {
  await browser.close();
  await house.close();
}

async function takeAll(screen: Screen): Promise<void> {
  const ways = WIDTHS.flatMap((width) => SCHEMES.map((scheme) => ({ width, scheme })));
  // A map is drawn by a script for one size and one kind of colours: each picture is a visit of its own.
  const visits = isMap(screen) ? ways.map((way) => [way]) : [ways];
  for (const visit of visits) await take(screen, visit);
}

function isMap({ name }: Screen): boolean {
  return name.startsWith('karte');
}

interface Way {
  width: number;
  scheme: 'light' | 'dark';
}

async function take(screen: Screen, ways: readonly Way[]): Promise<void> {
  const [first] = ways;
  if (first === undefined) return;
  const { name, path, act, isSignedIn } = screen;
  const context = await browser.newContext({
    baseURL: house.url,
    viewport: sizeOf(first),
    colorScheme: first.scheme,
    locale: 'de-DE',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  if (isSignedIn) await context.addCookies(isSignedIn === 'operator' ? operating : signedIn);
  const page = await context.newPage();
  await page.goto(path);
  await page.waitForFunction(() => document.documentElement.dataset.live === 'true');
  await act?.(page, context);
  await page.evaluate(() => document.fonts.ready);
  for (const way of ways) {
    await page.setViewportSize(sizeOf(way));
    await page.emulateMedia({ colorScheme: way.scheme });
    const file = join(FOLDER, `${name}-${way.width}-${way.scheme}.jpg`);
    // A map drawn for one height of the screen is cut in a picture of another.
    await page.screenshot({ path: file, fullPage: !isMap(screen), type: 'jpeg', quality: 35 });
  }
  await context.close();
}

function sizeOf({ width }: Way): { width: number; height: number } {
  return { width, height: width === 360 ? 740 : 900 };
}

/** Signs somebody in who works for two places, and invites a colleague: for the pages of people. */
async function employ(): Promise<void> {
  await house.employ(BOSS, '010615168107', 'manager');
  await house.employ(BOSS, '053150000000', 'editor');
  await house.employ(OPERATOR, '000000000000', 'operator');
  await house.employ('jo.hansen@wacken.example', '010615168107', 'officer');
  const { context: office } = await signIn(OPERATOR);
  operating = await office.cookies();
  await office.close();
  const { context, page } = await signIn(BOSS);
  await page.locator('#profil summary').click();
  await page.locator('#profile-name').fill('Erika Musterfrau');
  await page.keyboard.press('Enter');
  await page.getByText('Gespeichert.').waitFor();
  await page.goto('/rathaus/010615168107/menschen');
  await page.locator('#invite-email').fill(COLLEAGUE);
  await page.keyboard.press('Enter');
  await page.getByText(`Die Einladung an ${COLLEAGUE}`).waitFor();
  const { text } = await house.mail.next(COLLEAGUE);
  invitation = /\/einladung#\S+/.exec(text)?.[0] ?? '/einladung';
  signedIn = await context.cookies();
  await context.close();
  await letPark(house, { driver: BOSS, owner: 'jo.hansen@wacken.example' });
}

async function signIn(email: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ baseURL: house.url, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto('/anmelden');
  await page.locator('#email').fill(email);
  await page.keyboard.press('Enter');
  await page.locator('#code').fill(await house.code(email));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/mein-bereich');
  await page.locator('.folds').waitFor();
  return { context, page };
}

async function askForCode(page: Page): Promise<void> {
  // One address gets five codes an hour.
  await page.locator('#email').fill(`name${++asked}@beispiel.example`);
  await page.keyboard.press('Enter');
  await page.locator('#code').waitFor();
}

async function openInvitation(page: Page): Promise<void> {
  await page.goto(invitation);
  await page.locator('.facts').waitFor();
  await page.getByRole('link', { name: 'Anmelden und annehmen' }).waitFor();
}

async function suggest(page: Page): Promise<void> {
  await page.getByRole('combobox').fill('Frankf');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
}

async function standAtBorder(page: Page, context: BrowserContext): Promise<void> {
  const answer = await fetch(`${house.url}/api/places/053150000000/boundary`);
  const { geometry } = (await answer.json()) as { geometry: { coordinates: number[][][][] } }; // GeoJSON
  const [longitude = 0, latitude = 0] = geometry.coordinates[0]?.[0]?.[10] ?? [];
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation({ longitude, latitude, accuracy: 20 });
  await page.getByRole('button', { name: 'Standort verwenden' }).click();
  await page.locator('.locate__border').waitFor();
}

async function openFirst(page: Page, address: RegExp): Promise<void> {
  const paths = await page
    .locator('main a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  const path = paths.find((one) => address.test(one));
  if (path === undefined) throw new Error(`No link leads to ${address}`);
  await page.locator(`main a[href="${path}"]`).first().click();
  await page.waitForURL(`**${path}`);
  await page.locator('.content__source').first().waitFor();
}

async function openNearby(page: Page): Promise<void> {
  await page.getByText('Falscher Ort?').click();
  await page.locator('.nearby__list').waitFor();
}

async function waitForever(page: Page): Promise<void> {
  await page.route('**/api/places/*/page?*', () => undefined);
  await page.getByRole('article').getByRole('link').first().click();
  await page.locator('.skeleton').waitFor();
}

async function failToLoad(page: Page): Promise<void> {
  await page.route('**/api/places/*/page?*', (route) => route.fulfill({ status: 503, body: 'down' }));
  await page.getByRole('article').getByRole('link').first().click();
  await page.locator('.failure').waitFor();
}

async function drawMap(page: Page): Promise<void> {
  await page.locator('[data-map=ready]').waitFor();
}

async function sendEmptyReport(page: Page): Promise<void> {
  await page.locator('.report button').first().click();
}

async function goOffline(page: Page, context: BrowserContext): Promise<void> {
  await context.setOffline(true);
  await page.getByRole('article').getByRole('link').first().click();
  await page.locator('.failure').waitFor();
}

async function narrowToNothing(page: Page): Promise<void> {
  await page.getByLabel('Liste eingrenzen').fill('xyz');
  await page.getByText('Nichts in dieser Liste passt dazu.').waitFor();
}

async function openMine(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Meine Orte' }).waitFor();
}

async function keepThings(page: Page): Promise<void> {
  for (const path of [WACKEN, KOELN, `${KOELN}/dienste/hundesteuer`]) {
    await page.goto(path);
    await page.waitForFunction(() => document.documentElement.dataset.live === 'true');
    await page.locator('#tool-keep').click();
  }
  await page.goto('/mein-bereich');
  await page.getByRole('link', { name: 'Hundesteuer' }).waitFor();
}
