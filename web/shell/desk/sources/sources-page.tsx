import { NEW_ITEM } from '../../../../src/kernel/pages/people/personal-paths.ts';
import '../../../ui/desk-sources.css';
import type { RoomProps } from '../../../ui/solution-entry.ts';
import { AddSource } from './add-source.tsx';
import { SourceList } from './source-list.tsx';
import { SourcePage } from './source-page.tsx';

/** Sources of a place: all of them, one, or a new one. */
export function SourcesPage({ screen, place, item }: RoomProps) {
  if (item === null) return <SourceList screen={screen} place={place} />;
  if (item === NEW_ITEM) return <AddSource screen={screen} place={place} />;
  return <SourcePage screen={screen} place={place} id={item} />;
}
