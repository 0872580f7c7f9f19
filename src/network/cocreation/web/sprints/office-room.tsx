import '../../../../../web/ui/entries.css';
import '../../../../../web/ui/forms.css';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { SprintListPart } from './sprint-list.tsx';
import { SprintWorkPart } from './sprint-work.tsx';

const PART = 'gemeinsam/sprints-planen';

/** Sprints at the office of the network: all of them and a new one, or one. */
export function OfficeRoom({ screen, place, item }: RoomProps) {
  const api = `/api/cocreation/desk/${place.ars}/office/sprints`;
  const shared = { screen, place, part: PART, api, isOffice: true };
  return item === null ? <SprintListPart {...shared} /> : <SprintWorkPart key={item} {...shared} id={item} />;
}
