import { setTimeout as sleep } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';
import { makeFolder, removeFolder, startHouse } from '../bench/house/running-house.ts';

declare module 'vitest' {
  interface ProvidedContext {
    url: string;
  }
}

/** Example data come when the doors are open already: pages must not change while journeys look at them. */
async function untilExamples(url: string): Promise<void> {
  const deadline = performance.now() + 60_000;
  for (const ars of ['053150000000', '053140000000', '053820064064', '059580004004'])
    for (;;) {
      const here = await (await fetch(`${url}/api/places/${ars}/here`)).text();
      if (
        ['notices', 'leisure', 'services'].every((id) => here.includes(`"solution":"${id}"`)) &&
        here.includes('"example":true')
      )
        break;
      if (performance.now() > deadline) throw new Error(`The example data of ${ars} did not come:\n${here}`);
      await sleep(200);
    }
}

/**
 * Starts the program on a fresh data folder, as a user would, and ends it afterwards. Without a base map: no test calls
 * a machine outside.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = makeFolder();
  const house = await startHouse({ folder, env: { BASE_MAP_URL: 'off' } });
  await untilExamples(house.url);
  project.provide('url', house.url);
  return async () => {
    await house.stop();
    removeFolder(folder);
  };
}
