import { expect, test } from 'vitest';
import { fuzz, MUTATIONS } from '../testing/fuzz.ts';

test.for(['services', 'locations'])(
  'damaged exports of %s break nothing',
  { timeout: 240_000 },
  async (what) => {
    const { mutations } = await fuzz(new URL(`./${what}-fuzz-target.ts`, import.meta.url));
    expect(mutations).toBe(MUTATIONS);
  },
);
