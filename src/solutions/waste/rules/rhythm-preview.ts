/** The page of a rhythm as whoever enters it sees it: its next days, with the shifts and why. */

import { dayInWords } from '../../../kernel/calendar/day-in-words.ts';
import { holidaysOf } from '../../../kernel/calendar/holidays.ts';
import { civilDate } from '../../../kernel/clock.ts';
import { fullLanguage, type Language } from '../../../kernel/i18n/language.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Block, FactRow, Kernel, ListItem, PageContent } from '../../../kernel/solution.ts';
import { FEED_LANGUAGE } from '../../../kernel/sources/feed-language.ts';
import { districtSlug } from '../district-slug.ts';
import type { SeriesRecord } from '../model.ts';
import { type ShownDay, showDays } from '../shown/show-days.ts';
import { type Say, sayIn } from '../texts.ts';
import { overlayOf } from './overlay-of.ts';

/** Days that are listed: half a year of every week. */
const MOST = 26;

export async function rhythmPreview(
  record: SeriesRecord,
  { place, language }: { place: Place; language: Language },
  { db, places, clock }: Pick<Kernel, 'db' | 'places' | 'clock'>,
): Promise<PageContent> {
  const say = sayIn(language);
  const now = clock.now();
  const today = civilDate(now);
  const overlay = await overlayOf(place.ars, db, { places, now });
  const days = showDays(record, districtSlug(record.district), overlay)
    .filter(({ date }) => date >= today.toString())
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .slice(0, MOST);
  const words = { say, language, today, ars: place.ars };
  const blocks: Block[] = [
    { type: 'facts', rows: factsOf(record, say) },
    { type: 'heading', text: say('rhythm_next') },
    days.length === 0
      ? { type: 'text', text: say('rhythm_next_none') }
      : { type: 'list', items: days.map((day) => itemOf(day, words)) },
  ];
  const title = record.bins.map(({ name }) => name).join(' / ');
  return { title, lang: FEED_LANGUAGE, description: say('entry_rhythms_about'), blocks };
}

interface Words {
  say: Say;
  language: Language;
  today: Temporal.PlainDate;
  ars: string;
}

function itemOf(day: ShownDay, words: Words): ListItem {
  const note = whyOf(day, words);
  return { text: inWords(day.date, words), ...(note !== null && { note }) };
}

function whyOf({ date, planned, state, reason }: ShownDay, words: Words): string | null {
  const { say } = words;
  const isMoved = date !== planned;
  const text = reason === null || reason.kind === 'holiday' ? '' : reason.text;
  if (state === 'cancelled') return say('rhythm_falls_out', { reason: text });
  const holiday = holidayName(date, words);
  const found = [
    ...(isMoved && reason?.kind === 'holiday'
      ? [
          say('rhythm_shifted', {
            planned: inWords(planned, words),
            holiday:
              holidayName(reason.date, words) ?? say('rhythm_own_day', { date: inWords(reason.date, words) }),
          }),
        ]
      : []),
    ...(isMoved && reason?.kind === 'change'
      ? [say('rhythm_changed', { planned: inWords(planned, words), reason: text })]
      : []),
    ...(holiday === null ? [] : [say('rhythm_on_holiday', { holiday })]),
    ...(Temporal.PlainDate.from(date).dayOfWeek === 7 ? [say('rhythm_on_sunday')] : []),
  ];
  return found.length === 0 ? null : found.join('; ');
}

function inWords(date: string, { language, today }: Words): string {
  return dayInWords(Temporal.PlainDate.from(date), language, today);
}

function holidayName(date: string, { ars, language }: Words): string | null {
  const found = holidaysOf(ars, Number(date.slice(0, 4))).find((one) => one.date === date);
  return found?.name[fullLanguage(language)] ?? null;
}

function factsOf({ bins, district, window, stop, note }: SeriesRecord, say: Say): FactRow[] {
  const lang = FEED_LANGUAGE;
  return [
    { label: say('rhythm_row_bin'), value: bins.map(({ name }) => name).join(', '), lang },
    district === ''
      ? { label: say('rhythm_row_district'), value: say('rhythm_everywhere') }
      : { label: say('rhythm_row_district'), value: district, lang },
    ...(window === null ? [] : [{ label: say('rhythm_row_hours'), value: say('rhythm_hours', window) }]),
    ...(stop === null
      ? []
      : [{ label: say('rhythm_row_stop'), value: [stop.name, stop.address ?? ''].join(' ').trim(), lang }]),
    ...(note === null ? [] : [{ label: say('rhythm_row_note'), value: note, lang }]),
  ];
}
