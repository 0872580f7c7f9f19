import type { ReactNode } from 'react';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { gateName } from '../../feasibility/result-words.ts';
import type { GateId, GivenAnswer } from '../../feasibility/rule-set.ts';
import type { GateStand } from './gate-stands.ts';

/** Its name in the address. */
export function gateFoldId(gate: GateId): string {
  return `frage-${gate}`;
}

/** Unfolded or not: the focus goes to its line, wherever somebody came from. */
export function focusGate(gate: GateId): void {
  document.getElementById(gateFoldId(gate))?.querySelector('summary')?.focus();
}

/** One question that folds away; folded, its line says the answer. */
export function GateFold(props: {
  screen: RoomProps['screen'];
  gate: GateId;
  stand: GateStand;
  answer: GivenAnswer | null;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
  children: ReactNode;
}) {
  const { screen, gate, stand, answer, isOpen, onToggle, children } = props;
  const { say } = screen;
  const words = standWords({ gate, stand, answer }, say);
  return (
    <details
      className="fold feas__fold"
      id={gateFoldId(gate)}
      open={isOpen}
      onToggle={(event) => onToggle(event.currentTarget.open)}
    >
      <summary className="fold__title">
        <h4>
          {gateName(gate, say)}
          <span className={`feas__stand feas__stand--${stand}`}>{words}</span>
        </h4>
      </summary>
      <div className="fold__inside form__fields">{children}</div>
    </details>
  );
}

function standWords(
  { gate, stand, answer }: { gate: GateId; stand: GateStand; answer: GivenAnswer | null },
  say: RoomProps['screen']['say'],
): string {
  const said =
    answer === null ? null : answer === 'na' ? say('feasibility_na') : say(`gate_${gate}_${answer}`);
  if (stand === 'failed') return say('gate_failed_as', { answer: say(`fail_${gate}`) });
  return said ?? say(`gate_stand_${stand}`);
}
