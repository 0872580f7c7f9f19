import '../../../../../web/ui/approvals.css';
import '../../../../../web/ui/entries.css';
import '../../../../../web/ui/forms.css';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { ApprovalListPart } from './approval-list.tsx';
import { OnePath } from './one-path.tsx';

/** Who has to agree to the projects of a town: all of them, or the path of one. */
export function ApprovalsRoom({ screen, place, item }: RoomProps) {
  if (item === null) return <ApprovalListPart screen={screen} place={place} />;
  return <OnePath key={item} screen={screen} place={place} id={item} />;
}
