import { test } from 'vitest';
import { fuzz } from '../testing/fuzz.ts';

test('damaged files break nothing', { timeout: 120_000 }, async () => {
  // The reader of files is damaged by its sisters; here it is about areas.
  await fuzz(new URL('./geojson-areas-fuzz-target.ts', import.meta.url), { mutations: 300 });
});
