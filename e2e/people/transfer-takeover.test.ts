import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { adopt } from '../../src/kernel/adoptions/adopt.ts';
import { PREFIX } from '../../src/kernel/i18n/language.ts';
import { addSource } from '../../src/kernel/sources/manage/manage.ts';
import { feed } from '../../src/kernel/sources/testing/feed-behaviours.ts';
import { solutions } from '../../src/solutions.ts';
import { takenOver } from '../browser.ts';
import { event } from '../feeds/christmas.ts';
import { fits } from '../looks-right.ts';
import { type HouseWithFeeds, startHouseWithFeeds } from './house-with-feeds.ts';
import { sayIn } from './say.ts';
import { newDevice, open, openAs, signIn } from './steps.ts';

const KOELN = '053150000000';
const WACKEN = '010615168107';
const SWISTTAL = '053820064064';
const MANAGER = { [WACKEN]: 'chefin@wacken.example', [SWISTTAL]: 'chef@swisttal.example' } as const;
const WORDS = [
  ...['kernel/sources/i18n', 'kernel/i18n/desk', 'kernel/i18n/desk/rooms/solutions'],
  ...['kernel/i18n/desk/rooms/sources', 'network/transfer/i18n/projects', 'network/transfer/i18n/approvals'],
  'network/transfer/i18n/takeovers',
];
/** Of Köln: must stand on no screen of another town. */
const SECRETS = ['geheim.koeln.example', 'kultur@koeln.example', 'Kulturkalender Köln'];
const TEN_MINUTES = 600;

let house: HouseWithFeeds['house'];
let browser: Browser;
let feeds: HouseWithFeeds['feeds'];
let close: HouseWithFeeds['close'];
beforeAll(async () => {
  ({ house, browser, feeds, close } = await startHouseWithFeeds());
  for (const [ars, email] of Object.entries(MANAGER)) await house.employ(email, ars, 'manager');
  await house.beside(async ({ db, places, clock }) => {
    const now = clock.now();
    await adopt(
      { db, places, solutions, now },
      { ars: KOELN, solution: 'leisure', settings: { cardDays: 21 } },
    );
    await addSource(
      db,
      {
        ...{
          ownerArs: KOELN,
          solution: 'leisure',
          intake: 'events',
          connector: 'ical',
          licence: 'own',
          settings: {},
        },
        ...{ name: 'Kulturkalender Köln', address: 'https://geheim.koeln.example/k.ics', url: null },
        ...{ everySeconds: null, mailbox: 'kultur@koeln.example', deputy: null, contractEnd: null },
        reviewDate: '2030-01-01',
      },
      now,
    );
  });
}, 180_000);
afterAll(() => close());

const ahead = (days: number) => Temporal.Now.plainDateISO('Europe/Berlin').add({ days }).toString();

function calendar(summary: string): string {
  const day = ahead(1).replaceAll('-', '');
  return [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Beispiel//Kalender//DE'],
    event({ uid: 'one', summary, start: `${day}T193000`, end: `${day}T213000` }),
    ...['END:VCALENDAR', ''],
  ].join('\r\n');
}

/** As a designer would look at it, in both widths; the page keeps the one that it had. */
async function sound(page: Page, name: string): Promise<void> {
  await fits(page, name);
  const text = (await page.locator('body').textContent()) ?? '';
  for (const secret of SECRETS) expect(text, name).not.toContain(secret);
}

const TOWNS = [
  { language: 'de', width: 1280, ars: WACKEN, fest: 'Feuerwehrfest' },
  { language: 'en', width: 360, ars: SWISTTAL, fest: 'Kirmes' },
] as const;

