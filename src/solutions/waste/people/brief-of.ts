import { holidaysOf } from '../../../kernel/calendar/holidays.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { isExample } from '../../../kernel/sources/sources-of-records.ts';
import type { Bin, Collection } from '../model.ts';
import { sayIn } from '../texts.ts';
import type { BriefBin, BriefDay, DistrictDays } from './brief-days.ts';

/** Days of these districts for the phone, in their order. */
export function briefOf(
  days: readonly Collection[],
  { place, slugs }: { place: Pick<Place, 'ars' | 'name'>; slugs: readonly string[] },
  kernel: Kernel,
): DistrictDays {
  const bins = new Map<string, BriefBin>();
  for (const { bin } of days) if (!bins.has(bin.key)) bins.set(bin.key, briefBin(bin));
  const invented = days.filter((one) => isExample(one, kernel));
  const isMixed = invented.length > 0 && invented.length < days.length;
  return {
    ...{ ars: place.ars, town: place.name, slugs },
    ...(invented.length > 0 && { example: true as const }),
    bins: [...bins.values()],
    days: days.map((one) => ({
      ...briefDay(one, place.ars),
      ...(isMixed && isExample(one, kernel) && { example: true as const }),
    })),
  };
}

function briefBin(bin: Bin): BriefBin {
  const word = sayIn('de')(`fraction_${bin.fraction}`);
  return { ...bin, ...(bin.name === word && { isPlain: true as const }) };
}

function briefDay(
  { date, planned, bin, state, window, stop, reason, note }: Collection,
  ars: string,
): BriefDay {
  return {
    ...{ date, bin: bin.key },
    ...(planned !== date && { planned }),
    ...(state === 'cancelled' && { off: true as const }),
    ...(window !== null && { window }),
    ...(stop !== null && { stop: { name: stop.name, address: stop.address } }),
    ...(reason !== null && { why: whyOf(reason, ars) }),
    ...(note !== null && !(reason?.kind === 'told' && reason.text === note) && { note }),
  };
}

function whyOf(reason: NonNullable<Collection['reason']>, ars: string): NonNullable<BriefDay['why']> {
  if (reason.kind !== 'holiday') return { text: reason.text };
  const year = Number(reason.date.slice(0, 4));
  return { holiday: holidaysOf(ars, year).find(({ date }) => date === reason.date)?.name ?? null };
}
