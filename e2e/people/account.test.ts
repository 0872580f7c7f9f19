/** Having an account: signing in and out, what belongs to it, and leaving nothing behind. */
import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, takenOver, violations } from '../browser.ts';
import { type PeopleHouse, startPeopleHouse } from './people-house.ts';
import { focusedDescription, newDevice, open, signIn, unfold } from './steps.ts';

let house: PeopleHouse;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = await Promise.all([startPeopleHouse(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

describe('signing in by code', () => {
  it('works with the keyboard alone, after a wrong code, and leaves one cookie that no script sees', async () => {
    const { page, context } = await newDevice(browser, house);
    await open(page, '/anmelden?weiter=%2F053150000000-koeln');
    await page.getByLabel('Ihre E-Mail-Adresse').focus();
    await page.keyboard.type('keine adresse');
    await page.keyboard.press('Enter');
    await page.getByText('Geben Sie Ihre E-Mail-Adresse ein').waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'email');
    await expect.poll(() => focusedDescription(page)).toContain('Geben Sie Ihre E-Mail-Adresse ein');
    expect(await violations(page)).toEqual([]);

    await page.getByLabel('Ihre E-Mail-Adresse').fill('eva@beispiel.example');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'code');
    const code = await house.code('eva@beispiel.example');
    const wrong = code === '000000' ? '000001' : '000000';
    await page.keyboard.type(wrong);
    await page.keyboard.press('Enter');
    await page.getByText('Der Code stimmt nicht oder gilt nicht mehr').waitFor();
    await expect.poll(() => focusedDescription(page)).toContain('Der Code stimmt nicht');
    await expect.poll(() => page.getByLabel('Code mit sechs Ziffern').inputValue()).toBe(wrong);
    expect(await violations(page)).toEqual([]);

    // On a phone the tab may be thrown away while the mail is read.
    await page.reload();
    await page.waitForFunction(() => document.activeElement?.id === 'code');
    await page.keyboard.type(`${code.slice(0, 3)} ${code.slice(3)}`);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Köln' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/053150000000-koeln');

    const cookies = await context.cookies();
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(kept).not.toContain('eva@');
    await context.close();
  });

  it('does not work with a code that is too old', async () => {
    const { page, context } = await newDevice(browser, house);
    await open(page, '/anmelden');
    await page.getByLabel('Ihre E-Mail-Adresse').fill('alt@beispiel.example');
    await page.keyboard.press('Enter');
    const code = await house.code('alt@beispiel.example');
    await house.beside(({ db }) =>
      sql`update kernel.verification set expires_at = now() - interval '1 second'`.execute(db),
    );
    await page.getByLabel('Code mit sechs Ziffern').fill(code);
    await page.keyboard.press('Enter');
    await page.getByText('Der Code stimmt nicht oder gilt nicht mehr').waitFor();
    await page.getByRole('button', { name: 'Andere Adresse' }).click();
    await expect.poll(() => page.getByLabel('Ihre E-Mail-Adresse').inputValue()).toBe('alt@beispiel.example');
    await context.close();
  });

  it('says that no mail goes out, or that there is no network, and loses nothing', async () => {
    const { page, context } = await newDevice(browser, house);
    await open(page, '/anmelden');
    await page.getByLabel('Ihre E-Mail-Adresse').fill('warte@beispiel.example');
    await house.mail.stop();
    await page.keyboard.press('Enter');
    await page.getByText('Wir können gerade keine E-Mail senden').waitFor();
    await house.mail.start();
    await context.setOffline(true);
    await page.keyboard.press('Enter');
    await page.getByText('Keine Verbindung. Was Sie eingegeben haben').waitFor();
    await expect
      .poll(() => page.getByLabel('Ihre E-Mail-Adresse').inputValue())
      .toBe('warte@beispiel.example');
    await context.setOffline(false);
    await page.keyboard.press('Enter');
    await page.getByText('Der Code ist unterwegs an warte@beispiel.example').waitFor();
    await context.close();
  });
});

