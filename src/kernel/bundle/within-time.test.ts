import { describe, expect, it } from 'vitest';
import { withinTime } from './within-time.ts';

describe('a time limit', () => {
  it('hands through what is ready in time', async () => {
    await expect(withinTime(1000, async () => 7)).resolves.toBe(7);
  });

  it('rejects what never comes', async () => {
    await expect(withinTime(5, () => new Promise(() => {}))).rejects.toThrow('more than 5 ms');
  });

  it('rejects, and does not throw past it, what fails before its first await', async () => {
    const failing = (): Promise<never> => {
      throw new Error('at once');
    };
    await expect(withinTime(1000, failing)).rejects.toThrow('at once');
  });
});
