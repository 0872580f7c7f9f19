/** What somebody types into a check, as strings that the device keeps, and what it means. Pure but for its types. */
import { asNumber } from '../../../../../web/ui/desk-parts.ts';
import type { Language } from '../../../../kernel/i18n/language.ts';
import { formatFigure } from '../../../../kernel/pages/format.ts';
import type { Economy } from '../../feasibility/economy.ts';
import { AMOUNTS } from '../../feasibility/economy-rows.ts';
import type { CheckView, GateEntries } from '../../feasibility/feasibility-api.ts';
import { MOST } from '../../feasibility/limits.ts';
import { ANSWERS, GATES, type GateId, type GivenAnswer } from '../../feasibility/rule-set.ts';

export interface TypedGate {
  /** '' for none, "0" to "4", "na". */
  answer: string;
  note: string;
  link: string;
  unit: string;
  due: string;
}
export type TypedGates = Readonly<Record<GateId, TypedGate>>;

/** Fields of the calculation by name, and marks by the ids of their criteria; null: no calculation. */
export type TypedEconomy = Readonly<Record<string, string>>;

export const EMPTY_GATE: TypedGate = { answer: '', note: '', link: '', unit: '', due: '' };
export const EMPTY_ECONOMY: TypedEconomy = {
  ...{ years: '5', ratePercent: '', towns: '1' },
  ...Object.fromEntries(AMOUNTS.map((name) => [name, ''])),
};

export function typedGates(entries: GateEntries): TypedGates {
  const typed = GATES.map((gate): [GateId, TypedGate] => {
    const { answer = null, note = '', link = '', unit = '', due = null } = entries[gate] ?? {};
    return [gate, { answer: answer === null ? '' : String(answer), note, link, unit, due: due ?? '' }];
  });
  // One entry for each gate of the list, no other.
  return Object.fromEntries(typed) as Record<GateId, TypedGate>;
}

export function typedEconomy(
  last: Pick<CheckView, 'economy'> | null,
  language: Language,
): TypedEconomy | null {
  const economy = last?.economy ?? null;
  if (economy === null) return null;
  const figure = (value: number) => formatFigure(value, language);
  return {
    ...Object.fromEntries(Object.entries(economy.marks).map(([id, mark]) => [id, String(mark)])),
    ...{
      years: figure(economy.years),
      ratePercent: figure(economy.ratePercent),
      towns: figure(economy.towns),
    },
    ...Object.fromEntries(AMOUNTS.map((name) => [name, figure(economy[name] / 100)])),
  };
}

export function readAnswer(typed: string): GivenAnswer | null {
  return typed === 'na' ? 'na' : (ANSWERS.find((one) => String(one) === typed) ?? null);
}

export function readEntries(gates: TypedGates): GateEntries {
  return Object.fromEntries(
    GATES.flatMap((gate) => {
      const { answer, note, link, unit, due } = gates[gate];
      const entry = {
        ...{ answer: readAnswer(answer), note: note.trim(), link: link.trim(), unit: unit.trim() },
        due: due === '' ? null : due,
      };
      const isEmpty = answer === '' && [entry.note, entry.link, entry.unit, due].every((one) => one === '');
      return isEmpty ? [] : [[gate, entry]];
    }),
  );
}

export type EconomyFault = 'years' | 'ratePercent' | 'towns' | (typeof AMOUNTS)[number];

/** The calculation, or the names of the fields that hold none of their numbers. An empty amount is 0. */
export function readEconomy(
  typed: TypedEconomy,
  language: Language,
): { economy: Economy; faults: [] } | { economy: null; faults: EconomyFault[] } {
  const number = (name: string) => asNumber(typed[name] ?? '', language);
  const whole = (name: 'years' | 'towns') => {
    const value = number(name);
    return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MOST[name]
      ? value
      : null;
  };
  const rate = number('ratePercent');
  const years = whole('years');
  const towns = whole('towns');
  const ratePercent = typeof rate === 'number' && rate >= 0 && rate <= MOST.ratePercent ? rate : null;
  const amounts = AMOUNTS.map((name) => [name, centsOf(typed[name] ?? '', language)] as const);
  const faults = [
    ...(years === null ? (['years'] as const) : []),
    ...(ratePercent === null ? (['ratePercent'] as const) : []),
    ...(towns === null ? (['towns'] as const) : []),
    ...amounts.flatMap(([name, cents]) => (cents === null ? [name] : [])),
  ];
  if (years === null || ratePercent === null || towns === null || faults.length > 0)
    return { economy: null, faults };
  const marks = Object.fromEntries(
    Object.entries(typed).flatMap(([id, mark]) =>
      /^[deq]\d$/.test(id) && mark !== '' ? [[id, Number(mark)]] : [],
    ),
  );
  // Each amount was read above.
  const money = Object.fromEntries(amounts) as Record<(typeof AMOUNTS)[number], number>;
  return { economy: { years, ratePercent, towns, ...money, marks }, faults: [] };
}

function centsOf(typed: string, language: Language): number | null {
  if (typed.trim() === '') return 0;
  const euros = asNumber(typed.replace('€', ''), language);
  if (typeof euros !== 'number' || euros < 0) return null;
  const cents = Math.round(euros * 100);
  return cents <= MOST.cents ? cents : null;
}
