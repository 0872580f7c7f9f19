/** Words of days of collection, for server and phone alike. Pure. */
import { foreignTo } from '../../../kernel/i18n/foreign.ts';
import { fullLanguage, type Language, LOCALE } from '../../../kernel/i18n/language.ts';
import { kindOf } from '../fractions.ts';
import type { BriefBin, BriefDay, DistrictDays } from './brief-days.ts';
import { dayInShort, daysBetween } from './civil.ts';
import type { DayKey } from './day-keys.ts';

/** Language of the names of feeds. */
const FEED_LANGUAGE = 'de';

export type SayDays = (key: DayKey, values?: Readonly<Record<string, string | number>>) => string;

/** How days are told: in which language, and which day it is. */
export interface DayView {
  /** Civil date in Germany. */
  today: string;
  language: Language;
  say: SayDays;
  /** Keys of the bins that are wanted; null: all. */
  bins: readonly string[] | null;
}

/** As its provider names it; in another language the word for its kind, and the name where it says more. */
export function binInWords(bin: BriefBin, { say, language }: Pick<DayView, 'say' | 'language'>): string {
  if (foreignTo(FEED_LANGUAGE, language) === undefined) return bin.name;
  const word = say(`fraction_${bin.fraction}`);
  return bin.isPlain ? word : `${word} (${bin.name})`;
}

/** "Restmüll und Bioabfall", each once. */
export function binsInWords(bins: readonly BriefBin[], view: Pick<DayView, 'say' | 'language'>): string {
  const words = [...new Set(bins.map((one) => binInWords(one, view)))];
  return new Intl.ListFormat(LOCALE[view.language], { type: 'conjunction' }).format(words);
}

/** "heute", "morgen", "in 5 Tagen". */
export function awayInWords(date: string, { today, say }: Pick<DayView, 'today' | 'say'>): string {
  const count = daysBetween(today, date);
  if (count === 0) return say('days_today');
  return count === 1 ? say('days_tomorrow') : say('days_in', { count });
}

/** Hours, stop, why it is another day, and what else is told; '' for a regular day of which nothing is told. */
export function noteInWords(day: BriefDay, { say, language }: Pick<DayView, 'say' | 'language'>): string {
  const { window, stop, note } = day;
  return [
    ...(window === undefined ? [] : [say('days_hours', window)]),
    ...(stop === undefined ? [] : [stop.name, stop.address ?? '']),
    ...whyInWords(day, { say, language }),
    note ?? '',
  ]
    .filter((one) => one !== '')
    .join(' · ');
}

function whyInWords(
  { planned, off, why }: BriefDay,
  { say, language }: Pick<DayView, 'say' | 'language'>,
): string[] {
  const text =
    why === undefined ? '' : 'text' in why ? why.text : holidayInWords(why.holiday, { say, language });
  if (off) return text === '' ? [] : [text];
  if (planned === undefined) return text === '' ? [] : [text];
  const day = dayInShort(planned, language);
  return [text === '' ? say('days_moved', { day }) : say('days_moved_why', { day, why: text })];
}

function holidayInWords(
  name: Readonly<Record<'de' | 'en', string>> | null,
  { say, language }: Pick<DayView, 'say' | 'language'>,
): string {
  return name === null
    ? say('days_holiday')
    : say('days_holiday_named', { name: name[fullLanguage(language)] });
}

/** Days with their bin, without bins that are not wanted. */
export function wantedDays(
  { days, bins }: Pick<DistrictDays, 'days' | 'bins'>,
  wanted: readonly string[] | null,
): (Omit<BriefDay, 'bin'> & { bin: BriefBin })[] {
  const byKey = new Map(bins.map((bin) => [bin.key, bin]));
  return days.flatMap((day) => {
    const bin = byKey.get(day.bin);
    if (bin === undefined) return [];
    const isWanted = wanted === null || wanted.includes(bin.key) || kindOf(bin.fraction) !== 'collection';
    return isWanted ? [{ ...day, bin }] : [];
  });
}

/** Those that people may have or not; stops and what is open are for all. */
export function binsAtDoor({ bins }: Pick<DistrictDays, 'bins'>): BriefBin[] {
  return bins.filter(({ fraction }) => kindOf(fraction) === 'collection');
}

export type WantedDay = ReturnType<typeof wantedDays>[number];
