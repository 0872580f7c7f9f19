/** One mutation through a connector: what it did wrong, or null. Runs in the child process of the harness. */
import { z } from 'zod';
import { type Item, type ReadContext, UnreadableFeed } from '../../kernel/sources/connector.ts';
import type { FuzzSeed, FuzzTarget } from './fuzz-target.ts';
import { chunksOf, mutate } from './mutate.ts';
import { createRandom } from './random.ts';

/** Milliseconds of the processor for one mutation: what takes longer is a trap that only looks harmless. */
const MOST_CPU_MILLISECONDS = 2_000;
/** How many mutations are read twice, to see that chunk borders do not matter; and how many are left half way. */
const [EVERY_TWICE, EVERY_LEFT] = [20, 50];

const code = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
const reason = z.string().min(1).max(300);
const where = z.string().min(1).max(300);
const FAULT = z.strictObject({
  kind: z.literal('fault'),
  where,
  key: z.string().min(1).nullable(),
  code,
  reason,
});
const READ = z.strictObject({
  kind: z.literal('value'),
  key: z.string().min(1),
  where,
  value: z.unknown(),
  notes: z.array(z.strictObject({ code, reason })).optional(),
});

const NOTE = z.strictObject({ kind: z.literal('note'), where, code, reason });
const GONE = z.strictObject({ kind: z.literal('gone'), key: z.string().min(1), where, code, reason });
const PARTIAL = z.strictObject({ kind: z.literal('partial'), where, code, reason });
const SHAPES = { value: READ, fault: FAULT, note: NOTE, gone: GONE, partial: PARTIAL } as const;

export interface Mutation {
  index: number;
  seed: FuzzSeed<unknown>;
  operations: string[];
  bytes: Buffer;
}

/** Mutation number `index` of a run: seeds take turns, number 0 to n − 1 are the seeds themselves. */
export function mutationOf(target: FuzzTarget<unknown, unknown>, runSeed: number, index: number): Mutation {
  const seed = target.seeds[index % target.seeds.length];
  if (seed === undefined) throw new Error('the target has no seeds');
  if (index < target.seeds.length)
    return { index, seed, operations: ['none'], bytes: Buffer.from(seed.bytes) };
  return { index, seed, ...mutate(seed.bytes, createRandom(mix(runSeed, index)), target.tokens) };
}

export async function tryMutation(
  target: FuzzTarget<unknown, unknown>,
  runSeed: number,
  { index, seed, bytes }: Mutation,
): Promise<string | null> {
  const random = createRandom(mix(runSeed, index) ^ 0x5bd1e995);
  const begun = process.cpuUsage();
  const read = (chunks: Buffer[], most = Number.POSITIVE_INFINITY) => readAll(target, seed, chunks, most);
  const first = await read(chunksOf(bytes, random));
  const { user, system } = process.cpuUsage(begun);
  if (first.problem !== null) return first.problem;
  if ((user + system) / 1_000 > MOST_CPU_MILLISECONDS)
    return `took ${Math.round((user + system) / 1_000)} ms of the processor`;
  if (index < target.seeds.length && first.values === 0)
    return `the seed itself yields no value: ${first.said.slice(0, 500)}`;
  if (index % EVERY_LEFT === 0) {
    const left = await read(chunksOf(bytes, random), 1);
    if (left.problem !== null) return `left after its first item: ${left.problem}`;
  }
  if (index % EVERY_TWICE !== 0) return null;
  const second = await read([bytes]);
  return second.said === first.said
    ? null
    : `in one piece it says something else than in chunks: ${firstDifference(first.said, second.said)}`;
}

async function readAll(
  target: FuzzTarget<unknown, unknown>,
  { settings }: FuzzSeed<unknown>,
  chunks: Buffer[],
  most: number,
): Promise<{ problem: string | null; values: number; said: string }> {
  const said: string[] = [];
  let values = 0;
  let problem: string | null = null;
  try {
    for await (const item of target.connector.read(stream(chunks), {
      settings,
      horizon: horizonOf(target),
    })) {
      if (item.kind === 'value') values++;
      problem ??= problemOf(target, item);
      said.push(JSON.stringify(item));
      if (said.length >= most) break;
    }
  } catch (error) {
    if (error instanceof UnreadableFeed) {
      const told = FAULT.safeParse({
        ...{ kind: 'fault', key: null, where: error.where ?? '?', code: error.code, reason: error.message },
      });
      if (!told.success) problem ??= `UnreadableFeed itself is not valid: ${z.prettifyError(told.error)}`;
      said.push(`UnreadableFeed ${error.code} ${error.where} ${error.message}`);
    } else {
      problem ??= `threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    }
  }
  return { problem, values, said: said.join('\n') };
}

function problemOf(target: FuzzTarget<unknown, unknown>, item: Item<unknown>): string | null {
  const shape = SHAPES[item.kind].safeParse(item);
  if (!shape.success) return `the item is not valid: ${z.prettifyError(shape.error)} in ${short(item)}`;
  if (item.kind !== 'value') return null;
  const value = target.value.safeParse(item.value);
  return value.success ? null : `the value is not valid: ${z.prettifyError(value.error)} in ${short(item)}`;
}

async function* stream(chunks: Buffer[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

function horizonOf(target: FuzzTarget<unknown, unknown>): ReadContext<unknown>['horizon'] {
  return (
    target.horizon ?? {
      from: Temporal.Instant.from('2026-01-01T00:00:00Z'),
      until: Temporal.Instant.from('2027-01-01T00:00:00Z'),
    }
  );
}

function mix(runSeed: number, index: number): number {
  return Math.imul(runSeed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35);
}

function short(item: unknown): string {
  return JSON.stringify(item).slice(0, 300);
}

function firstDifference(one: string, other: string): string {
  const others = other.split('\n');
  const at = one.split('\n').findIndex((line, index) => line !== others[index]);
  const line = at < 0 ? one.split('\n').length : at;
  return `item ${line + 1}: ${one.split('\n')[line]?.slice(0, 300)} | ${others[line]?.slice(0, 300)}`;
}