describe('a passkey', () => {
  it('is made, signs in without any mail, and is removed', async () => {
    const { page, context } = await newDevice(browser, house, { width: 1280 });
    const session = await context.newCDPSession(page);
    await session.send('WebAuthn.enable');
    await session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await signIn(page, house, 'paul@beispiel.example');
    await page.getByText('Ihr Konto ist angelegt').waitFor();
    await unfold(page, 'Passkeys');
    await page.getByRole('button', { name: 'Passkey anlegen' }).click();
    await page.getByText('Geben Sie dem Passkey einen Namen').waitFor();
    await page.getByLabel('Name des Passkeys').fill('Mein Telefon');
    await page.keyboard.press('Enter');
    await page.getByText('„Mein Telefon“ ist angelegt').waitFor();
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Abmelden' }).click();
    await page.getByText('Sie sind abgemeldet').waitFor();
    expect(await context.cookies()).toEqual([]);
    const mails = house.mail.inbox.length;
    await open(page, '/anmelden');
    await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
    await page.getByText('Angemeldet als paul@beispiel.example').waitFor();
    expect(house.mail.inbox).toHaveLength(mails);

    await unfold(page, 'Passkeys');
    await page.getByRole('button', { name: 'Entfernen: Passkey „Mein Telefon“' }).click();
    await page.getByText('Noch kein Passkey').waitFor();
    await page.getByRole('button', { name: 'Abmelden' }).click();
    await page.getByText('Sie sind abgemeldet').waitFor();
    await open(page, '/anmelden');
    await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
    await page
      .getByRole('alert')
      .filter({ hasText: /Passkey/ })
      .waitFor();
    await context.close();
  });
});

describe('another provider', () => {
  it('signs in whom it vouches for, and leads back to where they were', async () => {
    const { page, context } = await newDevice(browser, house);
    await open(page, '/anmelden?weiter=%2F010615168107-wacken');
    house.provider.signsIn(null);
    await page.getByRole('button', { name: 'Weiter mit Servicekonto' }).click();
    await page.getByText('Sie haben die Anmeldung beim anderen Anbieter abgebrochen').waitFor();
    expect(await violations(page)).toEqual([]);

    house.provider.signsIn({ sub: 'otto', email: 'otto@beispiel.example', name: 'Otto Beispiel' });
    await open(page, '/anmelden?weiter=%2F010615168107-wacken');
    await page.getByRole('button', { name: 'Weiter mit Servicekonto' }).click();
    await page.getByRole('heading', { level: 1, name: 'Wacken' }).waitFor();
    await open(page, '/mein-bereich');
    await page.getByText('otto@beispiel.example').waitFor();
    await unfold(page, 'Andere Konten');
    await page.getByRole('button', { name: 'Trennen: Servicekonto' }).click();
    await page.getByText('Kein anderes Konto führt hierher').waitFor();
    await page.getByRole('button', { name: 'Servicekonto verbinden' }).click();
    await page.getByRole('button', { name: 'Trennen: Servicekonto' }).waitFor();
    expect(new URL(page.url()).hash).toBe('#andere-konten');
    await context.close();
  });

  it('cannot take over an account that somebody has here', async () => {
    const { page, context } = await newDevice(browser, house);
    house.provider.signsIn({ sub: 'mallory', email: 'eva@beispiel.example' });
    await open(page, '/anmelden');
    await page.getByRole('button', { name: 'Weiter mit Servicekonto' }).click();
    await page.getByText('Zu dieser E-Mail-Adresse gibt es hier schon ein Konto').waitFor();
    expect(await page.evaluate(async () => (await fetch('/api/account')).status)).toBe(401);
    await context.close();
  });
});

