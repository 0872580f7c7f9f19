import { makeFolder, removeFolder, startHouse } from './running-house.ts';

/**
 * A house without example data and base map, in a data folder of its own, for as long as the work takes. What the work
 * opens by itself finds the same folder. Where the work answers that its target was missed, the process ends with 1.
 */
export async function withOwnHouse(work: (url: string, pid: number) => Promise<boolean>): Promise<void> {
  const folder = makeFolder();
  process.env.HIER_VAR = folder;
  try {
    const house = await startHouse({ folder, env: { BASE_MAP_URL: 'off', HIER_SAMPLE: 'off' } });
    try {
      process.exitCode = (await work(house.url, house.pid)) ? 0 : 1;
    } finally {
      await house.stop();
    }
  } finally {
    removeFolder(folder);
  }
}
