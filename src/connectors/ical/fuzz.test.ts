import { test } from 'vitest';
import { fuzz } from '../testing/fuzz.ts';

test('damaged files break nothing', { timeout: 180_000 }, async () => {
  await fuzz(new URL('./fuzz-target.ts', import.meta.url), { whole: 150_000 });
});
