import { describe, expect, it } from 'vitest';
import { gather } from './gather.ts';

describe('questions of the same moment', () => {
  it('are asked as one, and each gets its own answer', async () => {
    const asked: (readonly number[])[] = [];
    const twice = gather(async (_house: object, all: readonly number[]) => {
      asked.push(all);
      return all.map((one) => one * 2);
    });
    const house = {};
    expect(await Promise.all([3, 1, 2].map((one) => twice(house, one)))).toEqual([6, 2, 4]);
    expect(await twice(house, 7)).toBe(14);
    expect(asked).toEqual([[3, 1, 2], [7]]);
  });

  it('of two houses are never mixed', async () => {
    const nameOf = gather(async (house: { name: string }, all: readonly string[]) =>
      all.map((one) => `${house.name} ${one} of ${all.length}`),
    );
    const [one, other] = [{ name: 'a' }, { name: 'b' }];
    expect(await Promise.all([nameOf(one, 'x'), nameOf(other, 'y'), nameOf(one, 'z')])).toEqual([
      'a x of 2',
      'b y of 1',
      'a z of 2',
    ]);
  });

  it('are asked alone where together they fail: one does not take the others along', async () => {
    const root = gather(async (_house: object, all: readonly number[]) => {
      if (all.some((one) => one < 0)) throw new RangeError(`no root of ${all.filter((one) => one < 0)}`);
      return all.map(Math.sqrt);
    });
    const house = {};
    const answers = await Promise.allSettled([4, -1, 9].map((one) => root(house, one)));
    expect(answers).toEqual([
      { status: 'fulfilled', value: 2 },
      { status: 'rejected', reason: new RangeError('no root of -1') },
      { status: 'fulfilled', value: 3 },
    ]);
  });

  it('are asked in parts where they are very many', async () => {
    const sizes: number[] = [];
    const same = gather(async (_house: object, all: readonly number[]) => {
      sizes.push(all.length);
      return all;
    });
    const house = {};
    const wanted = Array.from({ length: 230 }, (_, index) => index);
    expect(await Promise.all(wanted.map((one) => same(house, one)))).toEqual(wanted);
    expect(sizes).toEqual([100, 100, 30]);
  });

  it('fail where an answer is missing, instead of waiting for ever', async () => {
    const none = gather(async (_house: object, _all: readonly number[]): Promise<number[]> => []);
    await expect(none({}, 1)).rejects.toThrow('Not as many answers as questions');
  });
});
