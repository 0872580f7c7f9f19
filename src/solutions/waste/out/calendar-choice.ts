/** What of a place's days a calendar holds: written into addresses. Pure: also for the phone. */
import { type Language, languageQuery, PREFIX } from '../../../kernel/i18n/language.ts';
import { PATH } from '../paths.ts';

/** When the device reminds: on the evening before, or on the day itself; the number is the full hour in Germany. */
export const ALARMS = [
  'evening-17',
  'evening-18',
  'evening-19',
  'evening-20',
  'evening-21',
  'morning-5',
  'morning-6',
  'morning-7',
] as const;
export type Alarm = (typeof ALARMS)[number];

export interface CalendarChoice {
  /** Districts in addresses; empty: what is the same in the whole unit. */
  slugs: readonly string[];
  /** Keys of bins; left out: all, also those that come later. */
  bins?: readonly string[];
  /** Left out: the device does not remind. */
  alarm?: Alarm;
}

/** Stands for all bins, and for no alarm, in addresses of pages. */
const ALL = 'alle';
const NONE = 'ohne';

export const calendarsPath = `${PATH}/kalender`;

/** The same districts always have the same address. */
export function districtsPart(slugs: readonly string[]): string {
  return inOrder(slugs.filter((slug) => slug !== ALL)).join('+') || ALL;
}

/** Of the page on which a calendar is subscribed to. */
export function calendarPage({ slugs, bins, alarm }: CalendarChoice): string {
  const page = `${calendarsPath}/${districtsPart(slugs)}`;
  if (bins === undefined && alarm === undefined) return page;
  return `${page}/${bins === undefined ? ALL : inOrder(bins).join('+')}/${alarm ?? NONE}`;
}

/** Reads what stands behind `kalender/`; null: nobody wrote that address here. */
export function choiceOf(rest: string): CalendarChoice | null {
  const [districts = '', bins = ALL, alarm = NONE, ...more] = rest.split('/');
  if (more.length > 0 || !isJoined(districts) || !isJoined(bins)) return null;
  const known = ALARMS.find((one) => one === alarm);
  if (known === undefined && alarm !== NONE) return null;
  return {
    slugs: districts.split('+').filter((slug) => slug !== ALL),
    ...(bins !== ALL && { bins: bins.split('+') }),
    ...(known !== undefined && { alarm: known }),
  };
}

/** Own path of the calendar itself. */
export function calendarFile(ars: string, choice: CalendarChoice, language: Language): string {
  const query = queryOf(choice, language);
  return `/api/waste/calendar/${ars}/${districtsPart(choice.slugs)}.ics${query === '' ? '' : `?${query}`}`;
}

/** Own path that leads to the same as webcal://, which phones and programs take as a subscription. */
export function subscribePath(ars: string, choice: CalendarChoice, language: Language): string {
  const query = queryOf(choice, language);
  const whose = `ars=${ars}&districts=${encodeURIComponent(districtsPart(choice.slugs))}`;
  return `/api/waste/subscribe?${whose}${query === '' ? '' : `&${query}`}`;
}

/** Own path of the sheet of a year, to print. */
export function sheetPath(
  ars: string,
  { slugs, bins, year }: Pick<CalendarChoice, 'slugs' | 'bins'> & { year: number },
  language: Language,
): string {
  const query = queryOf({ slugs, ...(bins && { bins }) }, language);
  return `/api/waste/year/${ars}/${districtsPart(slugs)}.pdf?year=${year}${query === '' ? '' : `&${query}`}`;
}

/** Own path of the same days as a table; without districts all of the place. */
export function tablePath(ars: string, slugs: readonly string[] | null, language: Language): string {
  const query = languageQuery(language).slice(1);
  const districts = slugs === null ? '' : `&districts=${encodeURIComponent(districtsPart(slugs))}`;
  return `/api/waste/days.csv?ars=${ars}${districts}${query === '' ? '' : `&${query}`}`;
}

function queryOf({ bins, alarm }: CalendarChoice, language: Language): string {
  const query = new URLSearchParams();
  if (bins !== undefined) query.set('bins', inOrder(bins).join(','));
  if (alarm !== undefined) query.set('alarm', alarm);
  if (PREFIX[language] !== '') query.set('lang', language);
  return query.toString();
}

function isJoined(part: string): boolean {
  return /^[a-z0-9-]{1,80}(?:\+[a-z0-9-]{1,80}){0,59}$/.test(part);
}

function inOrder(keys: readonly string[]): string[] {
  return [...new Set(keys)].sort();
}
