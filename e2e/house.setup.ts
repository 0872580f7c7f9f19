import type { TestProject } from 'vitest/node';
import { makeFolder, removeFolder, startHouse } from '../bench/house/running-house.ts';

declare module 'vitest' {
  interface ProvidedContext {
    url: string;
  }
}

/** Starts the program on a fresh data folder, as a user would, and ends it afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = makeFolder();
  const house = await startHouse({ folder });
  project.provide('url', house.url);
  return async () => {
    await house.stop();
    removeFolder(folder);
  };
}
