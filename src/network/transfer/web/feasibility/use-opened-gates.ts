import { useState } from 'react';
import type { GateId } from '../../feasibility/rule-set.ts';

/** Which questions are unfolded: at first those in need; later what somebody opens and closes. */
export function useOpenedGates(inNeed: ReadonlySet<GateId>) {
  const [opened, setOpened] = useState(inNeed);
  return {
    opened,
    set: (gate: GateId, isOpen: boolean) =>
      setOpened((before) => {
        if (before.has(gate) === isOpen) return before;
        return new Set(isOpen ? [...before, gate] : [...before].filter((one) => one !== gate));
      }),
    /** Just these. */
    only: (gates: Iterable<GateId>) => setOpened(new Set(gates)),
  };
}
export type OpenedGates = ReturnType<typeof useOpenedGates>;
