import { expect, test } from 'vitest';
import { fuzz, MUTATIONS } from '../testing/fuzz.ts';

test('damaged tables break nothing', { timeout: 120_000 }, async () => {
  const { mutations } = await fuzz(new URL('./fuzz-target.ts', import.meta.url));
  expect(mutations).toBe(MUTATIONS);
});
