import { useState } from 'react';
import { useKeptTyped } from '../../../../../web/ui/kept-typed.ts';
import type { Language } from '../../../../kernel/i18n/language.ts';
import type { FeasibilityView } from '../../feasibility/feasibility-api.ts';
import { GATES, type GateId } from '../../feasibility/rule-set.ts';
import {
  EMPTY_GATE,
  type TypedEconomy,
  type TypedGate,
  type TypedGates,
  typedEconomy,
  typedGates,
} from './typed-check.ts';

/** A check while it is typed: begins with the last one, and stays on the device until it is saved. */
export function useTypedCheck({ project, last }: FeasibilityView, language: Language) {
  const initial = {
    wish: '',
    unit: last?.unit ?? project.unit,
    gates: JSON.stringify(typedGates(last?.entries ?? {})),
    economy: JSON.stringify(typedEconomy(last, language)),
  };
  const { fields, set, renew } = useKeptTyped(`transfer.feasibility.${project.id}`, initial);
  const [saved, setSaved] = useState(last === null ? null : asTyped(initial));
  const gates = readGates(fields.gates);
  return {
    gates,
    economy: readTyped(fields.economy),
    unit: fields.unit,
    /** The device's own number for it, the same until it is saved. */
    wish() {
      const wish = fields.wish === '' ? crypto.randomUUID() : fields.wish;
      set({ wish });
      return wish;
    },
    setUnit: (unit: string) => set({ unit }),
    setGate: (gate: GateId, more: Partial<TypedGate>) =>
      set({ gates: JSON.stringify({ ...gates, [gate]: { ...gates[gate], ...more } }) }),
    setGates: (all: TypedGates) => set({ gates: JSON.stringify(all) }),
    setEconomy: (economy: TypedEconomy | null) => set({ economy: JSON.stringify(economy) }),
    /** Nothing was typed since it was saved. */
    isSaved: saved === asTyped(fields),
    /** It was saved: what is typed stays on the screen, and the next one is a check of its own. */
    renew() {
      setSaved(asTyped(fields));
      renew({ wish: '' });
    },
  };
}
function asTyped({ unit, gates, economy }: Readonly<Record<'unit' | 'gates' | 'economy', string>>): string {
  return JSON.stringify([unit, gates, economy]);
}

export type TypedCheck = ReturnType<typeof useTypedCheck>;

/** From the device's memory, which anything may have written. */
function readGates(kept: string): TypedGates {
  const found = readJson(kept);
  const typed = GATES.map((gate): [GateId, TypedGate] => {
    const one = isObject(found) ? found[gate] : null;
    return [gate, { ...EMPTY_GATE, ...stringsOf(one, Object.keys(EMPTY_GATE)) }];
  });
  // One entry for each gate of the list, no other.
  return Object.fromEntries(typed) as Record<GateId, TypedGate>;
}

function readTyped(kept: string): TypedEconomy | null {
  const found = readJson(kept);
  return isObject(found) ? stringsOf(found, Object.keys(found)) : null;
}

function stringsOf(found: unknown, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = isObject(found) ? found[name] : null;
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
