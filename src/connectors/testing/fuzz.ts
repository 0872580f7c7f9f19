/** Runs a connector over damaged files in a process of its own, so that a crash, a hang and its memory are seen. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { MOST_MEGABYTES } from './memory-limit.ts';

const CHILD = resolve(import.meta.dirname, 'fuzz-child.ts');

/** How many damaged files a test reads; `HIER_FUZZ_MUTATIONS=10000 npm test -- fuzz` reads more. */
export const MUTATIONS = Number(process.env.HIER_FUZZ_MUTATIONS ?? 2_000);

export interface FuzzOutcome {
  failures: { index: number; problem: string; file: string; operations: string[]; base64: string }[];
  mutations: number;
  /** Most memory that the whole process had (RSS), in 1024 KB. */
  megabytes: number;
}

/**
 * `MUTATIONS` of the seeds that `fuzz-target.ts` (a `file:` address) exports as `target`. Throws with the
 * mutation as base64 if the connector throws anything but `UnreadableFeed`, yields what is not valid, says other
 * things in other chunks, takes more than 2 s for one, hangs, dies, or if its process has more than 256 MB.
 * `HIER_FUZZ_SEED=7` takes other mutations than the usual ones.
 */
export async function fuzz(
  targetModule: URL,
  {
    mutations = MUTATIONS,
    seed = Number(process.env.HIER_FUZZ_SEED ?? 1),
    /** Milliseconds of the clock without a next mutation after which the process counts as hung. */
    silence = 15_000,
    /** Milliseconds of the clock for all mutations together. */
    whole = 110_000,
  } = {},
): Promise<FuzzOutcome> {
  const folder = mkdtempSync(join(tmpdir(), 'hier-fuzz-'));
  try {
    const begun = performance.now();
    const progress = join(folder, 'progress');
    const run = [targetModule.href, String(seed), String(mutations), progress];
    const { ended, output, errors } = await runChild(run, { progress, silence, whole });
    if (ended !== null) {
      const index = currentIndex(progress);
      const { output: told } = await runChild([...run, String(index)], { progress, silence, whole });
      throw new Error(`seed ${seed}, mutation ${index}: ${ended}\n${errors.slice(-2_000)}\n${told}`);
    }
    // Printed by fuzz-child.ts, which has this type.
    const outcome = JSON.parse(output) as FuzzOutcome;
    const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
    console.log(`fuzz: seed ${seed}, ${outcome.mutations} mutations, ${outcome.megabytes} MB, ${seconds} s`);
    const [failure] = outcome.failures;
    if (failure !== undefined) {
      const { index, file, operations, problem, base64 } = failure;
      throw new Error(
        `seed ${seed}, mutation ${index} of ${file} (${operations.join(', ')}): ${problem}\nbase64: ${base64}`,
      );
    }
    if (outcome.megabytes > MOST_MEGABYTES)
      throw new Error(
        `seed ${seed}: ${outcome.megabytes} MB of memory after mutation ${outcome.mutations - 1}, at most ${MOST_MEGABYTES}`,
      );
    return outcome;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Limits {
  progress: string;
  silence: number;
  whole: number;
}

async function runChild(
  parameters: string[],
  limits: Limits,
): Promise<{ ended: string | null; output: string; errors: string }> {
  const child = spawn(process.execPath, ['--expose-gc', CHILD, ...parameters], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [output, errors] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const watched = watch(child, limits);
  const [status, signal] = await once(child, 'close');
  clearInterval(watched.timer);
  const ended = watched.verdict() ?? (status === 0 ? null : `the process ended with ${status ?? signal}`);
  return { ended, output, errors };
}

/** Ends the process when it is too slow, and says so. */
function watch(
  child: ChildProcess,
  { progress, silence, whole }: Limits,
): { timer: NodeJS.Timeout; verdict: () => string | null } {
  const begun = performance.now();
  let [last, since] = [-1, begun];
  let verdict: string | null = null;
  const timer = setInterval(() => {
    const index = currentIndex(progress);
    const now = performance.now();
    if (index !== last) [last, since] = [index, now];
    if (now - since >= silence) verdict = `hangs: no end within ${silence} ms`;
    else if (now - begun >= whole)
      verdict = `too slow: only so far within ${whole} ms, make the seeds smaller`;
    if (verdict !== null) child.kill('SIGKILL');
  }, 250);
  return { timer, verdict: () => verdict };
}

function currentIndex(progress: string): number {
  try {
    return readFileSync(progress).readUInt32LE();
  } catch {
    // Not begun yet.
    return 0;
  }
}
