/** Running the house in the browser: all towns, feeds, jobs, messages; and what a desk sees of it. */
import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adopt } from '../../src/kernel/adoptions/adopt.ts';
import { solutions } from '../../src/solutions.ts';
import { openBrowser, takenOver } from '../browser.ts';
import { isSound } from '../looks-right.ts';
import { type PeopleHouse, startPeopleHouse } from './people-house.ts';
import { newDevice, open, signIn } from './steps.ts';

const WACKEN = '010615168107';
const FEDERATION = '000000000000';
const JOB = '01990000-0000-7000-8000-000000000001';
const SOURCE = '01990000-0000-7000-8000-000000000002';

let house: PeopleHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([startPeopleHouse(), openBrowser()]);
  await house.employ('betrieb@haus.example', FEDERATION, 'operator');
  await house.employ('chefin@wacken.example', WACKEN, 'manager');
  await house.beside(async ({ db, places, clock }) => {
    await adopt({ db, places, solutions, now: clock.now() }, { ars: WACKEN, solution: 'leisure' });
    await sql`insert into kernel.source (id, owner_ars, solution, intake, connector, kind, name, address, licence,
        every_seconds, next_run_at, checked_at, failures, fault, created_at)
      values (${SOURCE}, ${WACKEN}, 'leisure', 'events', 'ical', 'http', 'Dorfkalender', 'https://feed.invalid/x', 'CC0-1.0',
        86400, now() + interval '1 day', now(), 4, '{"code":"timeout","message":"late"}', now())`.execute(db);
    await sql`insert into jobs.job (id, name, state, data, output, retry_limit, retry_count, completed_on)
      values (${JOB}, 'mail.send', 'failed', ${JSON.stringify(MAIL)}, ${JSON.stringify(REASON)}, 1, 1, now())`.execute(
      db,
    );
  });
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

const MAIL = {
  ...{ to: 'spaet@post.example', subject: 'Nachzügler', text: 'Hallo', language: 'de' },
  id: '01990000-0000-7000-8000-000000000003',
};
const REASON = { kind: 'MailFault', code: 'unreachable', message: 'the mail server does not answer' };

