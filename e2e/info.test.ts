/** Pages without a place: help, accessibility with the form for reports, privacy, imprint. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { makeFolder, type RunningHouse, removeFolder, startHouse } from '../bench/house/running-house.ts';
import { openBrowser, type Seen, violations, visitPage, WAYS_TO_USE } from './browser.ts';
import { isSound } from './looks-right.ts';
import { oneVisit, turnTo, waysOf } from './one-visit.ts';

const NAMES = ['hilfe', 'barrierefreiheit', 'datenschutz', 'impressum'] as const;
const PHONE: Seen = { width: 360, scheme: 'light', script: true };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const visit = (seen: Seen, path: string, work: (page: Page) => Promise<void>) =>
  visitPage(browser, seen, path, work);

describe.each(NAMES.flatMap((name) => [`/${name}`, `/en/${name}`]))('%s', (path) => {
  describe.each([true, false])('with JavaScript %s', (script) => {
    const hasForm = script && path.endsWith('barrierefreiheit');
    const there = async (page: Page) => void (hasForm && (await page.locator('#report-what').waitFor()));
    const page = oneVisit(() => browser, path, { script, there });

    it.each(waysOf(script))('at $width px, $scheme, has no violation', async (way) => {
      await turnTo(page(), way);
      await isSound(page());
      expect(await page().locator('h1').count()).toBe(1);
    });
  });
});

describe.each(WAYS_TO_USE)('at $width px, JavaScript $script', (seen) => {
  it('are reached from the footer of a place and keep the place', async () => {
    await visit(seen, '/053150000000-koeln', async (page) => {
      for (const [name, title] of [
        ['Hilfe', 'Hilfe'],
        ['Datenschutz', 'Datenschutz'],
        ['Impressum', 'Impressum'],
        ['Barrierefreiheit', 'Erklärung zur Barrierefreiheit'],
      ] as const) {
        const links = page.getByRole('navigation', { name: 'Über dieses Angebot' });
        await links.getByRole('link', { name, exact: true }).click();
        await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
        expect(await page.title()).toBe(`${title} · Hierzulande`);
      }
      expect(await page.getByRole('main').textContent()).toContain('Landesrecht von Nordrhein-Westfalen');
      await page.getByRole('navigation', { name: 'Ihr Ort' }).getByRole('link', { name: 'Köln' }).click();
      await page.getByRole('heading', { level: 1, name: 'Köln', exact: true }).waitFor();
    });
  });
});

describe('within the app', () => {
  it('a page without a place is loaded as data, takes the focus, and going back finds the place', async () => {
    await visit(PHONE, '/053150000000-koeln', async (page) => {
      await page.evaluate(() => {
        document.documentElement.dataset.same = 'yes';
      });
      const asked = page.waitForRequest('**/api/info/hilfe?lang=de&ars=053150000000');
      await page.getByRole('link', { name: 'Hilfe', exact: true }).click();
      await asked;
      await page.getByRole('heading', { level: 1, name: 'Hilfe' }).waitFor();
      await page.waitForFunction(() => document.activeElement?.id === 'title');
      expect(await page.locator('html').getAttribute('data-same')).toBe('yes');
      await page.goBack();
      await page.getByRole('heading', { level: 1, name: 'Köln', exact: true }).waitFor();
    });
  });

  it('the start page loads nothing of the form for reports', async () => {
    await visit(PHONE, '/', async (page) => {
      const loaded = await page.evaluate(() =>
        performance.getEntriesByType('resource').map(({ name }) => name),
      );
      expect(loaded.some((name) => name.endsWith('.js'))).toBe(true);
      expect(loaded.filter((name) => name.includes('barrier-report-form'))).toEqual([]);
    });
  });

  it('the way to what is on the device stands on the page about privacy', async () => {
    await visit(PHONE, '/en/datenschutz', async (page) => {
      expect(await page.getByRole('link', { name: 'My area: see and delete' }).getAttribute('href')).toBe(
        '/en/mein-bereich',
      );
    });
  });

  it('on paper there is no form, only whom to ask', async () => {
    await visit(PHONE, '/barrierefreiheit', async (page) => {
      await page.locator('#report-what').waitFor();
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.report__form').isVisible()).toBe(false);
      expect(await page.getByRole('heading', { name: 'Barriere melden' }).isVisible()).toBe(true);
    });
  });
});

