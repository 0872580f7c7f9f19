import '../../../../../web/ui/entries.css';
import '../../../../../web/ui/forms.css';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { SprintListPart } from './sprint-list.tsx';
import { SprintWorkPart } from './sprint-work.tsx';

const PART = 'gemeinsam/sprints';

/** Sprints of a town: all to which it was invited, or one. */
export function TownRoom({ screen, place, item }: RoomProps) {
  const shared = { screen, place, part: PART, api: `/api/cocreation/desk/${place.ars}/sprints` };
  return item === null ? <SprintListPart {...shared} /> : <SprintWorkPart key={item} {...shared} id={item} />;
}
