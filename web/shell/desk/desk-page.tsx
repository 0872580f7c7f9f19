import type { ReactNode } from 'react';
import '../../ui/personal.css';
import '../../ui/desk.css';
import type { PersonalProps } from '../people/personal-props.ts';
import { SessionGate } from '../people/session-gate.tsx';
import { Banners } from './banner.tsx';
import { DeskRoom } from './desk-room.tsx';
import { MyDeskPlaces } from './my-desk-places.tsx';

/** One page of the desk. The server has let its reader in; each answer is asked for and may be refused anew. */
export function DeskPage({ screen }: PersonalProps) {
  return <SessionGate screen={screen}>{inside(screen)}</SessionGate>;
}

function inside(screen: PersonalProps['screen']): ReactNode {
  const { view } = screen.data;
  if (view.kind !== 'desk') return null;
  const { place, item } = view;
  if (view.page === 'places' || place === null) return <MyDeskPlaces screen={screen} />;
  const page = view.page === 'room' ? { solution: view.solution, room: view.room } : view.page;
  return (
    <>
      <Banners screen={screen} ars={place.ars} />
      <DeskRoom page={page} screen={screen} place={place} item={item} />
    </>
  );
}
