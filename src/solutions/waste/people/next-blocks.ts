import type { Block, FactRow } from '../../../kernel/solution.ts';
import { kindOf } from '../fractions.ts';
import type { DistrictDays } from './brief-days.ts';
import { addDays, dayInFull } from './civil.ts';
import {
  awayInWords,
  binInWords,
  binsInWords,
  type DayView,
  noteInWords,
  type WantedDay,
  wantedDays,
} from './day-words.ts';

/** Stops of a truck that are told at once. */
const MOST_STOPS = 3;

/** "Morgen: Restmüll", then the next day of each bin, stops and what is open apart. Pure: also for the phone. */
export function nextBlocks(district: DistrictDays, view: DayView): Block[] {
  const collected = wantedDays(district, view.bins).filter(
    ({ bin }) => kindOf(bin.fraction) === 'collection',
  );
  return [{ type: 'text', tone: 'lead', text: leadOf(collected, view) }, ...nextFacts(district, view)];
}

/** The same without the sentence: where these are not all days, "nothing tomorrow" would not be true. */
export function nextFacts(district: DistrictDays, view: DayView): Block[] {
  const ahead = wantedDays(district, view.bins).filter(({ date }) => date >= view.today);
  const of = (kind: ReturnType<typeof kindOf>) => ahead.filter(({ bin }) => kindOf(bin.fraction) === kind);
  const collected = of('collection');
  const stops = of('stop')
    .filter(({ off }) => !off)
    .slice(0, MOST_STOPS);
  const open = firstOfEach(of('opening'));
  return [
    ...facts('days_next_heading', firstOfEach(collected), view),
    ...facts('days_stop_heading', stops, view),
    ...facts('days_opening_heading', open, view),
  ];
}

/** The sentence that answers at one look what is put out today or tomorrow. */
export function leadOf(collected: readonly WantedDay[], view: DayView): string {
  const { today, say, language } = view;
  const ahead = collected.filter(({ date, off }) => date >= today && !off);
  const on = (date: string) =>
    binsInWords(
      ahead.flatMap((one) => (one.date === date ? [one.bin] : [])),
      view,
    );
  const [now, tomorrow] = [on(today), on(addDays(today, 1))];
  if (now !== '' && tomorrow !== '') return say('days_lead_both', { today: now, tomorrow });
  if (now !== '') return say('days_lead_today', { bins: now });
  if (tomorrow !== '') return say('days_lead_tomorrow', { bins: tomorrow });
  const next = ahead[0];
  if (next === undefined) return say('days_lead_none');
  return say('days_lead_next', { day: dayInFull(next.date, language, today), bins: on(next.date) });
}

function facts(
  heading: 'days_next_heading' | 'days_stop_heading' | 'days_opening_heading',
  days: readonly WantedDay[],
  view: DayView,
): Block[] {
  if (days.length === 0) return [];
  return [
    { type: 'heading', text: view.say(heading) },
    { type: 'facts', rows: days.map((day) => factOf(day, view)) },
  ];
}

function factOf({ bin, ...day }: WantedDay, view: DayView): FactRow {
  const away = awayInWords(day.date, view);
  const words = noteInWords({ ...day, bin: bin.key }, view);
  return {
    label: binInWords(bin, view),
    value: dayInFull(day.date, view.language, view.today),
    note: words === '' ? away : `${away} · ${words}`,
  };
}

/** The next day of each bin that takes place, in order. */
function firstOfEach(days: readonly WantedDay[]): WantedDay[] {
  const seen = new Set<string>();
  return days.filter(({ bin, off }) => {
    if (off || seen.has(bin.key)) return false;
    seen.add(bin.key);
    return true;
  });
}
