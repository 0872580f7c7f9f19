import type { HouseNumber, NumberRange } from '../model.ts';

type Say = (key: RangeKey, values?: Readonly<Record<string, string | number>>) => string;
export type RangeKey = (typeof RANGE_KEYS)[number];

/** Travel to the phone with the page. */
export const RANGE_KEYS = [
  'range_all',
  'range_odd',
  'range_even',
  'range_between',
  'range_from',
  'range_until',
  'range_with_odd',
  'range_with_even',
] as const;

/** "Nr. 1 bis 49, nur ungerade". Pure: also for the phone. */
export function rangeInWords({ from, until, parity }: NumberRange, say: Say): string {
  if (from === null && until === null) return say(`range_${parity}`);
  const span =
    from !== null && until !== null
      ? say('range_between', { from: numberInWords(from), until: numberInWords(until) })
      : from !== null
        ? say('range_from', { from: numberInWords(from) })
        : until !== null
          ? say('range_until', { until: numberInWords(until) })
          : say('range_all');
  return parity === 'all' ? span : say(`range_with_${parity}`, { span });
}

export function numberInWords({ number, letter }: HouseNumber): string {
  return `${number}${letter}`;
}
