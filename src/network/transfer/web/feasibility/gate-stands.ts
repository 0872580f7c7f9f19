/** How each question of a check stands, for its summary line and the list to jump by. Pure. */
import type { Judgement } from '../../feasibility/judge.ts';
import type { GateId, RuleSet } from '../../feasibility/rule-set.ts';

/** `failed` wins: an approval that was refused fails also while nobody has answered. */
export type GateStand = 'open' | 'failed' | 'answered';

export function gateStands(
  { gates }: Pick<RuleSet, 'gates'>,
  { open, fails }: Pick<Judgement, 'open' | 'fails'>,
): ReadonlyMap<GateId, GateStand> {
  return new Map(
    gates.map(({ id }): [GateId, GateStand] => {
      if (fails.some(({ gate }) => gate === id)) return [id, 'failed'];
      return [id, open.includes(id) ? 'open' : 'answered'];
    }),
  );
}

export function openGates(stands: ReadonlyMap<GateId, GateStand>): GateId[] {
  return [...stands].flatMap(([gate, stand]) => (stand === 'open' ? [gate] : []));
}

/** What fails and what is open. */
export function inNeed(stands: ReadonlyMap<GateId, GateStand>): GateId[] {
  return [...stands].flatMap(([gate, stand]) => (stand === 'answered' ? [] : [gate]));
}

/** Unfolded from the start: what fails, and the next open question. All open ones at once fill twenty phones. */
export function firstInNeed(stands: ReadonlyMap<GateId, GateStand>): ReadonlySet<GateId> {
  const failed = [...stands].flatMap(([gate, stand]) => (stand === 'failed' ? [gate] : []));
  return new Set([...failed, ...openGates(stands).slice(0, 1)]);
}

/** The open question after this one, from the beginning again behind the last; null: no other is open. */
export function nextOpen(stands: ReadonlyMap<GateId, GateStand>, gate: GateId): GateId | null {
  const order = [...stands.keys()];
  const open = openGates(stands).filter((one) => one !== gate);
  return open.find((one) => order.indexOf(one) > order.indexOf(gate)) ?? open[0] ?? null;
}
