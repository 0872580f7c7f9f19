import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { SolutionOwn } from '../../web/ui/solution-entry.ts';
import { solutions } from '../solutions.ts';

it('brings exactly the rooms of people that each solution declares', async () => {
  for (const { id, ownRooms = [] } of solutions) {
    const file = new URL(`./${id}/web/own.ts`, import.meta.url);
    expect(existsSync(file), id).toBe(ownRooms.length > 0);
    if (ownRooms.length === 0) continue;
    const own: SolutionOwn = await import(file.href);
    expect(Object.keys(own.rooms).sort(), id).toEqual(ownRooms.map((room) => room.id).sort());
  }
});
