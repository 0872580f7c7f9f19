import type { ReactNode } from 'react';
import type { Faults } from '../../../../../web/ui/faults.tsx';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { FactLine } from '../../feasibility/feasibility-api.ts';
import type { GroupId, RuleSet } from '../../feasibility/rule-set.ts';
import { CheckFold } from './check-fold.tsx';
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
  startsOpen?: boolean;
  /** Below its questions. */
  children?: ReactNode;
}) {
  const { screen, rules, group, facts, faults, typed, startsOpen = false, children } = props;
  const { say } = screen;
  const gates = rules.gates.filter((gate) => gate.group === group);
  const done = gates.filter(({ id }) =>
    id === 'E1' ? typed.economy !== null : typed.gates[id].answer !== '',
  ).length;
  const own = gates.flatMap(({ id }) => [`gate-${id}-note`, `gate-${id}-link`]);
  const mustOpen = Object.keys(faults).some(
    (field) => own.includes(field) || (group === 'E' && field.startsWith('eco-')),
  );
  return (
    <CheckFold
      id={`group-${group ?? 'none'}`}
      title={group === null ? say('group_none') : say(`group_${group}`)}
      note={say('feasibility_answered', { done, all: gates.length })}
      startsOpen={startsOpen}
      mustOpen={mustOpen}
    >
      {group === null ? <p className="desk__hint">{say('group_none_note')}</p> : null}
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
    </CheckFold>
  );
}
