/** `measure.ts <case> <way> <file>`: reads the file once in a process of its own, prints what that took as JSON. */
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type { Bytes, ImportCase } from './case.ts';
import { CASES } from './cases.ts';

export interface Measured {
  /** Records, or bytes for the way `bytes`. */
  count: number;
  faults: number;
  milliseconds: number;
  /** Most memory of the whole process (RSS), in 1024 KB. */
  megabytes: number;
}

export type Way = 'bytes' | 'library' | 'connector';

const [name = '', way, file = ''] = process.argv.slice(2);
const one = await CASES[name]?.();
if (one === undefined) throw new Error(`There is no case ${name}`);

const bytes: Bytes = file.endsWith('.gz')
  ? createReadStream(file).pipe(createGunzip())
  : createReadStream(file);
const begun = performance.now();
const { count, faults } = await readBy(one, bytes);
const measured: Measured = {
  count,
  faults,
  milliseconds: performance.now() - begun,
  megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
};
console.log(JSON.stringify(measured));

async function readBy(measuredCase: ImportCase, all: Bytes): Promise<{ count: number; faults: number }> {
  let [count, faults] = [0, 0];
  if (way === 'library') return { count: await measuredCase.library.read(all), faults };
  if (way === 'bytes') for await (const chunk of all) count += chunk.length;
  else
    for await (const item of await measuredCase.read(all, file))
      if (item.kind === 'value') count++;
      else if (item.kind === 'fault') faults++;
  return { count, faults };
}
