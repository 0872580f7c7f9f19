import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { SolutionOwn } from '../../web/ui/solution-entry.ts';
import { solutions } from '../solutions.ts';

it('brings exactly the rooms of people that each solution declares', async () => {
  for (const { id, ownRooms = [] } of solutions) {
    const file = ['.', '../network']
      .map((folder) => new URL(`${folder}/${id}/web/own.ts`, import.meta.url))
      .find((one) => existsSync(one));
    expect(file !== undefined, id).toBe(ownRooms.length > 0);
    if (file === undefined) continue;
    const own: SolutionOwn = await import(file.href);
    expect(Object.keys(own.rooms).sort(), id).toEqual(ownRooms.map((room) => room.id).sort());
  }
});
