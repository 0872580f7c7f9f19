import { ActButton } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { gateName } from '../../feasibility/result-words.ts';
import type { GateId } from '../../feasibility/rule-set.ts';
import { gateFoldId } from './gate-fold.tsx';
import type { GateStand } from './gate-stands.ts';

/** By form and word, not by colour alone. */
const SIGNS: Readonly<Record<GateStand, string>> = { open: '?', failed: '×', answered: '✓' };

/** All questions with how they stand; a tap leads to one and unfolds it. */
export function JumpList(props: {
  screen: RoomProps['screen'];
  stands: ReadonlyMap<GateId, GateStand>;
  go: (gate: GateId) => void;
  foldAll: () => void;
  unfoldOpen: () => void;
}) {
  const { screen, stands, go, foldAll, unfoldOpen } = props;
  const { say } = screen;
  const done = [...stands.values()].filter((stand) => stand !== 'open').length;
  return (
    <nav className="form__fields" aria-label={say('feasibility_jump')}>
      <p className="kern-body">{say('feasibility_answered_all', { done, all: stands.size })}</p>
      <ul className="feas__jump">
        {[...stands].map(([gate, stand]) => (
          <li key={gate}>
            <a
              className={`feas__target feas__target--${stand}`}
              href={`#${gateFoldId(gate)}`}
              onClick={(event) => {
                event.preventDefault();
                go(gate);
              }}
            >
              <span className="feas__sign" aria-hidden="true">
                {SIGNS[stand]}
              </span>
              <span>
                <span className="feas__name">{gateName(gate, say)}</span>
                <span className="facts__note">{say(`gate_stand_${stand}`)}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
      <div className="actions">
        <ActButton look="quiet" onClick={foldAll}>
          {say('feasibility_fold_all')}
        </ActButton>
        <ActButton look="quiet" onClick={unfoldOpen}>
          {say('feasibility_unfold_open')}
        </ActButton>
      </div>
    </nav>
  );
}
