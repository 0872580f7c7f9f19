import type { PrerequisiteLine } from '../../../../src/kernel/adoptions/desk-api.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';

const KINDS = { met: 'success', unmet: 'warning', unknown: 'info' } as const;

/** What a solution needs at a place, each with whether it is there. */
export function NeedList({ screen, needs }: { screen: Screen; needs: readonly PrerequisiteLine[] }) {
  return (
    <ul className="solutions__facts">
      {needs.map(({ id, words, state }) => (
        <li key={id} className="solutions__fact">
          <span>{words}</span>
          <span className={`kern-badge kern-badge--small kern-badge--${KINDS[state]}`}>
            <span className={`kern-icon kern-icon--${KINDS[state]}`} aria-hidden="true" />
            <span className="kern-label kern-label--small">{screen.say(`solutions_need_${state}`)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
