import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { SolutionDesk } from '../../web/ui/solution-entry.ts';
import { solutions } from '../solutions.ts';

it('brings exactly the rooms of the desk that each solution declares', async () => {
  for (const { id, rooms = [] } of solutions) {
    const file = new URL(`./${id}/web/desk.ts`, import.meta.url);
    expect(existsSync(file), id).toBe(rooms.length > 0);
    if (rooms.length === 0) continue;
    const desk: SolutionDesk = await import(file.href);
    expect(Object.keys(desk.rooms).sort(), id).toEqual(rooms.map((room) => room.id).sort());
  }
});
