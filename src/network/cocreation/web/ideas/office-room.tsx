import '../../../../../web/ui/entries.css';
import '../../../../../web/ui/forms.css';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { OfficeIdea } from './office-idea.tsx';
import { OfficeList } from './office-list.tsx';
import { officeWay } from './way.ts';

/** Ideas at the network's office: all of a list, or one. */
export function OfficeRoom({ screen, place, item }: RoomProps) {
  const way = officeWay(place.ars, screen.language);
  if (item === null) return <OfficeList screen={screen} way={way} />;
  return <OfficeIdea key={item} screen={screen} way={way} id={item} />;
}
