/**
 * Objects and megabytes a second of an invented XZuFi dump of 500 MB, against the bare parser over the same file in the
 * same run, and all the way into the tables of a house; each in a process of its own. `npm run bench -- xzufi 20` takes
 * 20 MB, `npm run bench -- xzufi 500 read` only reads.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { NODE_FLAGS } from '../scripts/node-flags.mjs';
import { writeXzufi } from '../src/connectors/xzufi/write/write-message.ts';
import { makeFolder, removeFolder } from './house/running-house.ts';
import { shared } from './import/shared-file.ts';
import { dump, sizeOf } from './xzufi/dump.ts';
import type { Measured } from './xzufi/measure.ts';
import type { WholeImport } from './xzufi/whole.ts';

/**
 * `share` of the speed of the bare parser, which cleans no text and makes no object of it; `megabytes` (1024 KB) of a
 * process that only reads; `more` of them in a house that imports, beside what it has anyway; `minutes` for the whole.
 */
const TARGET = { share: 0.1, megabytes: 300, more: 150, minutes: 15 };
const BYTES_A_ROUND = 229_000;
const LAND = '090000000000';

const megabytes = Number(process.argv[2] ?? 500);
const isWhole = process.argv[3] !== 'read';
const rounds = Math.max(1, Math.round((megabytes * 1e6) / BYTES_A_ROUND));
const { objects, competences } = sizeOf(rounds);
const folder = mkdtempSync(join(tmpdir(), 'hierzulande-xzufi-'));
try {
  const file = join(folder, 'dump.xml');
  await write(file);
  const size = statSync(file).size / 1e6;
  const parser = measure('parser', file);
  const connector = measure('connector', file);
  const share = parser.processor / connector.processor;
  const speed = ({ milliseconds }: { milliseconds: number }) =>
    `${thousands((objects / milliseconds) * 1_000)} objects/s, ${((size / milliseconds) * 1_000).toFixed(1)} MB/s`;
  console.log(
    `${size.toFixed(0)} MB: ${thousands(objects)} objects, ${thousands(competences)} competences; load ${loadavg()[0]?.toFixed(1)} on this machine`,
  );
  console.log(`the bare parser alone ${speed(parser)}, ${parser.megabytes} MB`);
  const isRight = connector.objects === objects && connector.faults === 0;
  if (!isRight || share < TARGET.share || connector.megabytes > TARGET.megabytes) process.exitCode = 1;
  const reading = `xzufi: reading ${speed(connector)}, ${Math.round(share * 100)} % of saxes by the processor (${TARGET.share * 100}), ${(size / (connector.processor / 1_000)).toFixed(1)} MB a second of it, ${connector.megabytes} MB (${TARGET.megabytes})`;
  // Told at once: the rest takes minutes.
  console.log(reading);
  if (isWhole) console.log(`${reading}; ${measureWhole(file, speed)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measureWhole(file: string, speed: (one: { milliseconds: number }) => string): string {
  const data = makeFolder();
  try {
    const env = { ...process.env, HIER_VAR: data, HIER_SAMPLE: 'off' };
    const program = join(import.meta.dirname, 'xzufi/whole.ts');
    run([program, LAND], env);
    const output = run([program, LAND, file], env);
    const whole = JSON.parse(output) as WholeImport; // Printed by whole.ts, which has this type.
    const isRight = whole.objects === objects && whole.faults === 0;
    const minutes = whole.first / 60_000;
    if (!isRight || whole.megabytes - whole.before > TARGET.more || minutes > TARGET.minutes)
      process.exitCode = 1;
    console.log(
      `${whole.objects} of ${objects} objects came in, ${whole.faults} faults; PostgreSQL ${whole.postgres} MB PSS`,
    );
    return `into the tables ${minutes.toFixed(1)} minutes (${TARGET.minutes}), ${speed({ milliseconds: whole.first })}; unchanged ${speed({ milliseconds: whole.again })}; ${whole.megabytes - whole.before} MB more (${TARGET.more}) than the ${whole.before} of the house`;
  } finally {
    removeFolder(data);
  }
}

async function write(path: string): Promise<void> {
  const message = {
    ...{ id: '00000000-0000-4000-8000-000000000000', createdAt: '2026-11-24T10:00:00Z' },
    ...{ sender: 'Synthetic dump of the bench', product: 'Hierzulande' },
  };
  const handle = await open(path, 'w');
  try {
    for await (const piece of writeXzufi(dump(rounds, townsOf(LAND)), message)) await handle.write(piece);
  } finally {
    await handle.close();
  }
}

/** Municipalities of the Land that are inhabited units of today's register. */
function townsOf(land: string): string[] {
  const lines = readFileSync(shared('municipalities/gemeinden-2020.csv'), 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [, ars = ''] = line.split(',');
    return ars.startsWith(land.slice(0, 2)) && !ars.endsWith('999') ? [ars] : [];
  });
}

function measure(way: 'parser' | 'connector', file: string): Measured {
  // Printed by measure.ts, which has this type.
  return JSON.parse(run([join(import.meta.dirname, 'xzufi/measure.ts'), way, file])) as Measured;
}

function run(parameters: readonly string[], env: NodeJS.ProcessEnv = process.env): string {
  return execFileSync(process.execPath, [...NODE_FLAGS, ...parameters], { encoding: 'utf8', env });
}

function thousands(count: number): string {
  return Math.round(count).toLocaleString('en');
}
