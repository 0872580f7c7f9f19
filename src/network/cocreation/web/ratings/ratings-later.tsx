import { lazy, Suspense } from 'react';
import type { PartProps } from '../../../../../web/ui/solution-entry.ts';

const Stage = lazy(async () => ({ default: (await import('./stage.tsx')).RatingStage }));
const Ballot = lazy(async () => ({ default: (await import('./vote.tsx')).Vote }));

/** Big screen and ballot are for few of those who come: each in a chunk of its own. */
export function StageLater(props: PartProps) {
  return (
    <Suspense>
      <Stage {...props} />
    </Suspense>
  );
}

export function VoteLater(props: PartProps) {
  return (
    <Suspense fallback={<p role="status">{props.texts.rating_vote_loading}</p>}>
      <Ballot {...props} />
    </Suspense>
  );
}
