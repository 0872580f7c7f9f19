/** A small town starts, as its new manager does it: from the invitation to its own events in the app, with the clock. */

import type { Browser, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { user } from '../../src/cli/user.ts';
import { type FullLanguage, PREFIX } from '../../src/kernel/i18n/language.ts';
import { feed } from '../../src/kernel/sources/testing/feed-behaviours.ts';
import { judgeColour } from '../../src/kernel/towns/colour/judge-colour.ts';
import { overflow, takenOver } from '../browser.ts';
import { event } from '../feeds/christmas.ts';
import { isSound } from '../looks-right.ts';
import { type Effort, watchEffort } from './effort.ts';
import { type HouseWithFeeds, startHouseWithFeeds } from './house-with-feeds.ts';
import { type Say, sayIn } from './say.ts';
import { newDevice } from './steps.ts';

const TEN_MINUTES = 600;
/** The yellow of many arms: nobody could read it on white. */
const YELLOW = '#f5c400';

interface Town {
  language: FullLanguage;
  width: 360 | 1280;
  ars: string;
  name: string;
  /** What it wants to be called at the head of the pages. */
  shown: string;
  mail: string;
  crest: string;
  feed: string;
  events: readonly [string, string, string];
}

/** Far from each other: no event of one stands at the other. */
const TOWNS: readonly Town[] = [
  {
    language: 'de',
    width: 1280,
    ars: '010615168107',
    name: 'Wacken',
    shown: 'Gemeinde Wacken',
    mail: 'hauptamt@wacken.example',
    crest: 'Wappen der Gemeinde Wacken',
    feed: '/wacken.ics',
    events: ['Sitzung der Gemeindevertretung', 'Laternenumzug', 'Seniorencafé'],
  },
  {
    language: 'en',
    width: 360,
    ars: '034620014014',
    name: 'Spiekeroog',
    shown: 'Spiekeroog Island',
    mail: 'rathaus@spiekeroog.example',
    crest: 'Crest of Spiekeroog',
    feed: '/spiekeroog.ics',
    events: ['Sitzung des Inselrats', 'Wattwanderung', 'Dünensingen'],
  },
];

/** Somebody who sets up a town: on which page, with how much effort, in which words. */
interface Newcomer {
  town: Town;
  page: Page;
  effort: Effort;
  say: Say;
  /** Takes in what is new on the page, once it is there as far as this. It never has to be moved sideways for that. */
  read(until: Locator): Promise<void>;
}

let house: HouseWithFeeds['house'];
let browser: Browser;
let feeds: HouseWithFeeds['feeds'];
let close: HouseWithFeeds['close'];
beforeAll(async () => {
  ({ house, browser, feeds, close } = await startHouseWithFeeds());
  for (const town of TOWNS)
    feeds.behave(town.feed, feed(calendar(town), { type: 'text/calendar; charset=utf-8' }));
}, 180_000);
afterAll(() => close());

const ahead = (days: number) => Temporal.Now.plainDateISO('Europe/Berlin').add({ days }).toString();

/** What the town's own calendar exports: one tomorrow … in the next days. */
function calendar({ events }: Town): string {
  return [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Gemeinde//Kalender//DE'],
    ...events.map((summary, at) => {
      const day = ahead([1, 3, 6][at] ?? 1).replaceAll('-', '');
      return event({ uid: `event-${at}`, summary, start: `${day}T193000`, end: `${day}T213000` });
    }),
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
async function inviteByOperator({ mail, ars, language }: Town): Promise<void> {
  const own = { SMTP_URL: house.mail.url, PUBLIC_URL: house.url };
  Object.assign(process.env, own);
  try {
    await house.beside((opened) =>
      user(['invite', mail, 'manager', '--ars', ars, '--language', language], (work) => work(opened)),
    );
  } finally {
    for (const name of Object.keys(own)) delete process.env[name];
  }
}

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
/** The way from the desk into one of its rooms. */
const room = ({ page, say }: Pick<Newcomer, 'page' | 'say'>, part: 'look' | 'solutions' | 'sources') =>
  page.getByRole('link', { name: new RegExp(`^${say(`${part}_title`)}\\s*${say(`home_${part}_text`)}`) });
const leisureIn = ({ language }: Town) => sayIn(language, 'solutions/leisure/i18n')('title');

async function newcomer(town: Town) {
  const { page, context } = await newDevice(browser, house, { width: town.width });
  const effort = watchEffort(page, town.width === 360 ? 'glass' : 'keyboard');
  const kernel = ['identity/i18n', 'i18n', 'i18n/account', 'i18n/desk', 'towns/i18n', 'sources/i18n'];
  const rooms = ['look', 'solutions', 'sources'].map((room) => `i18n/desk/rooms/${room}`);
  const say = sayIn(town.language, ...[...kernel, ...rooms].map((folder) => `kernel/${folder}`));
  const read = async (until: Locator) => {
    await until.waitFor();
    await effort.read();
    expect(await effort.aside(() => overflow(page))).toBe(0);
  };
  return { town, page, context, effort, say, read };
}

async function arrive({ town, page, effort, say, read }: Newcomer): Promise<void> {
  const { subject, text } = await house.mail.next(town.mail);
  expect(subject).toBe(say('invitation_subject', { role: say('role_manager'), place: town.name }));
  const link = /https?:\/\/\S+\/einladung#\S+/.exec(text)?.[0] ?? '';
  expect(new URL(link).pathname).toBe(`${PREFIX[town.language]}/einladung`);
  effort.mail();
  await page.goto(link);
  const signIn = page.getByRole('link', { name: say('invitation_sign_in') });
  await read(signIn);
  await effort.click(signIn);
  await page.waitForURL(`**${PREFIX[town.language]}/anmelden?*`);
  await read(button(page, say('email_send')));
  await effort.type(page.getByLabel(say('email_label')), town.mail);
  await effort.click(button(page, say('email_send')));
  effort.mail();
  await effort.type(page.getByLabel(say('code_label')), await house.code(town.mail));
  await effort.click(button(page, say('code_check')));
  await page.waitForURL(`**${PREFIX[town.language]}/einladung*`);
  await read(button(page, say('invitation_accept')));
  await effort.click(button(page, say('invitation_accept')));
  await effort.click(page.getByRole('link', { name: say('invitation_desk') }));
  await heading(page, say('home_title', { place: town.name })).waitFor();
  await read(room({ page, say }, 'look'));
}

async function giveLook({ town, page, effort, say, read }: Newcomer): Promise<void> {
  await effort.click(room({ page, say }, 'look'));
  await read(heading(page, say('look_crest')));
  await effort.aside(() => isSound(page));
  const file = { name: 'wappen.png', mimeType: 'image/png', buffer: await effort.aside(crest) };
  await effort.pickFile(page.getByLabel(say('look_crest_choose')), file);
  await page.getByText(say('look_crest_chosen')).waitFor();
  await effort.click(button(page, say('look_crest_save')));
  await page.getByText(say('look_alt_missing')).waitFor();
  await effort.type(page.getByLabel(say('look_alt')), town.crest);
  await effort.click(button(page, say('look_crest_save')));
  await page.getByText(say('look_crest_saved')).waitFor();
  await effort.type(page.getByLabel(say('displayName')), town.shown);
  await effort.type(page.getByRole('textbox', { name: say('colour'), exact: true }), YELLOW);
  await read(page.getByText(say('look_colour_fails')));
  await effort.click(button(page, say('save')));
  await page.getByText(say('form_errors', { count: 1 })).waitFor();
  await effort.aside(() => isSound(page));
  const { proposal } = judgeColour(YELLOW);
  await effort.click(button(page, say('look_take_proposal', { colour: proposal })));
  await page.getByText(say('look_colour_passes')).waitFor();
  await effort.click(button(page, say('save')));
  await page.getByText(say('saved'), { exact: true }).waitFor();
  const desk = say('home_title', { place: town.name });
  await effort.click(page.getByRole('link', { name: desk }));
  await heading(page, desk).waitFor();
}

async function adoptLeisure({ town, page, effort, say, read }: Newcomer): Promise<void> {
  const leisure = page.getByRole('link', { name: new RegExp(leisureIn(town)) });
  await effort.click(room({ page, say }, 'solutions'));
  await read(leisure);
  await effort.click(leisure);
  await read(button(page, say('solutions_switch_on')));
  await effort.click(button(page, say('solutions_switch_on')));
  await page.getByText(say('solutions_saved_live')).waitFor();
}

async function connectCalendar({ town, page, effort, say, read }: Newcomer): Promise<void> {
  const { events, shown, mail } = town;
  await page.goto(`${PREFIX[town.language]}/rathaus/${town.ars}`);
  await takenOver(page);
  await effort.click(room({ page, say }, 'sources'));
  await read(page.getByRole('link', { name: say('add') }));
  await effort.click(page.getByRole('link', { name: say('add') }));
  await read(page.getByLabel(say('way')));
  await effort.choose(page.getByLabel(say('way')), `${leisureIn(town)}: ${say('intake_events')}`);
  await effort.paste(page.getByLabel(say('address')), `${feeds.origin}${town.feed}`);
  await effort.click(button(page, say('try')));
  await page.getByText(say('trial_read', { count: events.length })).waitFor();
  for (const one of events) await page.getByText(one).first().waitFor();
  await read(button(page, say('save_new')));
  await effort.type(page.getByLabel(say('about_name')), shown);
  await effort.choose(page.getByLabel(say('about_licence'), { exact: true }), say('licence_own'));
  await effort.type(page.getByLabel(say('about_mailbox')), mail);
  await effort.type(page.getByLabel(say('about_reviewDate')), ahead(300));
  await effort.click(button(page, say('save_new')));
  await read(page.getByText(say('records', { count: events.length })));
}

/** What citizens see on a phone: crest, name and colour at the head, the events below. */
async function visit({ town, say }: Newcomer): Promise<void> {
  const { page, context } = await newDevice(browser, house);
  const root = `${PREFIX[town.language]}/${town.ars}`;
  await page.goto(root);
  await takenOver(page);
  await page.getByRole('img', { name: town.crest }).waitFor();
  await page
    .getByRole('navigation', { name: say('place_nav') })
    .getByText(town.shown)
    .waitFor();
  expect(await page.getByText(say('not_adopted_title')).count()).toBe(0);
  const bar = () => page.locator('.top').evaluate((top) => getComputedStyle(top).borderBlockStartColor);
  const light = await bar();
  expect(light).not.toBe('rgb(245, 196, 0)');
  await isSound(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(bar).not.toBe(light);
  await isSound(page);
  await page.goto(`${root}/freizeit`);
  await page.getByText(town.events[0]).first().waitFor();
  await context.close();
}

describe('a small town', () => {
  it.each(TOWNS)(
    'starts in under ten minutes, in "$language" at $width px: invited, signed in, with its crest and colour, and its events in the app',
    async (town) => {
      await inviteByOperator(town);
      const { context, ...person } = await newcomer(town);
      await arrive(person);
      await giveLook(person);
      await adoptLeisure(person);
      await connectCalendar(person);
      await expect
        .poll(async () => (await fetch(`${house.url}/api/places/${town.ars}/here`)).text())
        .toContain(town.events[0]);
      const result = person.effort.report();
      console.log(
        `Onboarding, ${town.language} at ${town.width} px: ${result.steps} steps, ${result.keys} typed characters, ` +
          `${result.words} words on the screens; the house took ${result.machineSeconds} s, ` +
          `a person who reads everything ${Math.round(result.seconds / 6) / 10} minutes.`,
      );
      expect(result.seconds).toBeLessThan(TEN_MINUTES);
      await visit(person);
      expect(house.namesInLog()).toEqual([]);
      await context.close();
    },
    240_000,
  );
});
