import type { Page } from 'playwright-core';
import type { Say } from './say.ts';

/** On the account of an owner of lots: who offers, with everything that has to be agreed to; not saved yet. */
export async function introduce(page: Page, say: Say, name: string): Promise<void> {
  await page.getByLabel(say('offer_owner_name'), { exact: true }).fill(name);
  await page.getByLabel(say('offer_owner_street'), { exact: true }).fill('Hofweg');
  await page.getByLabel(say('offer_owner_postcode')).fill('25596');
  await page.getByLabel(say('offer_owner_town'), { exact: true }).fill('Wacken');
  await page.getByLabel(say('offer_owner_iban')).fill('DE02 1203 0000 0000 2020 51');
  for (const box of await page
    .getByRole('group', { name: say('offer_consents') })
    .getByRole('checkbox')
    .all())
    await box.check();
}
