/** Somebody is reminded of a bin on the evening before, and hears that another day is shifted. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import notifyDe from '../src/kernel/i18n/notify/de.json' with { type: 'json' };
import { type PushService, startPushService } from '../src/kernel/notifications/testing/push-service.ts';
import { feed } from '../src/kernel/sources/testing/feed-behaviours.ts';
import remindDe from '../src/solutions/waste/i18n/remind/de.json' with { type: 'json' };
import { openBrowser } from './browser.ts';
import { type ConfiguredHouse, startConfiguredHouse } from './house/configured-house.ts';
import { looksRight } from './looks-right.ts';
import { deliver, openPhone, openWithWorker, shown } from './subscribed-phone.ts';

const KOELN = '053150000000';
const PAGE = `/${KOELN}-koeln/abfall/bezirk/alle`;
/** A Thursday in Germany: ten to six, and shortly after six. */
const BEFORE = '2026-11-26T16:50:00Z';
const AFTER = '2026-11-26T17:00:05Z';
const ICAL = { type: 'text/calendar; charset=utf-8' };

let browser: Browser;
let push: PushService;
let house: ConfiguredHouse;
let source: string;
beforeAll(async () => {
  [browser, push] = await Promise.all([openBrowser({ notifications: true }), startPushService()]);
  house = await startConfiguredHouse({
    time: BEFORE,
    env: { HIER_SAMPLE: 'off', PUSH_ALLOW_ORIGINS: push.origin },
  });
  await house.hier(['adopt', KOELN, 'waste']);
  house.feeds.behave('/waste.ics', feed(calendar({ restmuell: '20261127', papier: '20261204' }), ICAL));
  source = await house.connect({
    ...{ ars: KOELN, into: 'waste/collections', connector: 'ical', path: '/waste.ics' },
    ...{ name: 'Erfundener Kalender', licence: 'CC0-1.0' },
  });
  const isThere = async () => {
    expect(await (await fetch(house.url + PAGE)).text()).toContain('Restmüll');
  };
  await vi.waitFor(isThere, { timeout: 60_000, interval: 300 });
}, 240_000);
afterAll(async () => {
  await browser.close();
  await Promise.all([house.close(), push.close()]);
});

function calendar({ restmuell, papier }: { restmuell: string; papier: string }): string {
  const event = (uid: string, day: string, summary: string) =>
    [
      'BEGIN:VEVENT',
      `UID:${uid}@example.org`,
      'DTSTAMP:20261101T000000Z',
      `DTSTART;VALUE=DATE:${day}`,
    ].concat(`SUMMARY:${summary}`, 'END:VEVENT');
  return [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Erfunden//DE'],
    ...event('a', restmuell, 'Restmüll'),
    ...event('b', papier, 'Papier'),
    ...['END:VCALENDAR', ''],
  ].join('\r\n');
}

it('is told at the hour that was chosen, and again when a day is shifted, until one tap stops it', async () => {
  const context = await openPhone(
    browser,
    { width: 360, scheme: 'light', script: true },
    { name: 'phone', push, baseURL: house.url },
  );
  const page = await context.newPage();
  await openWithWorker(page, PAGE);
  await page.getByRole('button', { name: remindDe.remind_form_open }).click();
  const save = page.getByRole('button', { name: notifyDe.notify_part_save });
  await save.waitFor();
  await page.getByText(notifyDe.notify_mail_off).waitFor();
  await looksRight(page);
  for (const bin of ['Papier', 'Restmüll']) await page.getByRole('checkbox', { name: bin }).uncheck();
  await save.click();
  await page.getByText(remindDe.remind_form_no_bins).waitFor();
  for (const bin of ['Papier', 'Restmüll']) await page.getByRole('checkbox', { name: bin }).check();
  await save.click();
  await page.getByText(notifyDe.notify_done).waitFor();
  const title = 'Abfuhr am Abend vorher, 18 Uhr: alle Tonnen';
  await page.getByText(title).waitFor();
  expect(push.taken).toEqual([]);

  // Told by the next run of the job, before or after the house has stopped for a while: six o'clock passes meanwhile.
  house.feeds.behave('/waste.ics', feed(calendar({ restmuell: '20261127', papier: '20261205' }), ICAL));
  expect(await house.hier(['source', 'run', source])).toContain('1 changed');
  await house.again(AFTER);
  await expect.poll(() => push.taken.length, { timeout: 120_000, interval: 300 }).toBe(2);
  const reminder = { title: 'Köln: Morgen, Fr 27. November: Restmüll', body: remindDe.remind_put_out };
  const correction = {
    title: 'Köln: Papier: Sa 5. Dezember statt Fr 4. Dezember',
    body: remindDe.remind_see,
  };
  for (const { text } of push.taken) {
    const told = JSON.parse(text ?? '{}').title === reminder.title ? reminder : correction;
    await deliver(page, text ?? '');
    // Chromium takes older ones from the screen when it likes.
    await expect.poll(() => shown(page)).toContainEqual({ ...told, lang: 'de' });
  }
  expect(push.taken.map(({ text }) => JSON.parse(text ?? '{}').title).sort()).toEqual(
    [reminder.title, correction.title].sort(),
  );

  await openWithWorker(page, PAGE);
  await page
    .getByRole('button', {
      name: notifyDe.mine_notify_drop_named.replace('{title}', title).replace('{place}', 'Köln'),
    })
    .click();
  await page.getByText(notifyDe.notify_part_stopped).waitFor();
  expect(await page.getByText(title).count()).toBe(0);
  await openWithWorker(page, '/mein-bereich');
  await page.getByText(notifyDe.mine_notify_none).waitFor();
  await context.close();
}, 300_000);
