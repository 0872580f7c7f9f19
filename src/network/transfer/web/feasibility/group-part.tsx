import type { ReactNode } from 'react';
import type { Faults } from '../../../../../web/ui/faults.tsx';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { FactLine } from '../../feasibility/feasibility-api.ts';
import type { GroupId, RuleSet } from '../../feasibility/rule-set.ts';
import { GateField } from './gate-field.tsx';
import type { TypedCheck } from './use-typed-check.ts';

/** The questions of one group, with how many are answered; null: those without points. */
export function GroupPart(props: {
  screen: RoomProps['screen'];
  rules: RuleSet;
  group: GroupId | null;
  facts: readonly FactLine[];
  faults: Faults;
  typed: TypedCheck;
  /** Below its questions. */
  children?: ReactNode;
}) {
  const { screen, rules, group, facts, faults, typed, children } = props;
  const { say } = screen;
  const gates = rules.gates.filter((gate) => gate.group === group);
  const done = gates.filter(({ id }) =>
    id === 'E1' ? typed.economy !== null : typed.gates[id].answer !== '',
  ).length;
  return (
    <section className="form__fields">
      <h3 className="section-title">{group === null ? say('group_none') : say(`group_${group}`)}</h3>
      <p className="desk__hint">
        {say('feasibility_answered', { done, all: gates.length })}
        {group === null ? ` · ${say('group_none_note')}` : ''}
      </p>
      {gates.map((gate) => (
        <GateField
          key={gate.id}
          screen={screen}
          gate={gate}
          typed={typed.gates[gate.id]}
          facts={facts.filter((fact) => fact.gate === gate.id)}
          faults={faults}
          change={(more) => typed.setGate(gate.id, more)}
        />
      ))}
      {children}
    </section>
  );
}
