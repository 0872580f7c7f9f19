import '../../ui/personal.css';
import '../../ui/desk.css';
import type { OwnRoomPart, SolutionOwn } from '../../ui/solution-entry.ts';
import { chunkOf } from '../chunk-of.ts';
import { LateRoom } from '../people/late-room.tsx';
import type { PersonalProps } from '../people/personal-props.ts';
import { SessionGate } from '../people/session-gate.tsx';

const SOLUTIONS = import.meta.glob<SolutionOwn>('../../../src/{solutions,network}/*/web/own.ts');

/** A room of a person. The server has let its reader in; each answer is asked for and may be refused anew. */
export function OwnRoomPage({ screen }: PersonalProps) {
  const { view } = screen.data;
  if (view.kind !== 'own-room') return null;
  const { solution, room, item } = view;
  return (
    <SessionGate screen={screen}>
      <LateRoom name={`${solution} ${room}`} load={() => brought(solution, room)} props={{ screen, item }} />
    </SessionGate>
  );
}

async function brought(solution: string, room: string): Promise<{ room: OwnRoomPart }> {
  const own = await chunkOf(SOLUTIONS, solution)?.();
  const open = own?.rooms[room];
  // Declared and not brought: a test finds it first (`src/solutions/own-rooms.test.ts`).
  if (open === undefined) throw new Error(`The room ${room} of ${solution} is not there`);
  return open();
}
