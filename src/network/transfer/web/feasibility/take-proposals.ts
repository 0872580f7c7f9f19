/** What the platform proposes, put where nobody has answered yet. Pure. */
import type { FactLine } from '../../feasibility/feasibility-api.ts';
import { GATES, type GateId } from '../../feasibility/rule-set.ts';
import type { TypedGates } from './typed-check.ts';

export function takeProposals(
  gates: TypedGates,
  facts: readonly FactLine[],
): { gates: TypedGates; taken: readonly GateId[] } {
  const open = GATES.flatMap((gate) => {
    const proposed = facts.find((fact) => fact.gate === gate && fact.proposes !== null)?.proposes ?? null;
    return proposed === null || gates[gate].answer !== '' ? [] : [{ gate, answer: String(proposed) }];
  });
  const filled = open.map(({ gate, answer }) => [gate, { ...gates[gate], answer }]);
  return { gates: { ...gates, ...Object.fromEntries(filled) }, taken: open.map(({ gate }) => gate) };
}
