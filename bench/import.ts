/**
 * Records a second and peak memory of each connector, against the bare library and against reading the same bytes, in
 * the same run; each measurement in a process of its own. `npm run bench -- import csv` measures only that one.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NODE_FLAGS } from '../scripts/node-flags.mjs';
import { makeFolder, removeFolder } from './house/running-house.ts';
import { CASES } from './import/cases.ts';
import type { Measured, Way } from './import/measure.ts';
import type { WholeImport } from './import/whole.ts';

const ROUNDS = 3;
const MOST_MEGABYTES = 256;
/** Into the tables may take so many times as long as reading alone. */
const MOST_TIMES = 6;
const WHOLE = join(import.meta.dirname, 'import/whole.ts');
const MEASURE = join(import.meta.dirname, 'import/measure.ts');

const wanted = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'hierzulande-import-'));
const figures: string[] = [];
try {
  for (const [name, load] of Object.entries(CASES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const { ending, write, library, records, target } = await load();
    const file = join(folder, `${name}.${ending}`);
    await write(file);
    const rounds = Array.from({ length: ROUNDS }, () => ({
      bytes: measure(name, 'bytes', file),
      library: measure(name, 'library', file),
      connector: measure(name, 'connector', file),
    }));
    const perSecond = (way: Way) =>
      median(rounds.map((round) => (round[way].count / round[way].milliseconds) * 1_000));
    const megabytes = Math.max(...rounds.map(({ connector }) => connector.megabytes));
    const share = median(rounds.map((round) => round.library.milliseconds / round.connector.milliseconds));
    const size = (rounds[0]?.bytes.count ?? 0) / 1e6;
    console.log(
      `${name}: ${size.toFixed(0)} MB; bytes alone ${Math.round(perSecond('bytes') / 1e6)} MB/s, ${library.name} alone ${thousands(perSecond('library'))} records/s`,
    );
    const isRight = rounds.every(({ connector }) => connector.count === records && connector.faults === 0);
    if (!isRight) console.log(`${name}: not all of the ${records} records came out`);
    figures.push(
      `${name} ${thousands(perSecond('connector'))} records/s, ${Math.round(share * 100)} % of ${library.name} (${Math.round(target * 100)}), ${megabytes} MB (${MOST_MEGABYTES})`,
    );
    if (!isRight || share < target || megabytes > MOST_MEGABYTES) process.exitCode = 1;
  }
  if (wanted.length === 0 || wanted.includes('whole')) figures.push(await measureWhole());
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`import: ${figures.join('; ')}`);

/** 100,000 events all the way into the tables, once new and once unchanged; the connector alone is the baseline. */
async function measureWhole(): Promise<string> {
  const file = join(folder, 'whole.ics');
  const ical = await CASES.ical?.();
  if (ical === undefined) throw new Error('There is no case ical');
  await ical.write(file);
  const alone = measure('ical', 'connector', file).milliseconds;
  const data = makeFolder();
  try {
    const env = { ...process.env, HIER_VAR: data, HIER_SAMPLE: 'off' };
    const output = execFileSync(process.execPath, [...NODE_FLAGS, WHOLE, file], { encoding: 'utf8', env });
    const whole = JSON.parse(output) as WholeImport; // Printed by whole.ts, which has this type.
    const perSecond = (milliseconds: number) => thousands((whole.records / milliseconds) * 1_000);
    console.log(
      `whole: ${whole.records} events; the connector alone ${perSecond(alone)}/s, ${whole.megabytes} MB with ${whole.before} MB before`,
    );
    if (whole.records !== ical.records || whole.first > alone * MOST_TIMES) process.exitCode = 1;
    return `whole ${perSecond(whole.first)} records/s new, ${perSecond(whole.again)} unchanged, ${(whole.first / alone).toFixed(1)} times the connector alone (${MOST_TIMES}), ${whole.megabytes - whole.before} MB more`;
  } finally {
    removeFolder(data);
  }
}

function measure(name: string, way: Way, file: string): Measured {
  const output = execFileSync(process.execPath, [...NODE_FLAGS, MEASURE, name, way, file], {
    encoding: 'utf8',
  });
  return JSON.parse(output) as Measured; // Printed by measure.ts, which has this type.
}

function thousands(count: number): string {
  return Math.round(count).toLocaleString('en');
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