describe('the report of a barrier where the operator has stated no contact', () => {
  it('says so without JavaScript', async () => {
    await visit({ ...PHONE, script: false }, '/barrierefreiheit', async (page) => {
      expect(await page.locator('.report').textContent()).toContain('noch keinen Kontakt angegeben');
      expect(await page.locator('form').count()).toBe(0);
    });
  });

  it('names each field that is missing beside it, then offers the text to copy', async () => {
    await visit(PHONE, '/barrierefreiheit', async (page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.getByRole('button', { name: 'Text erstellen' }).click();
      const what = page.getByLabel('Was ist nicht zugänglich?');
      await page.waitForFunction(() => document.activeElement?.id === 'report-what');
      expect(await what.getAttribute('aria-invalid')).toBe('true');
      const tied = ((await what.getAttribute('aria-describedby')) ?? '').split(' ');
      expect(tied).toEqual(['report-what-error', 'report-what-hint']);
      expect(await page.locator('#report-what-error').textContent()).toBe('Beschreiben Sie die Barriere.');
      expect(await page.locator('#report-where-error').count()).toBe(1);
      expect(await page.locator('#report-reach-error').count()).toBe(0);
      expect(await violations(page)).toEqual([]);

      await what.fill('Die Karte ist nicht zu bedienen.');
      await page.getByLabel('Auf welcher Seite?').fill('Karte');
      await page.keyboard.press('Enter');
      await page.getByText('Der Text ist fertig.').waitFor();
      expect(await page.locator('.kern-error').count()).toBe(0);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Text kopieren' }).click();
      await page.getByText('Der Text ist kopiert.').waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toContain('Barriere gemeldet: Karte');
      expect(copied).toContain('Die Karte ist nicht zu bedienen.');
    });
  });

  it('is one tap away from the top of the statement', async () => {
    await visit(PHONE, '/barrierefreiheit', async (page) => {
      await page.locator('#report-what').waitFor();
      await page.getByRole('link', { name: 'Barriere melden' }).click();
      await page.waitForFunction(() => {
        const top = document.getElementById('melden')?.getBoundingClientRect().top ?? -1;
        return top >= 0 && top < innerHeight / 2;
      });
      expect(new URL(page.url()).hash).toBe('#melden');
    });
  });

  it('keeps its fields open for drafts', async () => {
    await visit(PHONE, '/barrierefreiheit', async (page) => {
      await page.locator('#report-what').waitFor();
      const drafts = await page
        .locator('[data-draft]')
        .evaluateAll((fields) => fields.map((field) => field.getAttribute('data-draft')));
      expect(drafts).toEqual(['barrier-report.what', 'barrier-report.where', 'barrier-report.reach']);
    });
  });
});

describe('where the operator has stated everything', () => {
  const folder = makeFolder();
  let house: RunningHouse;
  beforeAll(async () => {
    house = await startHouse({
      folder,
      env: {
        OPERATOR_NAME: 'Stadtwerk Beispiel',
        OPERATOR_CONTACT: 'post@stadtwerk.example',
        OPERATOR_ADDRESS: 'Rathausplatz 1|12345 Beispiel',
        OPERATOR_REPRESENTATIVE: 'Vorstand Beispiel',
        OPERATOR_REGISTER: 'HRB 0000',
      },
    });
  });
  afterAll(async () => {
    await house.stop();
    removeFolder(folder);
  });

  it('the imprint shows it, whole without JavaScript', async () => {
    await visit({ ...PHONE, script: false }, `${house.url}/impressum`, async (page) => {
      const words = await page.getByRole('main').textContent();
      for (const said of ['Stadtwerk Beispiel', 'Rathausplatz 1, 12345 Beispiel', 'Vorstand', 'HRB 0000'])
        expect(words).toContain(said);
      expect(words).not.toContain('noch nicht angegeben');
      expect(await page.getByRole('main').getByRole('link').getAttribute('href')).toBe(
        'mailto:post@stadtwerk.example',
      );
    });
  });

  it('a report opens the mail program with the text in it, and sends nothing', async () => {
    await visit(PHONE, `${house.url}/barrierefreiheit`, async (page) => {
      const requests: string[] = [];
      const session = await page.context().newCDPSession(page);
      await session.send('Page.enable');
      const opened = new Promise<string>((resolve) => {
        session.on('Page.frameRequestedNavigation', ({ url }) => resolve(url));
      });
      await page.getByLabel('Was ist nicht zugänglich?').fill('Zu wenig Kontrast & zu klein');
      await page.getByLabel('Auf welcher Seite?').fill('Start');
      page.on('request', (request) => requests.push(request.url()));
      await page.getByRole('button', { name: 'E-Mail öffnen' }).click();
      await page.getByText('Ihr Mail-Programm sollte sich jetzt öffnen.').waitFor();
      const mail = new URL(await opened);
      expect(mail.pathname).toBe('post@stadtwerk.example');
      expect(mail.searchParams.get('subject')).toBe('Barriere gemeldet: Start');
      expect(mail.searchParams.get('body')).toContain('Zu wenig Kontrast & zu klein');
      expect(requests.filter((url) => !url.startsWith('mailto:'))).toEqual([]);
      await expect.poll(() => page.getByLabel('Ihre Meldung').inputValue()).toContain('Zu wenig Kontrast');
    });
  });
});

it('the content security policy still lets forms go to the house alone', async () => {
  const policy = (await fetch(`${inject('url')}/barrierefreiheit`)).headers.get('content-security-policy');
  expect(policy).toContain("form-action 'self'");
  expect(policy).not.toContain('unsafe-inline');
});
