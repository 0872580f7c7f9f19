import '../../../ui/entries.css';
import '../../../ui/forms.css';
import type { RoomProps } from '../../../ui/solution-entry.ts';
import { OneSubmission } from './one-submission.tsx';
import { SubmissionList } from './submission-list.tsx';
import { TrustedSenders } from './trusted-senders.tsx';

/** What clubs and companies sent in: all of it, or one. */
export function SubmissionsPage({ screen, place, item }: RoomProps) {
  if (item !== null) return <OneSubmission key={item} screen={screen} place={place} id={item} />;
  return (
    <>
      <SubmissionList screen={screen} place={place} />
      <TrustedSenders screen={screen} place={place} />
    </>
  );
}
