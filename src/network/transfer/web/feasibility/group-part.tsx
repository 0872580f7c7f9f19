import type { ReactNode } from 'react';
import { ActButton } from '../../../../../web/ui/desk-parts.ts';
import type { Faults } from '../../../../../web/ui/faults.tsx';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { FactLine } from '../../feasibility/feasibility-api.ts';
import type { Judgement } from '../../feasibility/judge.ts';
import { gateName } from '../../feasibility/result-words.ts';
import type { GateId, GroupId, RuleSet } from '../../feasibility/rule-set.ts';
import { GateField } from './gate-field.tsx';
import { GateFold } from './gate-fold.tsx';
import { type GateStand, nextOpen } from './gate-stands.ts';
import { readAnswer } from './typed-check.ts';
import type { OpenedGates } from './use-opened-gates.ts';
import type { TypedCheck } from './use-typed-check.ts';

/** The questions of one group, with how many are answered; null: those without points. */
export function GroupPart(props: {
  screen: RoomProps['screen'];
  rules: RuleSet;
  group: GroupId | null;
  facts: readonly FactLine[];
  faults: Faults;
  typed: TypedCheck;
  economy: Judgement['economy'];
  stands: ReadonlyMap<GateId, GateStand>;
  folds: OpenedGates;
  goOn: (from: GateId, to: GateId) => void;
  /** Below the question of the calculation. */
  children?: ReactNode;
}) {
  const { screen, rules, group, facts, faults, typed, economy, stands, folds, goOn, children } = props;
  const { say } = screen;
  const gates = rules.gates.filter((gate) => gate.group === group);
  const done = gates.filter(({ id }) => answerOf(id) !== null).length;
  const title = `group-${group ?? 'none'}`;
  return (
    <section className="feas__group" aria-labelledby={title}>
      <h3 className="section-title" id={title}>
        {group === null ? say('group_none') : say(`group_${group}`)}
        <span className="facts__note">{say('feasibility_answered', { done, all: gates.length })}</span>
      </h3>
      {group === null ? <p className="desk__hint">{say('group_none_note')}</p> : null}
      {gates.map((gate) => {
        const next = nextOpen(stands, gate.id);
        return (
          <GateFold
            key={gate.id}
            screen={screen}
            gate={gate.id}
            stand={stands.get(gate.id) ?? 'open'}
            answer={answerOf(gate.id)}
            isOpen={folds.opened.has(gate.id) || hasFault(gate.id, faults)}
            onToggle={(isOpen) => folds.set(gate.id, isOpen)}
          >
            <GateField
              screen={screen}
              gate={gate}
              typed={typed.gates[gate.id]}
              facts={facts.filter((fact) => fact.gate === gate.id)}
              faults={faults}
              change={(more) => typed.setGate(gate.id, more)}
            />
            {gate.id === 'E1' ? children : null}
            {next === null ? null : (
              <div className="actions">
                <ActButton
                  look="quiet"
                  aria-label={say('feasibility_go_on_to', { gate: gateName(next, say) })}
                  onClick={() => goOn(gate.id, next)}
                >
                  {say('feasibility_go_on')}
                </ActButton>
              </div>
            )}
          </GateFold>
        );
      })}
    </section>
  );

  function answerOf(gate: GateId) {
    return gate === 'E1' ? (economy?.answer ?? null) : readAnswer(typed.gates[gate].answer);
  }
}

function hasFault(gate: GateId, faults: Faults): boolean {
  return Object.keys(faults).some(
    (field) =>
      field === `gate-${gate}-note` ||
      field === `gate-${gate}-link` ||
      (gate === 'E1' && field.startsWith('eco-')),
  );
}
