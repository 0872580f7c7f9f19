import { useEffect, useState } from 'react';
import { fullLanguage } from '../../../src/kernel/i18n/language.ts';
import type { DeskPageName } from '../../../src/kernel/pages/people/personal-view.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import type { DeskRoomPart, RoomProps, SolutionDesk } from '../../ui/solution-entry.ts';
import { ActButton } from '../people/act-button.tsx';
import { withWords } from '../people/words.ts';

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
const DESKS = import.meta.glob<SolutionDesk>('../../../src/solutions/*/web/desk.ts');

/** Which room: one of the house, or one that a solution brings. */
export type RoomName = Exclude<DeskPageName, 'places'> | { solution: string; room: string };

/** Loads a room when it is entered; a chunk that does not come can be asked for again. */
export function DeskRoom({ page, ...props }: RoomProps & { page: RoomName }) {
  const [loaded, setLoaded] = useState<Loaded | 'failed' | null>(null);
  const [round, setRound] = useState(0);
  const { screen } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round is the reason to load again
  useEffect(() => {
    let isWanted = true;
    load(page, screen)
      .then((found) => isWanted && setLoaded(found))
      .catch(() => isWanted && setLoaded('failed'));
    return () => {
      isWanted = false;
    };
    // The words of a page stay: another language is another document.
  }, [typeof page === 'string' ? page : `${page.solution} ${page.room}`, round]);
  if (loaded === null) return <p className="kern-body">{screen.say('loading')}</p>;
  if (loaded === 'failed')
    return (
      <section className="failure" role="alert">
        <p className="kern-body">{screen.say('error_load_title')}</p>
        <ActButton
          onClick={() => {
            setLoaded(null);
            setRound(round + 1);
          }}
        >
          {screen.say('error_retry')}
        </ActButton>
      </section>
    );
  const { Room } = loaded;
  return <Room {...props} screen={loaded.screen} />;
}

interface Loaded {
  Room: DeskRoomPart['Room'];
  screen: Screen;
}

async function load(page: RoomName, screen: Screen): Promise<Loaded> {
  const { room } = await (typeof page === 'string' ? ROOMS[page]() : broughtRoom(page));
  const words = await room.words?.[fullLanguage(screen.language)]();
  return { Room: room.Room, screen: words === undefined ? screen : withWords(screen, words.default) };
}

async function broughtRoom(page: { solution: string; room: string }): Promise<{ room: DeskRoomPart }> {
  const desk = await DESKS[`../../../src/solutions/${page.solution}/web/desk.ts`]?.();
  const open = desk?.rooms[page.room];
  // Declared and not brought: a test finds it first (`src/solutions/desk-rooms.test.ts`).
  if (open === undefined) throw new Error(`${page.solution} brings no room "${page.room}"`);
  return open();
}
