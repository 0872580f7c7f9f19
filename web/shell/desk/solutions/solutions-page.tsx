import '../../../ui/solutions.css';
import type { RoomProps } from '../../../ui/solution-entry.ts';
import { SolutionList } from './solution-list.tsx';
import { SolutionPage } from './solution-page.tsx';

/** What a place offers: all solutions, or one of them. */
export function SolutionsPage({ screen, place, item }: RoomProps) {
  return item === null ? (
    <SolutionList screen={screen} place={place} />
  ) : (
    <SolutionPage screen={screen} place={place} id={item} />
  );
}
