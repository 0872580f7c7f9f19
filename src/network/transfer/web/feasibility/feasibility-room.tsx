import '../../../../../web/ui/entries.css';
import '../../../../../web/ui/forms.css';
import '../../../../../web/ui/feasibility.css';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { CheckWork } from './check-work.tsx';
import { CheckedList } from './checked-list.tsx';

/** Feasibility: the town's projects with their lights, or one of them. */
export function FeasibilityRoom({ screen, place, item }: RoomProps) {
  return item === null ? (
    <CheckedList screen={screen} place={place} />
  ) : (
    <CheckWork key={item} screen={screen} place={place} id={item} />
  );
}
