import '../../../../../web/ui/entries.css';
import '../../../../../web/ui/forms.css';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { OneReview } from './one-review.tsx';
import { ReviewListPart } from './review-list.tsx';

/** Lots that wait for a decision: all of a list, or one. */
export function ReviewRoom({ screen, place, item }: RoomProps) {
  if (item === null) return <ReviewListPart screen={screen} place={place} />;
  return <OneReview key={item} screen={screen} place={place} id={item} />;
}
