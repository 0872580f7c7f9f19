/** Asks measures of the house for a pilot, and writes down what they say: each span once. */
import { civilDate } from '../../../kernel/clock.ts';
import { townOf } from '../../../kernel/network/town-lines.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import type { Kernel, Measure } from '../../../kernel/solution.ts';
import { findMeasure } from './find-measure.ts';
import type { Kpi } from './kpi-store.ts';
import { clearReadings, type NewReading, type ReadPlace, type StoredReading } from './reading-store.ts';
import { dayAfter, overlap, type Span, weekOf, wholeWeeks } from './weeks.ts';

/** A pilot longer than that is read in parts: each run takes so many weeks more. */
const MOST_WEEKS = 60;

export interface Asked {
  kpi: Kpi;
  /** Town of the pilot, and the one that it is compared with; by keys of their day. */
  ars: Ars;
  comparisonArs: Ars | null;
  readings: readonly StoredReading[];
  now: Temporal.Instant;
}

/** What is to be read of one measure today and is not there yet. Nothing for what a town counts itself. */
export async function readDue(asked: Asked, kernel: Kernel): Promise<NewReading[]> {
  const { kpi, now } = asked;
  const measure = findMeasure(kernel, kpi);
  if (measure === null) return [];
  const today = civilDate(now).toString();
  const found: NewReading[] = [];
  for (const [place, ars] of placesOf(asked, kernel)) {
    const known = asked.readings.filter((one) => one.kpi === kpi.id && one.place === place);
    for (const span of dueSpans({ kpi, measure, known, today }))
      found.push(await ask({ kpi, measure, place, ars }, span, kernel));
  }
  return found;
}

/** A measure that knows the past, asked about each whole week before a pilot; about all at once where none is whole. */
export async function readBefore(asked: Asked, window: Span, kernel: Kernel): Promise<NewReading[]> {
  const { kpi } = asked;
  const measure = findMeasure(kernel, kpi);
  if (measure === null) return [];
  const weeks = kpi.how === 'value' ? [] : wholeWeeks(window);
  const spans = weeks.length === 0 ? [window] : weeks;
  const found: NewReading[] = [];
  for (const [place, ars] of placesOf(asked, kernel))
    for (const span of spans) found.push(await ask({ kpi, measure, place, ars }, span, kernel));
  return found;
}

/** One value of the whole time since it began is asked for anew each time: the one before goes. */
export async function forgetLast(trx: Kernel['db'], { how, measure, startedOn, id }: Kpi): Promise<void> {
  if (how === 'value' && measure !== null && startedOn !== null) await clearReadings(trx, id, startedOn);
}

function dueSpans(of: {
  kpi: Kpi;
  measure: Measure;
  known: readonly StoredReading[];
  today: string;
}): Span[] {
  const { kpi, measure, known, today } = of;
  // The present is read once a week, on the day on which somebody asks; about days that are over it says nothing.
  if (measure.past === 'now') {
    const week = weekOf(today);
    return known.some((one) => overlap(one, week)) ? [] : [{ from: today, to: today }];
  }
  const { startedOn } = kpi;
  const yesterday = dayAfter(today, -1);
  if (startedOn === null || startedOn > yesterday) return [];
  if (kpi.how === 'value') return [{ from: startedOn, to: yesterday }];
  return wholeWeeks({ from: startedOn, to: yesterday })
    .filter((week) => !known.some(({ from }) => from === week.from))
    .slice(0, MOST_WEEKS);
}

function placesOf({ ars, comparisonArs, kpi }: Asked, kernel: Kernel): [ReadPlace, Ars][] {
  const own = townOf(ars, kernel.places);
  const other = comparisonArs === null ? null : townOf(comparisonArs, kernel.places);
  // Where the solution does not run there is nothing to compare with.
  const isThere =
    other !== null &&
    kpi.solution !== null &&
    kernel.adoptions.effective(other.ars, kpi.solution) !== undefined;
  return [
    ...(own === null ? [] : [['own', own.ars] satisfies [ReadPlace, Ars]]),
    ...(isThere ? [['comparison', other.ars] satisfies [ReadPlace, Ars]] : []),
  ];
}

async function ask(
  of: { kpi: Kpi; measure: Measure; place: ReadPlace; ars: Ars },
  { from, to }: Span,
  kernel: Kernel,
): Promise<NewReading> {
  const { value, n } = await of.measure.query(of.ars, from, to, kernel);
  return { kpi: of.kpi.id, place: of.place, from, to, value, n, byHand: false, source: '' };
}
