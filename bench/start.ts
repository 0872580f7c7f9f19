/**
 * From the command to the address: first start (initdb, places, web build) and later starts, and the
 * memory of all processes as the sum of PSS. The baseline is a bare Node that only starts and ends.
 */
import { spawnSync } from 'node:child_process';
import { familyOf } from './house/family.ts';
import { pssOf } from './house/memory.ts';
import { makeFolder, removeFolder, startHouse } from './house/running-house.ts';

const TARGET_FIRST = 20;
const TARGET_LATER = 3;
const TARGET_MEGABYTES = 500;
const LATER_STARTS = 3;

const folder = makeFolder();
try {
  const bareNode = timed(() => spawnSync(process.execPath, ['-e', '0']));
  const first = await startHouse({ folder });
  await first.stop();
  const later: number[] = [];
  let megabytes = 0;
  for (let turn = 0; turn < LATER_STARTS; turn++) {
    const house = await startHouse({ folder });
    later.push(house.milliseconds / 1000);
    await fetch(`${house.url}/api/places/053150000000/here`);
    megabytes = Math.max(megabytes, pssOf(familyOf(house.pid)));
    await house.stop();
  }
  const worst = Math.max(...later);
  const firstSeconds = first.milliseconds / 1000;
  console.log(
    `bare Node starts and ends in ${bareNode.toFixed(2)} s; later starts: ${later.map((one) => one.toFixed(2)).join(', ')} s`,
  );
  console.log(
    `start: first ${firstSeconds.toFixed(1)} s, later ${worst.toFixed(1)} s, ${Math.round(megabytes)} MB PSS, target ≤ ${TARGET_FIRST} s, ≤ ${TARGET_LATER} s and ≤ ${TARGET_MEGABYTES} MB`,
  );
  process.exitCode =
    firstSeconds <= TARGET_FIRST && worst <= TARGET_LATER && megabytes <= TARGET_MEGABYTES ? 0 : 1;
} finally {
  removeFolder(folder);
}

function timed(work: () => void): number {
  const begun = performance.now();
  work();
  return (performance.now() - begun) / 1000;
}
