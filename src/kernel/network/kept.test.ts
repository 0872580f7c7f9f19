import { expect, it } from 'vitest';
import { createAdoptionDirectory } from '../adoptions/create-adoption-directory.ts';
import type { Kernel } from '../solution.ts';
import { createKept } from './kept.ts';

const NO_PLACES = { keys: () => new Set<string>(), ancestors: () => [], get: () => undefined };
const adoptions = () => createAdoptionDirectory([], () => NO_PLACES);

/** What is kept looks at nothing of the house but these two, which a reload replaces. */
function aHouse(): Kernel {
  return { adoptions: adoptions(), places: {} } as Kernel;
}

function aKept() {
  const table = { state: 'one', gathered: 0, during: () => {} };
  const ask = createKept({
    state: async () => table.state,
    async gather() {
      table.gathered += 1;
      const seen = `${table.state} ${table.gathered}`;
      table.during();
      return seen;
    },
  });
  return { table, ask };
}

it('gathers once, also for those who ask at the same time, until the state is another', async () => {
  const { table, ask } = aKept();
  const house = aHouse();
  expect(await Promise.all([ask(house), ask(house)])).toEqual(['one 1', 'one 1']);
  expect(await ask(house)).toBe('one 1');
  table.state = 'two';
  expect(await ask(house)).toBe('two 2');
  table.state = 'one';
  expect(await ask(house)).toBe('one 3');
});

it('gathers anew for other adoptions and other places, and for another house', async () => {
  const { table, ask } = aKept();
  const house = aHouse();
  await ask(house);
  house.adoptions = adoptions();
  expect(await ask(house)).toBe('one 2');
  house.places = { ...house.places };
  expect(await ask(house)).toBe('one 3');
  expect(await ask(aHouse())).toBe('one 4');
  expect(await ask(house)).toBe('one 3');
  expect(table.gathered).toBe(4);
});

it('does not keep what was gathered while something changed, even if it changes back', async () => {
  const { table, ask } = aKept();
  const house = aHouse();
  table.during = () => {
    table.state = 'two';
  };
  expect(await ask(house)).toBe('one 1');
  table.during = () => {};
  table.state = 'one';
  expect(await ask(house)).toBe('one 2');
  expect(await ask(house)).toBe('one 2');
});

it('keeps no failure', async () => {
  const { table, ask } = aKept();
  const house = aHouse();
  table.during = () => {
    throw new Error('no database');
  };
  await expect(ask(house)).rejects.toThrow('no database');
  table.during = () => {};
  expect(await ask(house)).toBe('one 2');
});
