/** A row of a table of streets as parts of a street. Pure. */
import { fold } from '../../../kernel/places/fold.ts';
import { quoted } from '../../../kernel/sources/clean-text.ts';
import type { ReadValue } from '../../../kernel/sources/connector.ts';
import type { MapContext, MapResult } from '../../../kernel/sources/intake.ts';
import type { MappedRow } from '../../../kernel/sources/mapped-row.ts';
import { plainLine } from '../../../kernel/text/rich-text.ts';
import { rangeInShort } from '../address/conflicts.ts';
import { rangeBetween, rangesInWords } from '../address/ranges-in-words.ts';
import type { Fraction } from '../fractions.ts';
import { type NumberRange, type StreetRecord, streetSchema } from '../model.ts';
import { reasonOf } from './reason-of.ts';
import { saidBySource } from './source-settings.ts';
import { townCalled } from './town-called.ts';

/** Columns that name the district of one kind of waste alone. */
const OF_FRACTION = {
  districtResidual: 'residual',
  districtBio: 'bio',
  districtPaper: 'paper',
  districtPackaging: 'packaging',
  districtGlass: 'glass',
  districtGreen: 'green',
  districtBulky: 'bulky',
} as const satisfies Record<string, Fraction>;

/** Fields that a mapping may fill. */
export const STREET_FIELDS = {
  street: 'required',
  numbers: 'optional',
  from: 'optional',
  until: 'optional',
  side: 'optional',
  locality: 'optional',
  district: 'optional',
  districtResidual: 'optional',
  districtBio: 'optional',
  districtPaper: 'optional',
  districtPackaging: 'optional',
  districtGlass: 'optional',
  districtGreen: 'optional',
  districtBulky: 'optional',
  town: 'optional',
} as const;

/** A part of a street, before it is known in which town it lies; `fields` is the row as the table has it. */
export interface StreetRow {
  fields: MappedRow['fields'];
  part: StreetRecord;
}

type Part = { key: string[]; row: StreetRow } | { fault: { code: string; reason: string } };

/** One for each range and district of the row; `key` is the same as long as street, numbers and fraction are. */
export function partsOfRow({ fields }: MappedRow): Part[] {
  const street = plainLine(fields.street ?? '').slice(0, 200);
  if (street === '') return [fault('no-street', 'The row names no street: fill its column.')];
  const ranges = rangesOf(fields);
  if (ranges === null) {
    const words = [fields.numbers, fields.from, fields.until, fields.side].filter((one) => one !== undefined);
    return [
      fault(
        'bad-numbers',
        `${quoted(words.join(' '))} are no house numbers: write for example 1-99 ungerade, 12a-14, ab 7 or alle.`,
      ),
    ];
  }
  const districts = districtsOf(fields);
  const [locality, town] = [plainLine(fields.locality ?? '').slice(0, 200), plainLine(fields.town ?? '')];
  return ranges.flatMap((range) =>
    districts.map(
      ({ district, fractions }): Part => ({
        key: [fold(town), fold(locality), fold(street), rangeInShort(range), fractions.join('+')],
        row: {
          fields,
          part: { street, locality: locality === '' ? null : locality, range, district, fractions },
        },
      }),
    ),
  );
}

export function streetOfRow(
  { value: { fields, part } }: Pick<ReadValue<StreetRow>, 'value'>,
  { source, places }: Pick<MapContext, 'source' | 'places'>,
): MapResult<StreetRecord> {
  const where = townCalled(fields.town, source.ownerArs, places);
  if ('fault' in where) return where;
  const district = saidBySource(source).district || part.district;
  // Only what is the same in the whole unit has no name.
  if (district === '')
    return fault(
      'no-district',
      `${quoted(part.street)} has no district: fill its column, or name it in the settings.`,
    );
  const record = streetSchema.safeParse({ ...part, district });
  return record.success
    ? { ars: where.ars, record: record.data }
    : fault('bad-street', reasonOf(record.error));
}

type Fields = MappedRow['fields'];

/** In words, or in columns of their own; the side may stand beside both. */
function rangesOf({ numbers, from, until, side }: Fields): NumberRange[] | null {
  if (from !== undefined || until !== undefined) {
    const range = rangeBetween(from ?? '', until ?? '', side ?? '');
    return range === null ? null : [range];
  }
  const ranges = rangesInWords(numbers ?? '');
  const sided = side === undefined ? null : rangeBetween('', '', side);
  if (ranges === null || side === undefined) return ranges;
  return sided === null ? null : ranges.map((range) => ({ ...range, parity: sided.parity }));
}

/** That for all, and those of single fractions that are another one. */
function districtsOf(fields: Fields): { district: string; fractions: Fraction[] }[] {
  const general = plainLine(fields.district ?? '').slice(0, 200);
  const own = Object.entries(OF_FRACTION).flatMap(([field, fraction]) => {
    const district = plainLine(fields[field] ?? '').slice(0, 200);
    return district === '' ? [] : [{ district, fractions: [fraction] }];
  });
  return general === '' && own.length > 0 ? own : [{ district: general, fractions: [] }, ...own];
}

function fault(code: string, reason: string): { fault: { code: string; reason: string } } {
  return { fault: { code, reason: reason.slice(0, 300) } };
}
