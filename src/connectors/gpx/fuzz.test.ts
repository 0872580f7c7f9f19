import { test } from 'vitest';
import { fuzz } from '../testing/fuzz.ts';

test('damaged files break nothing', { timeout: 120_000 }, async () => {
  await fuzz(new URL('./fuzz-target.ts', import.meta.url));
});
