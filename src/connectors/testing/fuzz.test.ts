import { expect, test } from 'vitest';
import { fuzz } from './fuzz.ts';

const LONG = 120_000;

function broken(fault: string, mutations = 300): Promise<unknown> {
  return fuzz(new URL(`./broken-target.ts?fault=${fault}`, import.meta.url), { mutations, silence: 4_000 });
}

test('a connector without faults passes', { timeout: LONG }, async () => {
  await expect(broken('none')).resolves.toMatchObject({ failures: [], mutations: 300 });
});

test.for([
  ['throw', /TypeError: oh no/],
  ['die', /the process ended with SIGABRT/],
  ['key', /the item is not valid/],
  ['value', /the value is not valid/],
  ['chunks', /in one piece it says something else/],
  ['hang', /hangs/],
] as const)(
  'a connector with the fault "%s" is caught, with its mutation',
  { timeout: LONG },
  async ([fault, words]) => {
    const error = await broken(fault).catch((caught: unknown) => caught);
    expect(String(error)).toMatch(words);
    expect(String(error)).toMatch(/seed 1, mutation \d+.*base64"?:/s);
  },
);

test('a connector that keeps what it reads is caught by its memory', { timeout: LONG }, async () => {
  await expect(broken('hoard', 3_000)).rejects.toThrow(/MB of memory after mutation \d+, at most 256/);
});
