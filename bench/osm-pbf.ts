/**
 * `npm run bench -- osm-pbf [megabytes]`: writes an invented map of about so many megabytes (1,000 unless said) by
 * osmium, reads it in a process of its own, and says how much memory and time that took. Not part of CI: writing 1 GB
 * takes minutes. Ends by itself: the map has a number of elements, and the reading at most 15 minutes as an import has.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NODE_FLAGS } from '../scripts/node-flags.mjs';
import type { LargePbf } from './import/large-pbf.ts';
import { writePbf } from './import/osmium-file.ts';
import { syntheticMap, wantedIn } from './import/synthetic-map.ts';

const MOST_MEGABYTES = 1_000;
const LARGEST = 1_100;
const LONGEST = 15 * 60_000;
/** A megabyte of the invented map holds so many; maps of towns hold less, for their texts differ more. */
const NODES_A_MEGABYTE = 195_000;
const READ = join(import.meta.dirname, 'import/large-pbf.ts');

const megabytes = Math.min(LARGEST, Math.max(1, Number(process.argv[2] ?? 1_000)));
const nodes = Math.round(megabytes * NODES_A_MEGABYTE);
const folder = mkdtempSync(join(tmpdir(), 'hierzulande-map-'));
try {
  const file = join(folder, 'map.osm.pbf');
  const begun = performance.now();
  await writePbf(file, syntheticMap(nodes));
  const size = statSync(file).size / 1e6;
  console.log(
    `osm-pbf: ${nodes.toLocaleString('en')} nodes, ${size.toFixed(0)} MB, written in ${seconds(performance.now() - begun)} s`,
  );
  const output = execFileSync(process.execPath, [...NODE_FLAGS, READ, file], {
    ...{ encoding: 'utf8', timeout: LONGEST },
  });
  const large = JSON.parse(output) as LargePbf; // Printed by large-pbf.ts, which has this type.
  console.log(`osm-pbf: memory every 50,000 places, in MB: ${large.curve.join(' ')}`);
  const isRight = large.values === wantedIn(nodes) && large.faults === 0;
  if (!isRight)
    console.log(
      `osm-pbf: ${large.values} places and ${large.faults} faults, expected ${wantedIn(nodes)} and 0`,
    );
  if (!isRight || large.megabytes > MOST_MEGABYTES) process.exitCode = 1;
  console.log(
    `osm-pbf: ${size.toFixed(0)} MB with ${large.values.toLocaleString('en')} places in ${seconds(large.milliseconds)} s, ${(size / large.processor).toFixed(1)} MB a second of the processor, ${large.megabytes} MB of memory (${MOST_MEGABYTES})`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1_000).toFixed(0);
}
