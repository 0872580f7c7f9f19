/** An entry of a calendar as days of collection. Pure. */
import type { CalendarEntry } from '../../../connectors/ical/model.ts';
import { fold } from '../../../kernel/places/fold.ts';
import type { ReadValue } from '../../../kernel/sources/connector.ts';
import type { MapContext, MapResult } from '../../../kernel/sources/intake.ts';
import { plainLine } from '../../../kernel/text/rich-text.ts';
import { kindOf } from '../fractions.ts';
import { type Bin, type SeriesRecord, seriesSchema } from '../model.ts';
import { binOf, type OwnNames, unknownName } from './bin-of.ts';
import { windowIn } from './clock-window.ts';
import { daysOfEntry, isTooLong, MOST_DAYS } from './days-of-entry.ts';
import { reasonOf } from './reason-of.ts';
import { saidBySource } from './source-settings.ts';
import { stopIn } from './stop-in.ts';
import { type ToldLines, toldLines } from './told-lines.ts';

export function seriesOfEntry(
  { value }: Pick<ReadValue<CalendarEntry>, 'value'>,
  { source, places }: Pick<MapContext, 'source' | 'places'>,
): MapResult<SeriesRecord> {
  const said = saidBySource(source);
  const told = toldLines(value.description);
  const { bins, name } = binsOf(value, told, said.names);
  const isAtDoor = bins.some(({ fraction }) => kindOf(fraction) === 'collection');
  const owner = places.get(source.ownerArs)?.name ?? '';
  const hours = isAtDoor ? { window: null, rest: told.note ?? '' } : windowIn(told.note ?? '');
  const dates = daysOfEntry(value, { hasHours: !isAtDoor });
  const record = seriesSchema.safeParse({
    district: said.district || districtOf(value, { told, bins, isAtDoor, owner }),
    ...{ bins, dates, rhythm: null, window: hours.window },
    stop: isAtDoor ? null : stopIn(told.stop ?? value.location, value.point),
    note: hours.rest === '' ? null : hours.rest,
  });
  if (!record.success) return { fault: { code: 'bad-collection', reason: reasonOf(record.error) } };
  return {
    ars: source.ownerArs,
    record: record.data,
    notes: notesOf(value, { bins, name, own: said.names }),
  };
}

/** By its title; where that says nothing, by its line "Abfuhrart", then by its categories. */
function binsOf({ title, categories }: CalendarEntry, { kind }: ToldLines, own: OwnNames) {
  const name = plainLine(title);
  for (const one of [name, ...(kind === null ? [] : [kind]), ...categories]) {
    const bins = binOf(one, own);
    if (unknownName(one, bins, own) !== null) continue;
    // The title is the name that people know, unless it holds several.
    const [only, ...more] = bins;
    const named =
      one !== name && more.length === 0 && only !== undefined
        ? [{ ...only, name: name.slice(0, 200) }]
        : bins;
    return { bins: named, name };
  }
  return { bins: binOf(name, own), name };
}

/**
 * "Gebiet: …" of the description, else the place of the entry: a calendar of one address names it there. What is open
 * or stops is for all, where its place is said; the name of the town itself is no district.
 */
function districtOf(
  { location }: CalendarEntry,
  {
    told,
    bins,
    isAtDoor,
    owner,
  }: { told: ToldLines; bins: readonly Bin[]; isAtDoor: boolean; owner: string },
): string {
  const isBin = (text: string) => bins.some(({ name }) => fold(name) === fold(text));
  if (told.district !== null) return isBin(told.district) ? '' : told.district;
  const place = plainLine(location ?? '').slice(0, 200);
  return !isAtDoor || fold(place) === fold(owner) ? '' : place;
}

function notesOf(value: CalendarEntry, { bins, name, own }: { bins: Bin[]; name: string; own: OwnNames }) {
  const unknown = unknownName(name, bins, own);
  return [
    ...(unknown === null ? [] : [unknown]),
    ...(value.isCut
      ? [{ code: 'dates-cut', reason: 'The rule goes on; its dates were written out for the next months.' }]
      : []),
    ...(value.occurrences.length === 0
      ? [{ code: 'series-over', reason: 'The rule has no more dates: the entry can be deleted.' }]
      : []),
    ...(isTooLong(value)
      ? [
          {
            code: 'too-many-days',
            reason: `The entry lasts ${MOST_DAYS} days or longer: only its first day was taken.`,
          },
        ]
      : []),
  ];
}
