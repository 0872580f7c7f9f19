import '../../../../../../web/ui/entries.css';
import '../../../../../../web/ui/forms.css';
import type { RoomProps } from '../../../../../../web/ui/solution-entry.ts';
import { OneSlot } from './one-slot.tsx';
import { SlotListPart } from './slot-list.tsx';

/** Slots for bulky waste: all of them and the form for a new one, or one with its requests. */
export function BulkyRoom({ screen, place, item }: RoomProps) {
  if (item === null) return <SlotListPart screen={screen} place={place} />;
  return <OneSlot key={item} screen={screen} place={place} id={item} />;
}
