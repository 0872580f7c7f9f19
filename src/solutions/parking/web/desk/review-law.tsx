import { Fold } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';

const LINES = ['permit', 'areas', 'required', 'check'] as const;

/** What the law says, with its sources; no advice. */
export function ReviewLaw({ screen: { say } }: Pick<RoomProps, 'screen'>) {
  return (
    <Fold id="law" title={say('review_law')}>
      <ul className="why__list">
        {LINES.map((line) => (
          <li key={line}>{say(`review_law_${line}`)}</li>
        ))}
      </ul>
    </Fold>
  );
}
