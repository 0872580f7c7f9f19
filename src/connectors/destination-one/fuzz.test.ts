import { expect, test } from 'vitest';
import { fuzz } from '../testing/fuzz.ts';

test('10,000 damaged answers break nothing', { timeout: 240_000 }, async () => {
  const { mutations } = await fuzz(new URL('./fuzz-target.ts', import.meta.url));
  expect(mutations).toBe(10_000);
});
