/** What an event says in words, its place and its state; made fit for showing, or left out with a note. */
import { plainLine, plainTextOf } from '../../kernel/text/rich-text.ts';
import type { CalendarEntry } from './model.ts';
import type { Property } from './property.ts';

export interface Note {
  code: string;
  reason: string;
}
export interface EventTexts
  extends Pick<
    CalendarEntry,
    'description' | 'location' | 'point' | 'url' | 'categories' | 'organiser' | 'status'
  > {
  /** Null if not said, or if nothing is left of it without its markup. */
  title: string | null;
}

const LONGEST_LINE = 500;
const LONGEST_DESCRIPTION = 100_000;
const MOST_CATEGORIES = 50;

export function textsOf(
  properties: ReadonlyMap<string, readonly Property[]>,
  isCancelled: boolean,
  notes: Note[],
): EventTexts {
  const first = (name: string) => properties.get(name)?.[0];
  const line = (name: string) => oneLine(first(name)?.texts()[0] ?? '');
  const description = first('DESCRIPTION')?.texts()[0] ?? '';
  if (first('DESCRIPTION')?.isCut || description.length > LONGEST_DESCRIPTION)
    notes.push({ code: 'text-cut', reason: 'The description was cut after 100,000 characters.' });
  const categories = (properties.get('CATEGORIES') ?? []).flatMap((property) =>
    property.texts().map(oneLine),
  );
  return {
    title: line('SUMMARY'),
    description: description.trim() === '' ? null : description.slice(0, LONGEST_DESCRIPTION).toWellFormed(),
    location: line('LOCATION'),
    point: pointOf(first('GEO'), notes),
    url: webAddress(first('URL'), notes),
    categories: [...new Set(categories.filter((one) => one !== null))].slice(0, MOST_CATEGORIES),
    organiser: organiserOf(first('ORGANIZER')),
    status: isCancelled ? 'cancelled' : statusOf(first('STATUS')?.raw),
  };
}

/** One line without markup, at most 500 characters; null if nothing is left. */
function oneLine(text: string): string | null {
  const line = plainTextOf(text.slice(0, 20 * LONGEST_LINE)).toWellFormed();
  if (line === '') return null;
  return line.length <= LONGEST_LINE ? line : `${[...line].slice(0, LONGEST_LINE - 1).join('')}…`;
}

function statusOf(raw: string | undefined): EventTexts['status'] {
  const status = raw?.trim().toUpperCase();
  if (status === 'CANCELLED' || status === 'CANCELED') return 'cancelled';
  return status === 'TENTATIVE' ? 'tentative' : 'scheduled';
}

/** GEO is "latitude;longitude". Swapped and impossible ones are left out, never mended. */
function pointOf(property: Property | undefined, notes: Note[]): EventTexts['point'] {
  if (property === undefined || property.raw.trim() === '') return null;
  const form = /^([+-]?\d{1,3}(?:[.,]\d+)?)\\?;([+-]?\d{1,3}(?:[.,]\d+)?)$/.exec(property.raw.trim());
  const lat = Number(form?.[1]?.replace(',', '.') ?? Number.NaN);
  const lon = Number(form?.[2]?.replace(',', '.') ?? Number.NaN);
  const without = (code: string, reason: string) => {
    notes.push({ code, reason });
    return null;
  };
  if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180) || (lat === 0 && lon === 0))
    return without(
      'no-coordinates',
      'GEO is no place on earth: write latitude;longitude, for example 50.94;6.96.',
    );
  // Germany's own extent the wrong way round: as a place it would lie at the Horn of Africa.
  if (lat >= 5.8 && lat <= 15.1 && lon >= 47.2 && lon <= 55.1)
    return without('swapped-coordinates', 'GEO looks swapped: latitude (north) comes first.');
  return { lon, lat };
}

function webAddress(property: Property | undefined, notes: Note[]): string | null {
  const raw = plainLine(property?.texts()[0] ?? '');
  if (raw === '') return null;
  const url = URL.parse(raw);
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (url !== null && isWeb && url.username === '' && url.password === '' && url.href.length <= 2_000)
    return url.href;
  notes.push({ code: 'no-web-address', reason: 'URL is no web address and was left out.' });
  return null;
}

/** The name only; the address of a person is nobody's business. */
function organiserOf(property: Property | undefined): string | null {
  const name = oneLine(property?.params.cn ?? '');
  return name === null || name.includes('@') ? null : name;
}
