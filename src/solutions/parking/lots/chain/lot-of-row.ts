/** A row of a table as a lot with its bays, or what about it must be mended. Pure. */
import { type BayRecord, bayModel, type LotKind, type LotRecord, lotModel } from '../../model.ts';
import { DEFAULTS } from '../lot-form.ts';
import { MOST_BAYS } from '../lot-problems.ts';
import { parseWindows, type WindowFault } from '../parse-windows.ts';
import { LOT_FIELD_NAMES, LOT_FIELDS, type LotFieldName } from './lot-fields.ts';
import { accessIn, centsIn, decimalIn, kindIn, surfaceIn, vatIn, wholeIn, yesOrNo } from './read-cells.ts';

export interface RowLot {
  number: string;
  kind: LotKind;
  record: LotRecord;
  bays: BayRecord[];
}

/** `missing`: the cell is empty; `most`: more than the bays there are; `window-…`: see `WindowFault`. */
export interface RowFault {
  field: LotFieldName;
  code:
    | 'missing'
    | 'number'
    | 'word'
    | 'yes-no'
    | 'price'
    | 'too-long'
    | 'most'
    | `window-${WindowFault['code']}`;
  value: string;
  /** Of numbers: bounds. Of windows: where in the cell, from 1. */
  least?: number;
  most?: number;
  at?: number;
}

type Fields = Readonly<Record<string, string>>;

/** All faults of a row at once, so that a file is mended in one go. */
export function lotOfRow(fields: Fields): { lot: RowLot } | { faults: RowFault[] } {
  const faults: RowFault[] = [];
  const fault = (field: LotFieldName, code: RowFault['code'], more: Partial<RowFault> = {}) => {
    faults.push({ field, code, value: (fields[field] ?? '').slice(0, 60), ...more });
    return null;
  };
  for (const field of LOT_FIELD_NAMES)
    if (
      LOT_FIELDS[field].required &&
      field !== 'lon' &&
      field !== 'lat' &&
      (fields[field] ?? '').trim() === ''
    )
      fault(field, 'missing');

  const read = <Value>(
    field: LotFieldName,
    parse: (cell: string) => Value | null,
    code: RowFault['code'],
  ) => {
    const cell = fields[field]?.trim() ?? '';
    return cell === '' ? null : (parse(cell) ?? fault(field, code));
  };
  const whole = (field: LotFieldName, least: number, most: number) => {
    const cell = fields[field]?.trim() ?? '';
    return cell === '' ? null : (wholeIn(cell, least, most) ?? fault(field, 'number', { least, most }));
  };
  const line = (field: LotFieldName, longest: number) => {
    const cell = fields[field]?.trim() ?? '';
    if (cell.length > longest) fault(field, 'too-long', { most: longest });
    return cell;
  };

  const windows = windowsOf(fields, fault);
  const count = whole('bays', 1, MOST_BAYS) ?? 0;
  const wide = whole('wideBays', 0, MOST_BAYS) ?? 0;
  const charging = whole('chargingBays', 0, MOST_BAYS) ?? 0;
  if (count > 0 && wide > count) fault('wideBays', 'most', { most: count });
  if (count > 0 && charging > count) fault('chargingBays', 'most', { most: count });
  const kilowatts = fields.chargingKw === undefined ? null : kilowattsOf(fields.chargingKw, fault);
  if (charging > 0 && (fields.chargingKw ?? '').trim() === '') fault('chargingKw', 'missing');
  const kind = read('kind', kindIn, 'word');
  const prices = {
    hour: read('hour', price, 'price'),
    night: read('night', price, 'price'),
    day: read('day', price, 'price'),
    week: read('week', price, 'price'),
    month: read('month', price, 'price'),
  };
  const bay = {
    length: whole('length', 150, 2_500) ?? 0,
    width: whole('width', 120, 600) ?? 0,
    height: whole('height', 120, 600),
    surface: read('surface', surfaceIn, 'word') ?? 'other',
    isRoofed: read('roofed', yesOrNo, 'yes-no') ?? false,
    isStepFree: read('stepFree', yesOrNo, 'yes-no') ?? false,
    isRequired: false,
  };
  const hours = whole('longest', 1, 672);
  const record = {
    ...DEFAULTS,
    ...{ title: line('title', 100), about: line('about', 1_000), street: line('street', 200) },
    ...{ houseNumber: line('houseNumber', 20), hint: line('hint', 500), windows },
    access: {
      ...{ kind: read('access', accessIn, 'word') ?? 'open', text: line('accessText', 500), operator: null },
    },
    notice: whole('notice', 0, 10_080) ?? DEFAULTS.notice,
    longest: hours === null ? DEFAULTS.longest : hours * 60,
    pause: whole('pause', 0, 240) ?? DEFAULTS.pause,
    price: {
      ...{ ...DEFAULTS.price, ...prices, free: Object.values(prices).every((one) => one === null) },
      vat: read('vat', vatIn, 'word') ?? DEFAULTS.price.vat,
    },
    isPublicTraffic: read('publicTraffic', yesOrNo, 'yes-no') ?? false,
    ...{ phone: line('phone', 40), business: line('business', 120) || null, winter: line('winter', 500) },
  };
  const number = line('number', 60);
  if (record.title !== '' && record.title.length < 3) fault('title', 'missing');
  if (record.street !== '' && record.street.length < 2) fault('street', 'missing');
  if (kind === null || faults.length > 0) {
    const place = ({ field }: RowFault) => LOT_FIELD_NAMES.indexOf(field);
    return { faults: faults.sort((a, b) => place(a) - place(b)) };
  }
  return {
    lot: {
      ...{ number, kind, record: lotModel.parse(record) },
      bays: Array.from({ length: count }, (_, index) =>
        bayModel.parse({
          ...bay,
          label: String(index + 1),
          isWide: index < wide,
          // From the other end: a wide bay is seldom the one with the charger.
          charging: index >= count - charging ? kilowatts : null,
        }),
      ),
    },
  };
}

function price(cell: string): number | null {
  const cents = centsIn(cell);
  return cents !== null && cents >= 1 && cents <= 100_000 ? cents : null;
}

function kilowattsOf(
  cell: string,
  fault: (field: LotFieldName, code: RowFault['code'], more: Partial<RowFault>) => null,
): number | null {
  return cell.trim() === ''
    ? null
    : (decimalIn(cell, 1, 400) ?? fault('chargingKw', 'number', { least: 1, most: 400 }));
}

function windowsOf(
  fields: Fields,
  fault: (field: LotFieldName, code: RowFault['code'], more: Partial<RowFault>) => null,
): LotRecord['windows'] {
  const cell = fields.windows ?? '';
  if (cell.trim() === '') return [];
  const read = parseWindows(cell);
  if ('windows' in read) return read.windows;
  const { code, part, at } = read.fault;
  fault('windows', `window-${code}`, { value: part, at });
  return [];
}
