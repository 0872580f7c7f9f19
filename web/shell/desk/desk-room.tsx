import type { DeskPageName } from '../../../src/kernel/pages/people/personal-view.ts';
import type { DeskRoomPart, RoomProps, SolutionDesk } from '../../ui/solution-entry.ts';
import { chunkOf } from '../chunk-of.ts';
import { LateRoom } from '../people/late-room.tsx';

/** Each in a chunk of its own: who reads the log loads no forms. */
const ROOMS: Record<Exclude<DeskPageName, 'places'>, () => Promise<{ room: DeskRoomPart }>> = {
  home: () => import('./home/open-room.ts'),
  entries: () => import('./entries/open-room.ts'),
  corrections: () => import('./corrections/open-room.ts'),
  submissions: () => import('./submissions/open-room.ts'),
  gaps: () => import('./gaps/open-room.ts'),
  doubles: () => import('./doubles/open-room.ts'),
  solutions: () => import('./solutions/open-room.ts'),
  sources: () => import('./sources/open-room.ts'),
  look: () => import('./look/open-room.ts'),
  outward: () => import('./outward/open-room.ts'),
  people: () => import('./people/open-room.ts'),
  log: () => import('./log/open-room.ts'),
};

/** Rooms that solutions bring. */
const DESKS = import.meta.glob<SolutionDesk>('../../../src/{solutions,network}/*/web/desk.ts');

/** Which room: one of the house, or one that a solution brings. */
export type RoomName = Exclude<DeskPageName, 'places'> | { solution: string; room: string };

/** One room of the desk; `LateRoom` loads it. */
export function DeskRoom({ page, ...props }: RoomProps & { page: RoomName }) {
  const name = typeof page === 'string' ? page : `${page.solution} ${page.room}`;
  const load = () => (typeof page === 'string' ? ROOMS[page]() : broughtRoom(page));
  return <LateRoom name={name} load={load} props={props} />;
}

async function broughtRoom(page: { solution: string; room: string }): Promise<{ room: DeskRoomPart }> {
  const desk = await chunkOf(DESKS, page.solution)?.();
  const open = desk?.rooms[page.room];
  // Declared and not brought: a test finds it first (`src/solutions/desk-rooms.test.ts`).
  if (open === undefined) throw new Error(`${page.solution} brings no room "${page.room}"`);
  return open();
}
