import '../../../ui/entries.css';
import { NEW_ITEM } from '../../../../src/kernel/pages/people/personal-paths.ts';
import type { RoomProps } from '../../../ui/solution-entry.ts';
import { EditEntry } from './edit-entry.tsx';
import { EntryList } from './entry-list.tsx';
import { NewEntry } from './new-entry.tsx';

/** What the town hall enters by hand: all of it, something new, or one of them. */
export function EntriesPage({ screen, place, item }: RoomProps) {
  if (item === null) return <EntryList screen={screen} place={place} />;
  if (item === NEW_ITEM) return <NewEntry screen={screen} place={place} />;
  return <EditEntry key={item} screen={screen} place={place} id={item} />;
}