describe('the account', () => {
  it('is named, listed by its sessions, exported, deleted, and begins empty afterwards', async () => {
    const { page, context } = await newDevice(browser, house);
    const other = await newDevice(browser, house);
    await signIn(other.page, house, 'ida@beispiel.example');
    await signIn(page, house, 'ida@beispiel.example');
    await unfold(page, 'Profil');
    await page.getByLabel('Name', { exact: true }).fill('Ida Beispiel');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Gespeichert.').waitFor();
    await page.getByText('Angemeldet als Ida Beispiel').waitFor();

    await unfold(page, 'Anmeldungen');
    await page.getByText('Dieses Gerät', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Alle anderen beenden' }).click();
    await page.getByText('Sie sind nur hier angemeldet').waitFor();
    await other.page.getByRole('button', { name: 'Abmelden' }).waitFor();
    await unfold(other.page, 'Anmeldungen');
    await other.page.getByText('Ihre Anmeldung ist beendet').waitFor();
    expect(await other.page.getByText('Ida').isVisible()).toBe(false);
    await other.context.close();

    await unfold(page, 'Meine Daten mitnehmen');
    const downloaded = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Datei herunterladen' }).click();
    const file = await (await downloaded).path();
    const text = await readFile(file, 'utf8');
    expect(text).toContain('ida@beispiel.example');
    expect(text).toContain('Ida Beispiel');
    expect(typeof JSON.parse(text)).toBe('object');

    await unfold(page, 'Konto löschen');
    await page.getByLabel('Zur Bestätigung').fill('eva@beispiel.example');
    await page.getByRole('button', { name: 'Konto endgültig löschen' }).click();
    await page.getByText('Das ist nicht die Adresse dieses Kontos').waitFor();
    await page.getByLabel('Zur Bestätigung').fill('Ida@Beispiel.example');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Ihr Konto ist gelöscht' }).waitFor();
    expect(await context.cookies()).toEqual([]);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(async () => (await fetch('/api/account')).status)).toBe(401);
    const left = await house.beside(({ db }) =>
      sql<{ count: string }>`select count(*) from kernel.person where email = 'ida@beispiel.example'`.execute(
        db,
      ),
    );
    expect(Number(left.rows[0]?.count)).toBe(0);

    await signIn(page, house, 'ida@beispiel.example', '/anmelden');
    await page.getByText('Ihr Konto ist angelegt').waitFor();
    await page.getByText('Angemeldet als ida@beispiel.example').waitFor();
    await context.close();
  });

  it('asks for a new sign-in before it is deleted, and comes back to the same place', async () => {
    const { page, context } = await newDevice(browser, house);
    await signIn(page, house, 'lang@beispiel.example');
    await house.beside(({ db }) =>
      sql`update kernel.session set created_at = created_at - interval '1 hour'
          where person = (select id from kernel.person where email = 'lang@beispiel.example')`.execute(db),
    );
    await page.reload();
    await unfold(page, 'Konto löschen');
    await page.getByRole('link', { name: 'Noch einmal anmelden' }).click();
    await page.waitForURL('**/anmelden?*');
    await takenOver(page);
    await signIn(page, house, 'lang@beispiel.example');
    expect(new URL(page.url()).hash).toBe('#konto-loeschen');
    await page.getByLabel('Zur Bestätigung').waitFor();
    await context.close();
  });

  it('has a picture that is looked at first, and refuses what is none', async () => {
    const { page, context } = await newDevice(browser, house);
    await signIn(page, house, 'bild@beispiel.example');
    await unfold(page, 'Profil');
    const field = page.getByLabel('Bild auswählen');
    await field.setInputFiles({
      name: 'bild.png',
      mimeType: 'image/png',
      buffer: Buffer.from('<svg onload="alert(1)"/>'),
    });
    await page.getByText('Diese Datei ist kein Bild').waitFor();
    await field.setInputFiles('web/icons/icon-192.png');
    await page.getByText('So wird es aussehen').waitFor();
    await page.getByRole('button', { name: 'Dieses Bild nehmen' }).click();
    await page.getByText('Gespeichert.').waitFor();
    const shown = page.getByRole('img', { name: 'Ihr Bild' });
    expect(
      await shown.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
    ).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Bild entfernen' }).click();
    await page.getByText('Kein Bild').waitFor();
    await context.close();
  });
});

