/** A house with an invented directory of services of Nordrhein-Westfalen, on an evening. For journeys. */
import { vi } from 'vitest';
import { messageOf } from '../../src/connectors/xzufi/testing/read-message.ts';
import { feed } from '../../src/kernel/sources/testing/feed-behaviours.ts';
import { KOELN, NRW, syntheticLand } from '../../src/solutions/services/testing/synthetic-land.ts';
import { type ConfiguredHouse, startConfiguredHouse } from './configured-house.ts';

/** A Thursday, 22:00 in Germany. */
export const EVENING = '2026-11-26T21:00:00Z';

/** Ready when the page of a service shows what the directory says. */
export async function startServicesHouse(): Promise<ConfiguredHouse> {
  const house = await startConfiguredHouse({ time: EVENING, env: { HIER_SAMPLE: 'off' } });
  await house.hier(['adopt', NRW, 'services']);
  house.feeds.behave('/services.xml', feed(await messageOf(syntheticLand()), { type: 'application/xml' }));
  const source = await house.connect({
    ...{ ars: NRW, into: 'services/directory', connector: 'xzufi', path: '/services.xml' },
    ...{ name: 'Synthetisches Verzeichnis', licence: 'CC0-1.0' },
  });
  await vi.waitFor(
    async () => {
      const page = await (await fetch(`${house.url}/${KOELN}/dienste/hundesteuer`)).text();
      if (!page.includes('Steueramt Köln (Beispiel)')) throw new Error(`nothing of ${source} yet`);
    },
    { timeout: 60_000, interval: 300 },
  );
  return house;
}