describe('a solution of another town', () => {
  it.each(TOWNS)(
    'is found by everybody, taken over at the desk, fed from an own calendar, and live ($language, $width px)',
    async ({ language, width, ars, fest }) => {
      const say = sayIn(language, ...WORDS);
      const leisure = sayIn(language, 'solutions/leisure/i18n')('title');
      const at = PREFIX[language];
      const button = (name: string) => page.getByRole('button', { name, exact: true });
      const said = (key: string, values = {}) =>
        page
          .getByRole('status')
          .filter({ hasText: say(key, values) })
          .first()
          .waitFor();
      feeds.behave(`/${language}.ics`, feed(calendar(fest), { type: 'text/calendar; charset=utf-8' }));
      const { page, context } = await newDevice(browser, house, { width });

      // From the network to the sign-in and back, then to the desk of the own town.
      await open(page, `${at}/netzwerk/uebernehmen`);
      await sound(page, `log-${language}`);
      await page
        .locator('main a[href$="/netzwerk/uebernehmen/leisure"]')
        .filter({ hasText: leisure })
        .click();
      await takenOver(page);
      await page.getByRole('link', { name: say('takeover_sign_in') }).waitFor();
      await sound(page, `begin-${language}`);
      await open(page, `/anmelden?weiter=${encodeURIComponent(`${at}/netzwerk/uebernehmen/leisure`)}`);
      await signIn(page, house, MANAGER[ars]);
      await page.getByRole('heading', { name: say('takeover_desks') }).waitFor();
      await page.locator(`a[href$="/rathaus/${ars}/vorhaben/uebernehmen/leisure"]`).click();
      await takenOver(page);

      // The giver: settings and kinds of data, never where they come from.
      await page.getByRole('heading', { name: 'Köln' }).waitFor();
      await page
        .locator('summary', { hasText: say('takeover_giver_figures') })
        .first()
        .click();
      await sound(page, `givers-${language}`);
      const began = performance.now();
      await button(say('takeover_begin_named', { name: 'Köln' })).click();
      await page.getByRole('heading', { name: say('takeover_steps') }).waitFor();
      await sound(page, `begun-${language}`);
      await page
        .getByText(say('takeover_setting_from', { name: 'Köln' }))
        .first()
        .waitFor();

      // Settings: taken, one of them changed.
      const days = page.locator('#takeover-settings-cardDays');
      await expect.poll(() => days.inputValue()).toBe('21');
      await days.fill('viele');
      await button(say('takeover_settings_save')).click();
      await page.getByRole('alert').getByRole('link').first().waitFor();
      await days.fill('30');
      await button(say('takeover_settings_save')).click();
      await said('takeover_settings_saved');

      // The own calendar, tried before it is kept.
      const title = say('intake_events');
      await button(say('takeover_source_connect', { title })).click();
      await page.getByLabel(say('address')).fill(`${feeds.origin}/${language}.ics`);
      await button(say('try')).click();
      await page.getByText(say('trial_read', { count: 1 })).waitFor();
      await page.getByText(fest).first().waitFor();
      await page.getByLabel(say('about_name')).fill('Kulturamt');
      await page
        .getByLabel(say('about_licence'), { exact: true })
        .selectOption({ label: say('licence_own') });
      await page.getByLabel(say('about_mailbox')).fill('kultur@gemeinde.example');
      await page.getByLabel(say('about_reviewDate')).fill(ahead(200));
      await sound(page, `source-${language}`);
      await button(say('save_new')).click();
      await said('takeover_source_connect_done');
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('quelle-events');

      // Approvals: none is needed, and somebody says why.
      await page.getByText(say('takeover_live_open', { steps: say('takeover_step_approvals') })).waitFor();
      const takeover = page.url();
      await page.getByRole('link', { name: say('takeover_approvals_to') }).click();
      await takenOver(page);
      await page.locator('summary', { hasText: say('approval_none_title') }).click();
      await page.getByLabel(say('approval_none_reason')).fill('Nur öffentliche Termine, keine Kosten.');
      await page.getByLabel(say('approval_none_unit')).fill('Hauptamt');
      await button(say('approval_none_do')).click();
      await page.getByText(say('approval_none_done')).waitFor();
      await page.goto(takeover);
      await takenOver(page);
      await page.locator('.solution__cards .card').first().waitFor();
      // Read already, and shown to nobody before it is switched on.
      await page.getByText(say('takeover_source_awaits')).waitFor();
      const api = `/api/transfer/desk/${ars}/takeovers/${takeover.split('/').at(-1)}`;
      const { app } = await (await context.request.get(api)).json();
      expect(await (await context.request.get(app)).text()).not.toContain(fest);
      await open(page, `${language === 'en' ? '/en' : ''}/rathaus/${ars}/quellen`);
      await page.getByRole('link', { name: 'Kulturamt' }).click();
      await page.getByText(say('awaits_text')).waitFor();
      await sound(page, `waiting-${language}`);
      await page.goto(takeover);
      await takenOver(page);

      // Said before, then switched on, by keyboard.
      await button(say('takeover_live_ask')).press('Enter');
      await page.getByRole('heading', { name: say('takeover_live_title') }).waitFor();
      await sound(page, `ready-${language}`);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: say('takeover_live_app') }).waitFor();
      const seconds = (performance.now() - began) / 1_000;
      await sound(page, `live-${language}`);
      expect(seconds).toBeLessThan(TEN_MINUTES);
      const answer = await (await context.request.get(api)).json();
      expect(answer).toMatchObject({ project: { state: 'live' }, settings: { value: { cardDays: 30 } } });
      expect(answer.technicalSeconds).toBeLessThan(TEN_MINUTES);
      expect(answer.technicalSeconds).toBeGreaterThanOrEqual(0);

      await page.getByRole('link', { name: say('takeover_live_app') }).click();
      await takenOver(page);
      // What was imported a moment ago is on the page a moment later.
      await vi.waitFor(async () => {
        await page.reload();
        await takenOver(page);
        await page.getByRole('main').getByText(fest).first().waitFor({ timeout: 1_000 });
      }, 30_000);

      // What it took, for others.
      await open(page, new URL(takeover).pathname);
      await page.locator('summary', { hasText: say('takeover_effort') }).click();
      await page.getByLabel(say('takeover_effort_hours')).fill('viel');
      await button(say('takeover_effort_save')).click();
      await page.getByText(say('takeover_effort_number')).waitFor();
      await page.getByLabel(say('takeover_effort_hours')).fill('2');
      await page.getByLabel(say('takeover_effort_note')).fill('Der Kalender war schnell angeschlossen.');
      await button(say('takeover_effort_save')).click();
      await said('takeover_effort_saved');
      await open(page, `${at}/netzwerk/uebernehmen`);
      await page.getByText('Der Kalender war schnell angeschlossen.').first().waitFor();
      await sound(page, `after-${language}`);
      await context.close();
    },
    180_000,
  );

  it('is prepared and given back, with a reason for others', async () => {
    const say = sayIn('de', ...WORDS);
    await house.beside(({ db, places, clock }) =>
      adopt({ db, places, solutions, now: clock.now() }, { ars: KOELN, solution: 'parking' }),
    );
    const { page, context } = await newDevice(browser, house, { width: 360 });
    const room = `/rathaus/${WACKEN}/vorhaben/uebernehmen`;
    await openAs(page, house, MANAGER[WACKEN], room);
    await page.getByRole('heading', { name: say('takeover_own') }).waitFor();
    await sound(page, 'choose-de');
    await open(page, `${room}/parking`);
    await page.getByRole('button', { name: say('takeover_begin_named', { name: 'Köln' }) }).click();
    await page.getByText(say('takeover_setting_own'), { exact: false }).first().waitFor();
    await sound(page, 'own-de');
    await page.locator('summary', { hasText: say('takeover_stop') }).click();
    await page.getByRole('button', { name: say('takeover_stop_yes') }).click();
    await page.getByText(say('takeover_elsewhere_missing')).waitFor();
    await page.getByLabel(say('takeover_stop_code'), { exact: true }).selectOption('no-owner');
    await sound(page, 'stop-de');
    await page.getByRole('button', { name: say('takeover_stop_yes') }).click();
    await page.getByText(say('takeover_stopped_text', { reason: say('stop_no-owner') })).waitFor();
    await sound(page, 'stopped-de');
    await open(page, room);
    await page.locator('summary', { hasText: say('takeover_elsewhere') }).click();
    await page.getByLabel(say('takeover_elsewhere_what')).selectOption('waste');
    await page.getByLabel(say('takeover_elsewhere_day')).fill('2026-05-01');
    await page.getByRole('button', { name: say('takeover_elsewhere_save'), exact: true }).click();
    await page.getByText(say('takeover_elsewhere_saved')).waitFor();
    await sound(page, 'elsewhere-de');
    await context.close();
    expect(house.namesInLog()).toEqual([]);
  }, 120_000);
});
