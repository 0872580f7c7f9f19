import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import {
  BUILT_WEB,
  makeFolder,
  READY_CLUSTER,
  removeFolder,
  startHouse,
} from '../bench/house/running-house.ts';
import { untilExamples } from '../bench/house/until-examples.ts';
import { homeFolder } from '../src/kernel/database/embedded/home.ts';

declare module 'vitest' {
  interface ProvidedContext {
    url: string;
  }
}

/**
 * Starts the program as a user would, and ends it afterwards. Without a base map: no test calls a machine outside. Web and
 * database are made once, by a first house in which nothing happens: this one and all others begin with copies.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const ready = makeFolder();
  const empty = await startHouse({ folder: ready, env: { BASE_MAP_URL: 'off', HIER_SAMPLE: 'off' } });
  await empty.stop();
  // Also for the processes of the tests, which begin after this.
  process.env[BUILT_WEB] = join(ready, 'web');
  process.env[READY_CLUSTER] = homeFolder(ready);
  const folder = makeFolder();
  const house = await startHouse({ folder, env: { BASE_MAP_URL: 'off' } });
  await untilExamples(house.url);
  project.provide('url', house.url);
  return async () => {
    await house.stop();
    removeFolder(folder);
    removeFolder(ready);
  };
}
