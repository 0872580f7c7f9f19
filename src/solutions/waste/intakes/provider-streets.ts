/** Streets as the systems of providers answer them: single house numbers, each with its district. */
import { abfallnaviStreets } from '../../../connectors/abfallnavi/abfallnavi.ts';
import { awidoStreets } from '../../../connectors/awido/awido.ts';
import { jumomindStreets } from '../../../connectors/jumomind/jumomind.ts';
import { quoted } from '../../../kernel/sources/clean-text.ts';
import { type Format, format, type MapContext, type MapResult } from '../../../kernel/sources/intake.ts';
import { parseHouseNumber } from '../address/house-number.ts';
import { ALL_NUMBERS, rangesInWords } from '../address/ranges-in-words.ts';
import type { Fraction } from '../fractions.ts';
import type { NumberRange, StreetRecord } from '../model.ts';
import { binOf } from './bin-of.ts';
import { townCalled } from './town-called.ts';

export interface ListedStreet {
  town: string | null;
  locality?: string | null;
  street: string;
  number: string | null;
  district: string;
  /** Name of the only fraction whose district it is; left out: of all. */
  fraction?: string;
}

export function streetOfListed(
  { town, locality = null, street, number, district, fraction }: ListedStreet,
  { source, places }: Pick<MapContext, 'source' | 'places'>,
): MapResult<StreetRecord> {
  const where = townCalled(town ?? '', source.ownerArs, places);
  if ('fault' in where) return where;
  const range = number === null ? ALL_NUMBERS : rangeOf(number);
  if (range === null)
    return {
      fault: {
        code: 'bad-numbers',
        reason: `${quoted(street)}: ${quoted(number ?? '')} is no house number; people who live there are not led to a district.`,
      },
    };
  return {
    ars: where.ars,
    record: {
      street,
      locality,
      range,
      district,
      fractions: fraction === undefined ? [] : fractionsOf(fraction),
    },
  };
}

/** "12a-14" is a range; of "30 /1" and "9 1/2" the number counts, with all that lies behind it. */
function rangeOf(text: string): NumberRange | null {
  const [range, ...more] = rangesInWords(text) ?? [];
  if (range !== undefined) return more.length === 0 ? range : null;
  const number = parseHouseNumber(text);
  return number === null ? null : { from: number, until: number, parity: 'all' };
}

function fractionsOf(name: string): Fraction[] {
  return [...new Set(binOf(name).map(({ fraction }) => fraction))];
}

export const providerStreets: readonly Format<StreetRecord>[] = [
  format(awidoStreets, ({ value }, context) => streetOfListed(value, context)),
  format(abfallnaviStreets, ({ value }, context) => streetOfListed(value, context)),
  format(jumomindStreets, ({ value }, context) => streetOfListed(value, context)),
];
