import '../../../../../web/ui/entries.css';
import '../../../../../web/ui/forms.css';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { IntakeListPart } from './intake-list.tsx';
import { OneIntake } from './one-intake.tsx';

/** What towns handed in, at the office of the network: a list by state, or one. */
export function IntakeRoom({ screen, place, item }: RoomProps) {
  if (item === null) return <IntakeListPart screen={screen} place={place} />;
  return <OneIntake key={item} screen={screen} place={place} id={item} />;
}
