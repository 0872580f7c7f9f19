/** What stands behind "waste.reminder/": when, in which districts, for which bins. Pure: also for the phone. */

export const REMINDER = 'waste.reminder';

/** Whole hours in Germany: of the evening before the day, or of its morning. */
export const HOURS = {
  evening: [15, 16, 17, 18, 19, 20, 21, 22],
  morning: [4, 5, 6, 7, 8, 9],
} as const;
export type TimeOfDay = keyof typeof HOURS;

export interface When {
  time: TimeOfDay;
  hour: number;
}

export interface ReminderPart {
  when: When;
  /** Districts in addresses; never empty: `alle` is the whole unit. */
  slugs: readonly string[];
  /** Keys of bins; null: all that are collected. */
  bins: readonly string[] | null;
}

/** "evening-18.bezirk-3-5c1f+sued-91aa.paper+residual"; the same wish is the same text. */
export function writePart({ when, slugs, bins }: ReminderPart): string {
  const all = slugs.length === 0 ? ['alle'] : slugs;
  return [whenText(when), joined(all), bins === null ? '*' : joined(bins)].join('.');
}

/** Null: none that `writePart` writes. */
export function readPart(part: string): ReminderPart | null {
  const [, time, hour, slugs = '', bins = ''] =
    /^(evening|morning)-(\d{1,2})\.([a-z0-9+-]+)\.([a-z0-9+-]+|\*)$/.exec(part) ?? [];
  if (time !== 'evening' && time !== 'morning') return null;
  const when = { time, hour: Number(hour) } as const;
  const hours: readonly number[] = HOURS[time];
  if (!hours.includes(when.hour)) return null;
  const read = { when, slugs: slugs.split('+'), bins: bins === '*' ? null : bins.split('+') };
  return part.length <= LONGEST && writePart(read) === part ? read : null;
}

const LONGEST = 1_100;

export function whenText({ time, hour }: When): string {
  return `${time}-${hour}`;
}

function joined(all: readonly string[]): string {
  return [...new Set(all)].sort().join('+');
}
