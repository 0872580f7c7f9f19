import '../../../ui/entries.css';
import '../../../ui/forms.css';
import type { RoomProps } from '../../../ui/solution-entry.ts';
import { CorrectionList } from './correction-list.tsx';
import { FixList } from './fix-list.tsx';
import { OneCorrection } from './one-correction.tsx';

/** What visitors asked and corrected: all of it, or one. */
export function CorrectionsPage({ screen, place, item }: RoomProps) {
  if (item === null)
    return (
      <>
        <CorrectionList screen={screen} place={place} />
        <FixList screen={screen} place={place} />
      </>
    );
  return <OneCorrection key={item} screen={screen} place={place} id={item} />;
}
