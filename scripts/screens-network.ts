/** Pages of the network of towns for `screens.ts`, with the examples of the house. */
import type { Page } from 'playwright-core';

const ROOT = '/netzwerk';
const WACKEN = '010615168107';
const SWISTTAL = '053820064064';
const COUNTRY = '000000000000';

interface NetworkScreen {
  name: string;
  path: string;
  isSignedIn?: true | 'operator';
  act?: (page: Page) => Promise<void>;
}

export const NETWORK_SCREENS: readonly NetworkScreen[] = [
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
  { name: 'netzwerk-lage', path: `${ROOT}/lage` },
  { name: 'netzwerk-lage-suche', path: `${ROOT}/lage/suche/Neustadt` },
  { name: 'netzwerk-lage-kommune', path: `${ROOT}/lage/${SWISTTAL}` },
  { name: 'netzwerk-loesungen', path: `${ROOT}/loesungen` },
  { name: 'netzwerk-loesung', path: `${ROOT}/loesungen`, act: openFirst },
  { name: 'netzwerk-loesungen-fuer', path: `${ROOT}/loesungen/fuer/${SWISTTAL}` },
  { name: 'netzwerk-piloten', path: `${ROOT}/piloten` },
  { name: 'netzwerk-pilot', path: `${ROOT}/piloten/stand-live`, act: openFirst },
  { name: 'netzwerk-pilot-beendet', path: `${ROOT}/piloten/stand-stopped`, act: openFirst },
  { name: 'netzwerk-machbarkeit', path: `${ROOT}/machbarkeit` },
  { name: 'netzwerk-uebernehmen', path: `${ROOT}/uebernehmen` },
  { name: 'netzwerk-ansprechpartner', path: `${ROOT}/ansprechpartner` },
  { name: 'netzwerk-ansprechpartner-kommune', path: `${ROOT}/ansprechpartner/${SWISTTAL}` },
  { name: 'netzwerk-fragen', path: `${ROOT}/fragen` },
  { name: 'netzwerk-frage', path: `${ROOT}/fragen`, act: openFirst },
  { name: 'vorhaben', path: `/${SWISTTAL}-swisttal/vorhaben` },
  { name: 'vorhaben-empty', path: `/${WACKEN}-wacken/vorhaben` },
  ...rooms(WACKEN, true, [
    ...['piloten', 'piloten/neu', 'machbarkeit', 'freigaben', 'steckbriefe', 'steckbriefe/neu'],
    ...['uebernehmen', 'fragen', 'fragen/neu'],
  ]),
  ...rooms(COUNTRY, 'operator', ['katalog', 'regionen', 'beratung']),
  { name: 'gemeinsam', path: '/053150000000-koeln/gemeinsam' },
  {
    name: 'rathaus-herausforderung-neu',
    path: `/rathaus/${WACKEN}/gemeinsam/herausforderungen/neu`,
    isSignedIn: true,
    act: (page) => page.locator('main form').waitFor(),
  },
];

/** Rooms of the desk as they are when somebody has just come in: `rathaus-vorhaben-piloten`. */
function rooms(
  ars: string,
  isSignedIn: true | 'operator',
  paths: readonly string[],
): readonly NetworkScreen[] {
  return paths.map((path) => ({
    ...{ name: `rathaus-vorhaben-${path.replace('/', '-')}`, path: `/rathaus/${ars}/vorhaben/${path}` },
    ...{ isSignedIn, act: settled },
  }));
}

async function settled(page: Page): Promise<void> {
  await page.locator('main .desk, main form').first().waitFor();
  await page.waitForLoadState('networkidle');
}

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
