import { test } from 'vitest';
import { fuzz, MUTATIONS } from '../testing/fuzz.ts';

test('damaged files break nothing', { timeout: 120_000 }, async () => {
  await fuzz(new URL('./fuzz-target.ts', import.meta.url), { mutations: Math.ceil(MUTATIONS / 5) });
});
