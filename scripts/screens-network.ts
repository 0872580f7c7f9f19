/** Pages of the network of towns for `screens.ts`, with the examples of the house. */
import type { Page } from 'playwright-core';

const ROOT = '/netzwerk';
const WACKEN = '010615168107';

export const NETWORK_SCREENS: readonly {
  name: string;
  path: string;
  isSignedIn?: true;
  act?: (page: Page) => Promise<void>;
}[] = [
  { name: 'netzwerk', path: ROOT },
  { name: 'netzwerk-ueberblick', path: `${ROOT}/ueberblick` },
  { name: 'netzwerk-herausforderungen', path: `${ROOT}/herausforderungen` },
  { name: 'netzwerk-herausforderung', path: `${ROOT}/herausforderungen`, act: openFirst },
  { name: 'netzwerk-ideen', path: `${ROOT}/ideen` },
  { name: 'netzwerk-idee', path: `${ROOT}/ideen`, act: openFirst },
  { name: 'netzwerk-bewertung', path: `${ROOT}/bewertungen`, act: openFirst },
  { name: 'netzwerk-leinwand', path: `${ROOT}/bewertungen`, act: openStage },
  { name: 'netzwerk-sprints', path: `${ROOT}/sprints` },
  { name: 'netzwerk-sprint', path: `${ROOT}/sprints`, act: openFirst },
  { name: 'gemeinsam', path: '/053150000000-koeln/gemeinsam' },
  {
    name: 'rathaus-herausforderung-neu',
    path: `/rathaus/${WACKEN}/gemeinsam/herausforderungen/neu`,
    isSignedIn: true,
    act: (page) => page.locator('main form').waitFor(),
  },
];

/** The first of a list, once the new page stands there. */
async function openFirst(page: Page): Promise<void> {
  const link = page.locator('main .rows__link').first();
  const title = (await link.textContent()) ?? '';
  await link.click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

async function openStage(page: Page): Promise<void> {
  await openFirst(page);
  await page.goto(`${page.url()}/leinwand`);
  await page.locator('.stage').first().waitFor();
}
