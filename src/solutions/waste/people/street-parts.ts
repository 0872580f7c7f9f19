/** Which districts belong to which numbers of a street, without a number being known. Pure. */
import type { NumberRange, StreetRecord } from '../model.ts';
import { groupBy } from './group-by.ts';

interface Part {
  slug: string;
  provider: string;
  record: Pick<StreetRecord, 'range' | 'district' | 'fractions'>;
}

export interface RangeDistricts {
  range: NumberRange;
  slugs: string[];
  districts: string[];
}

/**
 * One row a range, with the districts that hold for all of its numbers: those of the range, and those of the whole
 * street for other kinds of waste. Where ranges overlap in other ways each stands for itself.
 */
export function rangesOf(parts: readonly Part[]): RangeDistricts[] {
  const whole = parts.filter(({ record }) => isWhole(record.range));
  const groups = [...groupBy(parts, ({ record }) => JSON.stringify(record.range)).values()];
  return groups
    .flatMap((group): RangeDistricts[] => {
      const range = group[0]?.record.range;
      if (range === undefined) return [];
      const all = isWhole(range) ? group : [...group, ...whole.filter((one) => isForOthers(one, group))];
      return [
        {
          range,
          slugs: [...new Set(all.map(({ slug }) => slug))].sort(),
          districts: [...new Set(all.map(({ record }) => record.district))],
        },
      ];
    })
    .sort((a, b) => (a.range.from?.number ?? -1) - (b.range.from?.number ?? -1));
}

function isWhole({ from, until, parity }: NumberRange): boolean {
  return from === null && until === null && parity === 'all';
}

/** A part for some kinds goes before that for all others; of one kind that of the range goes before the whole street. */
function isForOthers({ provider, record: { fractions } }: Part, group: readonly Part[]): boolean {
  const own = group.filter((one) => one.provider === provider).map(({ record }) => record.fractions);
  if (fractions.length === 0) return own.every((some) => some.length > 0);
  return fractions.some((one) => !own.some((some) => some.includes(one)));
}
