/** The form behind "Benachrichtigen", as people use it. */
import type { Page } from 'playwright-core';
import type { NotifyWords } from './notify-words.ts';

export const openForm = (page: Page, say: NotifyWords) =>
  page.getByRole('button', { name: say.house('notify_me') }).click();

/** The button of the form; the one that opens it has the same name. */
export const saveButton = (page: Page, say: NotifyWords) =>
  page.getByRole('button', { name: say.notify('notify_save') }).last();

export async function chooseDisruptions(page: Page, say: NotifyWords): Promise<void> {
  await page.getByRole('checkbox', { name: say.notices('topic_disruptions') }).check();
  // At whatever hour this is run.
  await page.getByRole('checkbox', { name: say.notify('notify_quiet') }).uncheck();
}
