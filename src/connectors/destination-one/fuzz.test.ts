import { expect, test } from 'vitest';
import { fuzz, MUTATIONS } from '../testing/fuzz.ts';

test('damaged answers break nothing', { timeout: 240_000 }, async () => {
  const { mutations } = await fuzz(new URL('./fuzz-target.ts', import.meta.url));
  expect(mutations).toBe(MUTATIONS);
});
