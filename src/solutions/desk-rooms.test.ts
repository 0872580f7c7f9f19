import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { SolutionDesk } from '../../web/ui/solution-entry.ts';
import { solutions } from '../solutions.ts';

it('brings exactly the rooms of the desk that each solution declares', async () => {
  for (const { id, rooms = [] } of solutions) {
    const file = ['.', '../network']
      .map((folder) => new URL(`${folder}/${id}/web/desk.ts`, import.meta.url))
      .find((one) => existsSync(one));
    expect(file !== undefined, id).toBe(rooms.length > 0);
    if (file === undefined) continue;
    const desk: SolutionDesk = await import(file.href);
    expect(Object.keys(desk.rooms).sort(), id).toEqual(rooms.map((room) => room.id).sort());
  }
});
