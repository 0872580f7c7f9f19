/**
 * Finding places and services over HTTP, one request after the other, against a request of the same house that does
 * nothing. Services first from the base catalogue alone, then beside 100,000 that were imported.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makeFolder, removeFolder, startHouse } from './house/running-house.ts';
import type { Filled } from './search/fill-services.ts';
import { benchPlaces } from './search/places.ts';
import { benchServices } from './search/services.ts';

const FILL = join(import.meta.dirname, 'search/fill-services.ts');

const folder = makeFolder();
const kept: boolean[] = [];
try {
  await withHouse(async (url) => {
    kept.push(await benchServices(url, 'base catalogue'));
    kept.push(await benchPlaces(url));
  });
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/run.mjs', FILL, folder], {
    env: { ...process.env, HIER_VAR: folder },
  });
  const filled = JSON.parse(stdout) as Filled; // Printed by fill-services.ts, which has this type.
  console.log(
    `imported ${filled.records} services in ${(filled.milliseconds / 1000).toFixed(0)} s, ${Math.round(filled.records / (filled.milliseconds / 1000))} a second`,
  );
  await withHouse(async (url) => kept.push(await benchServices(url, '100,000 imported services')));
  process.exitCode = kept.every(Boolean) ? 0 : 1;
} finally {
  removeFolder(folder);
}

async function withHouse(work: (url: string) => Promise<unknown>): Promise<void> {
  const house = await startHouse({ folder });
  try {
    await work(house.url);
  } finally {
    await house.stop();
  }
}