describe('two windows', () => {
  it('notice together that somebody has signed out, and go on together', async () => {
    const { page, context } = await newDevice(browser, house);
    await signIn(page, house, 'zwei@beispiel.example');
    await unfold(page, 'Profil');
    await page.getByLabel('Name', { exact: true }).fill('Noch nicht gespeichert');
    const other = await context.newPage();
    await open(other, '/mein-bereich');
    await other.getByRole('button', { name: 'Abmelden' }).click();
    await page.getByText('Sie haben sich in einem anderen Fenster abgemeldet').waitFor();
    expect(await page.getByText('zwei@beispiel.example').isVisible()).toBe(false);
    expect(await violations(page)).toEqual([]);
    await signIn(other, house, 'zwei@beispiel.example');
    await page.getByRole('button', { name: 'Abmelden' }).waitFor();
    await expect
      .poll(() => page.getByLabel('Name', { exact: true }).inputValue())
      .toBe('Noch nicht gespeichert');
    await context.close();
  });
});

describe('places on two devices', () => {
  it('follow each other once it is wished, also after a time without a network', async () => {
    const [phone, desk] = [await newDevice(browser, house), await newDevice(browser, house, { width: 1280 })];
    await open(phone.page, '/010615168107-wacken');
    await phone.page.getByRole('button', { name: 'Ort merken' }).click();
    await signIn(phone.page, house, 'orte@beispiel.example');
    await unfold(phone.page, 'Meine Orte auf allen Geräten');
    await phone.page.getByLabel('Orte dieses Geräts mit dem Konto abgleichen').check();
    await phone.page.getByText(/Abgeglichen um \d\d:\d\d Uhr/).waitFor();

    await open(desk.page, '/053150000000-koeln');
    await desk.page.getByRole('button', { name: 'Ort merken' }).click();
    await signIn(desk.page, house, 'orte@beispiel.example');
    expect(await desk.page.getByRole('main').getByRole('link', { name: 'Wacken' }).count()).toBe(0);
    await unfold(desk.page, 'Meine Orte auf allen Geräten');
    await desk.page.getByText('Auf einem anderen Gerät ist der Abgleich eingeschaltet').waitFor();
    await desk.page.getByLabel('Orte dieses Geräts mit dem Konto abgleichen').check();
    await desk.page.getByRole('main').getByRole('link', { name: 'Wacken' }).waitFor();

    // The desk removes a place while it has no network; it reaches the phone when it is back.
    await desk.context.setOffline(true);
    await desk.page.getByRole('button', { name: 'Wacken entfernen' }).click();
    const caughtUp = desk.page.waitForResponse(
      (answer) =>
        answer.url().includes('/api/account/places') && answer.request().method() === 'PUT' && answer.ok(),
    );
    await desk.context.setOffline(false);
    await caughtUp;
    await phone.page.getByRole('main').getByRole('link', { name: 'Wacken' }).waitFor();
    await phone.page.evaluate(() => {
      // As if the five minutes were over after which a device asks again.
      const note = JSON.parse(localStorage.getItem('hierzulande.sync') ?? '{}');
      localStorage.setItem('hierzulande.sync', JSON.stringify({ ...note, at: '2020-01-01T00:00:00Z' }));
    });
    await open(phone.page, '/mein-bereich');
    await phone.page.getByRole('main').getByRole('link', { name: 'Köln', exact: true }).waitFor();
    expect(await phone.page.getByRole('main').getByRole('link', { name: 'Wacken' }).count()).toBe(0);

    await unfold(phone.page, 'Meine Orte auf allen Geräten');
    await phone.page.getByRole('button', { name: 'Orte aus dem Konto löschen' }).click();
    await phone.page.getByText('Die Orte sind aus Ihrem Konto gelöscht').waitFor();
    await phone.page.getByRole('main').getByRole('link', { name: 'Köln', exact: true }).waitFor();
    await phone.context.close();
    await desk.context.close();
  });
});

it('the log of all this has a line for each request, and names nobody', () => {
  expect(house.mail.inbox.length).toBeGreaterThan(1);
  expect(house.output()).toContain('"route":"/api/account/code"');
  expect(house.namesInLog()).toEqual([]);
});
