/** A row of a table of dates as a day of collection. Pure. */
import { fold } from '../../../kernel/places/fold.ts';
import { quoted } from '../../../kernel/sources/clean-text.ts';
import type { ReadValue } from '../../../kernel/sources/connector.ts';
import type { MapContext, MapResult } from '../../../kernel/sources/intake.ts';
import { isLikelyYear, unlikelyYear } from '../../../kernel/sources/likely-year.ts';
import type { MappedRow } from '../../../kernel/sources/mapped-row.ts';
import { plainLine } from '../../../kernel/text/rich-text.ts';
import { type SeriesRecord, seriesSchema } from '../model.ts';
import { binOf, unknownName } from './bin-of.ts';
import { civilDay } from './civil-day.ts';
import { clockTime, type Window, windowIn } from './clock-window.ts';
import { reasonOf } from './reason-of.ts';
import { saidBySource } from './source-settings.ts';
import { townCalled } from './town-called.ts';

/** Fields that a mapping may fill. */
export const COLLECTION_FIELDS = {
  date: 'required',
  fraction: 'required',
  district: 'optional',
  movedFrom: 'optional',
  from: 'optional',
  until: 'optional',
  stop: 'optional',
  address: 'optional',
  note: 'optional',
  cancelled: 'optional',
  town: 'optional',
} as const;

export function seriesOfRow(
  { value: { fields, point } }: Pick<ReadValue<MappedRow>, 'value'>,
  { source, places }: Pick<MapContext, 'source' | 'places'>,
): MapResult<SeriesRecord> {
  const date = civilDay(fields.date);
  if (date === null)
    return fault('bad-date', `${quoted(fields.date ?? '')} is no day: write 24.12.2026 or 2026-12-24.`);
  const name = plainLine(fields.fraction ?? '');
  if (name === '') return fault('no-fraction', 'The row does not say what is collected: fill its column.');
  const moved = fields.movedFrom === undefined ? null : civilDay(fields.movedFrom);
  const town = townCalled(fields.town, source.ownerArs, places);
  if ('fault' in town) return town;
  const said = saidBySource(source);
  const bins = binOf(name, said.names);
  const hours = hoursOf(fields);
  const record = seriesSchema.safeParse({
    district: plainLine(said.district || (fields.district ?? '')).slice(0, 200),
    bins,
    dates: [
      {
        key: 'day',
        date,
        planned: moved === date ? null : moved,
        isCancelled: isCancelled(fields.cancelled),
        ...{ window: null, stop: null, note: noteOf(fields) },
      },
    ],
    ...{ rhythm: null, note: null, window: hours.window },
    stop: stopOf(fields, point),
  });
  if (!record.success) return fault('bad-collection', reasonOf(record.error));
  const unknown = unknownName(name, bins, said.names);
  const notes = [
    ...(unknown === null ? [] : [unknown]),
    ...(isLikelyYear(date) ? [] : [unlikelyYear(date)]),
    ...hours.notes,
    ...(fields.movedFrom !== undefined && moved === null && !/^\W*$|^nein$/i.test(fields.movedFrom)
      ? [
          {
            code: 'bad-moved-from',
            reason: `${quoted(fields.movedFrom)} is no day: the day counts as a regular one.`,
          },
        ]
      : []),
  ];
  return { ars: town.ars, record: record.data, notes };
}

/** The same as long as district, bin and regular day are: a day that is moved stays the record that it was. */
export function keyOfRow({ fields }: MappedRow): string[] {
  const day = civilDay(fields.movedFrom) ?? civilDay(fields.date) ?? '';
  const words = [fields.town, fields.district, fields.fraction, fields.stop].map((text) => fold(text ?? ''));
  return [...words, day, fields.stop === undefined ? '' : (fields.from ?? '')];
}

type Fields = MappedRow['fields'];

/** Two columns, or both times in one. */
function hoursOf({ from, until }: Fields): {
  window: Window | null;
  notes: { code: string; reason: string }[];
} {
  if (from === undefined && until === undefined) return { window: null, notes: [] };
  const both = until === undefined || from === undefined ? windowIn(`${from ?? until} Uhr`).window : null;
  if (both !== null) return { window: both, notes: [] };
  const [begin, end] = [clockTime(from ?? ''), clockTime(until ?? '')];
  if (begin !== null && end !== null && begin < end)
    return { window: { from: begin, until: end }, notes: [] };
  const reason = `${quoted(`${from ?? ''} - ${until ?? ''}`)} are no hours and were left out: write 8:00 and 12:30.`;
  return { window: null, notes: [{ code: 'bad-time', reason }] };
}

function noteOf({ note }: Fields): string | null {
  const words = plainLine(note ?? '').slice(0, 1000);
  return words === '' ? null : words;
}

function stopOf({ stop, address }: Fields, point: MappedRow['point']): SeriesRecord['stop'] {
  const [name, where] = [plainLine(stop ?? '').slice(0, 200), plainLine(address ?? '').slice(0, 300)];
  if (name === '' && where === '' && point === null) return null;
  return { name, address: where === '' ? null : where, point };
}

function isCancelled(cell: string | undefined): boolean {
  return /^(ja|j|x|1|wahr|true|yes|entf(ä|ae)llt|f(ä|ae)llt aus)$/i.test(cell?.trim() ?? '');
}

function fault(code: string, reason: string): MapResult<never> {
  return { fault: { code, reason: reason.slice(0, 300) } };
}
