/**
 * The process in which a connector is fuzzed: `fuzz-child.ts <module> <seed> <mutations> <progress file>`, or with
 * one index more prints that mutation. Writes the number of the current mutation to the progress file, so that the
 * parent knows it even if this process hangs or dies.
 */
import { openSync, writeSync } from 'node:fs';
import { highestMemory } from '../../kernel/sources/testing/highest-memory.ts';
import type { FuzzOutcome } from './fuzz.ts';
import type { FuzzTarget } from './fuzz-target.ts';
import { MOST_MEGABYTES } from './memory-limit.ts';
import { mutationOf, tryMutation } from './try-mutation.ts';

const MOST_FAILURES = 3;
const GARBAGE_EVERY = 50;

const [module = '', seedText, mutationsText, progressFile = '', only] = process.argv.slice(2);
const seed = Number(seedText);
// The module is a `fuzz-target.ts`: its export has this type by its own declaration.
const { target } = (await import(module)) as { target: FuzzTarget<unknown, unknown> };

function describe(index: number, problem: string): FuzzOutcome['failures'][number] {
  const mutation = mutationOf(target, seed, index);
  return {
    index,
    problem,
    file: mutation.seed.name,
    operations: mutation.operations,
    base64: mutation.bytes.toString('base64'),
  };
}

if (only !== undefined) {
  console.log(JSON.stringify(describe(Number(only), '')));
} else {
  const progress = openSync(progressFile, 'w');
  const outcome: FuzzOutcome = { failures: [], mutations: 0, megabytes: 0 };
  const slot = Buffer.alloc(4);
  for (let index = 0; index < Number(mutationsText); index++) {
    // What earlier mutations left behind is not the memory of this one.
    if (index % GARBAGE_EVERY === 0) globalThis.gc?.();
    slot.writeUInt32LE(index);
    writeSync(progress, slot, 0, 4, 0);
    const problem = await tryMutation(target, seed, mutationOf(target, seed, index));
    if (problem !== null) outcome.failures.push(describe(index, problem));
    outcome.mutations++;
    outcome.megabytes = Math.round(highestMemory() / 1024 ** 2);
    if (outcome.failures.length >= MOST_FAILURES || outcome.megabytes > MOST_MEGABYTES) break;
  }
  console.log(JSON.stringify(outcome));
}
