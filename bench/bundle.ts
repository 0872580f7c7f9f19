/**
 * The bundle of a place, warm, against bare Fastify sending the same bytes in the same run:
 * throughput as a ratio, and the 99th percentile at half of the own maximum load.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { NODE_FLAGS } from '../scripts/node-flags.mjs';
import { freePort, makeFolder, removeFolder, startHouse } from './house/running-house.ts';

const PLACE = '053150000000';
const ROUNDS = 5;
const SECONDS = 4;
const CONNECTIONS = 32;
const TARGET_RATIO = 0.7;
const TARGET_P99 = 10;

const folder = makeFolder();
const house = await startHouse({ folder });
const target = `${house.url}/api/places/${PLACE}/here`;
const bytes = Buffer.from(await (await fetch(target)).arrayBuffer());
const file = join(folder, 'bundle.json');
writeFileSync(file, bytes);
const port = await freePort();
const bare = spawn(
  process.execPath,
  [...NODE_FLAGS, join(import.meta.dirname, 'house/bare-fastify.ts'), file, String(port)],
  {
    stdio: ['ignore', 'pipe', 'inherit'],
  },
);
await once(bare.stdout, 'data');
const baseline = `http://localhost:${port}/api/places/${PLACE}/here`;

try {
  await load(target, 1);
  await load(baseline, 1);
  const ratios: number[] = [];
  const own: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const base = (await load(baseline, SECONDS)).requests.average;
    const ours = (await load(target, SECONDS)).requests.average;
    ratios.push(ours / base);
    own.push(ours);
    console.log(
      `round ${round}: bare Fastify ${Math.round(base)}/s, bundle ${Math.round(ours)}/s, ${percent(ours / base)}`,
    );
  }
  const ratio = median(ratios);
  const half = Math.round(median(own) / 2);
  const calm = await load(target, SECONDS * 2, half);
  const p99 = calm.latency.p99;
  console.log(
    `${bytes.length} bytes; half load: ${half}/s asked, ${Math.round(calm.requests.average)}/s answered`,
  );
  const good = ratio >= TARGET_RATIO && p99 <= TARGET_P99;
  console.log(
    `bundle: ${percent(ratio)} of bare Fastify, p99 ${p99} ms at half load, target ≥ ${percent(TARGET_RATIO)} and ≤ ${TARGET_P99} ms`,
  );
  process.exitCode = good ? 0 : 1;
} finally {
  bare.kill();
  await house.stop();
  removeFolder(folder);
}

async function load(url: string, duration: number, overallRate?: number) {
  const result = await autocannon({
    url,
    duration,
    connections: CONNECTIONS,
    ...(overallRate && { overallRate }),
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} bad answers, ${result.errors} errors`);
  return result;
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function percent(value: number): string {
  return `${Math.round(value * 100)} %`;
}
