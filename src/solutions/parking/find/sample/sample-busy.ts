/** When bays of invented lots are taken, so that a Saturday looks alive. Nothing in it was measured. */
import { ZONE } from '../../../../kernel/clock.ts';
import { seededRandom } from '../../../../kernel/sources/sample/seeded-random.ts';
import type { Span } from '../../allocate/model.ts';

/** Part of the bays that are taken, by the hour from 06:00 to 06:00 of the next day. */
const SATURDAY = [
  ...[0.1, 0.1, 0.15, 0.3, 0.5, 0.7, 0.8, 0.85, 0.85, 0.85, 0.8, 0.7],
  ...[0.6, 0.65, 0.7, 0.7, 0.6, 0.5, 0.45, 0.4, 0.35, 0.3, 0.3, 0.25],
];
const WORKDAY = [
  ...[0.1, 0.3, 0.55, 0.65, 0.65, 0.6, 0.6, 0.6, 0.6, 0.6, 0.55, 0.5],
  ...[0.45, 0.45, 0.4, 0.4, 0.35, 0.3, 0.3, 0.3, 0.3, 0.3, 0.25, 0.2],
];
const SUNDAY = [
  ...[0.1, 0.1, 0.1, 0.15, 0.25, 0.3, 0.35, 0.4, 0.45, 0.45, 0.4, 0.35],
  ...[0.3, 0.3, 0.3, 0.25, 0.25, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2],
];

const [STEP, IDLE, LEAST, MOST] = [15, 30, 45, 195];
/** From 21:00 on, in minutes after the beginning of the day. */
const NIGHT = 15 * 60;
/** Somebody always leaves at some time. */
const FULLEST = 0.95;
const MEAN = (LEAST + MOST) / 2;

/** A day from 06:00 on. */
export interface BusyDay {
  date: string;
  /** Minute since 1970. */
  begin: number;
  curve: readonly number[];
}

export function busyDay(day: Temporal.PlainDate): BusyDay {
  const begin = day.toZonedDateTime({ timeZone: ZONE, plainTime: '06:00' }).epochMilliseconds / 60_000;
  const curve = day.dayOfWeek === 6 ? SATURDAY : day.dayOfWeek === 7 ? SUNDAY : WORKDAY;
  return { date: day.toString(), begin, curve };
}

/**
 * Stays in one bay on a day, within the open spans. The same every time for the same seed and day. `crowd`: how much
 * more or less is taken there than elsewhere, 1 as usual.
 */
export function busyOn(
  seed: string,
  { date, begin, curve }: BusyDay,
  { open, crowd }: { open: readonly Span[]; crowd: number },
): Span[] {
  const random = seededRandom(`${seed} ${date}`);
  const stays: Span[] = [];
  for (const one of open) {
    const end = Math.min(one.until, begin + curve.length * 60);
    let at = Math.max(one.from, begin);
    while (at + LEAST <= end) {
      const taken = Math.min(FULLEST, crowd * (curve[Math.floor((at - begin) / 60)] ?? 0));
      if (at >= begin + NIGHT) {
        // Whoever comes late stays until the morning; else nobody comes any more.
        if (random.next() < taken) stays.push({ from: at, until: end });
        break;
      }
      // So often somebody must come for that part of the time to be taken.
      const comes = (IDLE * taken) / (MEAN - (MEAN - IDLE + STEP) * taken);
      if (random.next() < comes) {
        const until = Math.min(end, at + random.whole(LEAST / STEP, MOST / STEP) * STEP);
        stays.push({ from: at, until });
        at = until + STEP;
      } else at += IDLE;
    }
  }
  return stays;
}
