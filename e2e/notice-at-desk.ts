/** The town hall's part of the journeys of notifications. */
import type { Browser } from 'playwright-core';
import type { FullLanguage } from '../src/kernel/i18n/language.ts';
import type { MailServer } from '../src/kernel/mail/testing/mail-server.ts';
import { openContext, type Seen, takenOver } from './browser.ts';
import { notifyWords } from './notify-words.ts';
import { WORDS } from './words.ts';

/** An editor, who has an account already, signs in, enters a notice on the screen of the desk, and has it told. */
export async function publishAtDesk(
  { browser, url, mails, editor }: { browser: Browser; url: string; mails: MailServer; editor: string },
  visit: { ars: string; language: FullLanguage; width: Seen['width'] },
  notice: { title: string; area: string },
): Promise<void> {
  const { ars, language, width } = visit;
  const [{ root }, say] = [WORDS[language], notifyWords(language)];
  const context = await openContext(browser, { width, scheme: 'light', script: true }, { baseURL: url });
  const page = await context.newPage();
  const desk = `${root}/rathaus/${ars}/inhalte/neu`;
  await page.goto(`${root}/anmelden?weiter=${encodeURIComponent(desk)}`);
  await takenOver(page);
  await page.getByLabel(say.account('email_label')).fill(editor);
  await page.getByRole('button', { name: say.account('email_send') }).click();
  const { text } = await mails.next(editor);
  await page.getByLabel(say.account('code_label')).fill(/\b\d{6}\b/.exec(text)?.[0] ?? '');
  await page.getByRole('button', { name: say.account('code_check'), exact: true }).click();
  await page.waitForURL(({ pathname }) => pathname === desk);
  const begin = say.entries('entries_begin_named', { kind: say.notices('entry_notices') });
  await page.getByRole('button', { name: begin, exact: true }).click();
  const form = page.locator('form.form');
  await form.getByLabel(say.notices('form_title')).fill(notice.title);
  await form.getByLabel(say.notices('form_area'), { exact: true }).fill(notice.area);
  await form.getByLabel(say.notices('from')).first().fill('2026-11-24T08:00');
  await form.getByLabel(say.notices('form_tell')).check();
  await form.getByRole('button', { name: say.entries('entries_publish'), exact: true }).click();
  await page.getByText(say.entries('entries_published')).waitFor();
  await context.close();
}
