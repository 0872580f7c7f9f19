import '../../../../../../web/ui/entries.css';
import '../../../../../../web/ui/forms.css';
import type { RoomProps } from '../../../../../../web/ui/solution-entry.ts';
import { MissedListPart } from './missed-list.tsx';
import { OneMissed } from './one-missed.tsx';

/** Missed collections: all of a list, or one with its households. */
export function MissedRoom({ screen, place, item }: RoomProps) {
  if (item === null) return <MissedListPart screen={screen} place={place} />;
  return <OneMissed key={item} screen={screen} place={place} id={item} />;
}