describe('whoever runs the house', () => {
  it('finds a town in trouble, has a job tried again, and writes to all desks', async () => {
    const { page, context } = await newDevice(browser, house, { width: 1280 });
    await open(page, '/anmelden?weiter=%2Frathaus');
    await signIn(page, house, 'betrieb@haus.example');
    await page.getByRole('link', { name: 'Zum Betrieb dieser Installation' }).click();
    await page.getByText('2 Orte', { exact: true }).waitFor();
    await isSound(page);
    await page.getByLabel('Ort suchen').fill('nirgendwo');
    await page.getByText('Kein Ort passt dazu').waitFor();
    await page.getByLabel('Ort suchen').fill('wack');
    await page.getByLabel('Zustand der Quellen').selectOption({ label: 'Fällt aus' });
    await page.getByText('Fällt aus: 1').waitFor();
    await page.getByRole('link', { name: /^Wacken/ }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Wacken' }).waitFor();
    await page.getByText('4 Fehler in Folge').waitFor();
    await page.getByText('Verwaltung der Zugänge: 1').waitFor();
    await isSound(page);

    await page.getByRole('link', { name: 'Aufgaben' }).click();
    await page.getByText('unreachable: the mail server does not answer').waitFor();
    expect(await page.getByRole('main').textContent()).not.toContain('spaet@post.example');
    await isSound(page);
    await page.getByRole('button', { name: 'Noch einmal versuchen: mail.send' }).press('Enter');
    await page.getByText('Die Aufgabe läuft gleich noch einmal an').waitFor();
    expect((await house.mail.next('spaet@post.example')).subject).toBe('Nachzügler');

    await page.getByRole('link', { name: 'Zustand' }).click();
    await page.getByText('Frei auf der Platte').waitFor();
    await page.getByText('Noch nie', { exact: true }).waitFor();
    await page.getByText('Prüfungen in Ordnung').waitFor();
    await isSound(page);

    await page.getByRole('link', { name: 'Mitteilungen' }).click();
    await page.getByRole('button', { name: 'An die Rathäuser schreiben' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('message-titleDe');
    await isSound(page);
    await page.getByLabel('Überschrift auf Deutsch').fill('Wartung am Freitag');
    await page.getByLabel('Überschrift auf Englisch').fill('Maintenance on Friday');
    await page.getByLabel('Text auf Deutsch').fill('Von 20 bis 21 Uhr.');
    await page.getByLabel('Text auf Englisch').fill('From 8 to 9 pm.');
    await page.getByLabel('Zeigen bis').fill('2026-01-01T10:00');
    await page.getByLabel('Auch als E-Mail').check();
    await page.getByRole('button', { name: 'An die Rathäuser schreiben' }).click();
    await page.getByText('Die Zeiten passen nicht zusammen').waitFor();
    const later = await page.evaluate(() => new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 16));
    await page.getByLabel('Zeigen bis').fill(later);
    await page.getByRole('button', { name: 'An die Rathäuser schreiben' }).click();
    await page.getByText('steht jetzt in den Rathäusern').waitFor();
    const { subject, text } = await house.mail.next('chefin@wacken.example');
    expect(subject).toBe('Hierzulande: Wartung am Freitag');
    expect(text).toContain('Von 20 bis 21 Uhr.');
    await context.close();
  });

  it('reads the same in English on a phone, and nobody else gets in', async () => {
    const { page, context } = await newDevice(browser, house, { width: 360, scheme: 'dark' });
    await open(page, '/en/anmelden?weiter=%2Fen%2Fbetrieb');
    await page.getByLabel('Your e-mail address').fill('betrieb@haus.example');
    await page.getByRole('button', { name: 'Get a code' }).click();
    await page.getByLabel('Code of six digits').fill(await house.code('betrieb@haus.example'));
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL('**/en/betrieb');
    await takenOver(page);
    await page.getByText('2 places', { exact: true }).waitFor();
    await isSound(page);
    for (const [part, words] of [
      ['quellen', 'Failing: 1'],
      ['aufgaben', 'What there is to do'],
      ['zustand', 'Free on the disk'],
      ['mitteilungen', 'Maintenance on Friday'],
    ] as const) {
      await open(page, `/en/betrieb/${part}`);
      await page.getByText(words).first().waitFor();
      await isSound(page);
    }
    await context.close();
  });
});

describe('a desk', () => {
  it('sees the message until it is put away, and narrows and exports its log', async () => {
    const { page, context } = await newDevice(browser, house, { width: 360 });
    await open(page, `/anmelden?weiter=${encodeURIComponent(`/rathaus/${WACKEN}`)}`);
    await signIn(page, house, 'chefin@wacken.example');
    await page.getByText('Mitteilung: Wartung am Freitag').waitFor();
    await page.getByRole('region', { name: 'Mitteilung des Betriebs' }).waitFor();
    await isSound(page);
    expect((await page.goto('/betrieb'))?.status()).toBe(403);
    await open(page, `/rathaus/${WACKEN}/protokoll`);
    await page.getByRole('button', { name: 'Gelesen: Wartung am Freitag' }).press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('title');
    await page.reload();
    await page.getByLabel('Art', { exact: true }).waitFor();
    expect(await page.getByRole('region', { name: 'Mitteilung des Betriebs' }).count()).toBe(0);
    await page.getByLabel('Art', { exact: true }).selectOption({ label: 'Inhalte' });
    await page.getByText('Dazu gibt es keine Einträge').waitFor();
    await page.getByLabel('Art', { exact: true }).selectOption({ label: 'Zugänge und Rechte' });
    await page.getByText('Zugang', { exact: false }).first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Als Tabelle ausgeben (CSV)' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^protokoll-010615168107-\d{4}-\d\d-\d\d\.csv$/);
    const table = await readFile(await download.path(), 'utf8');
    expect(table.startsWith('\uFEFFZeit;Wer;Was;Woran\r\n')).toBe(true);
    expect(table).toContain('Rolle');
    await isSound(page);
    await context.close();
  });
});
