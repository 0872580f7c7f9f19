/** Whether a price keeps the limits that the town set. Pure; cents. */
import type { Price } from '../model.ts';
import type { ParkingSettings } from '../settings.ts';

export interface LimitFault {
  /** Field of the price that is too high. */
  field: 'hour' | 'night' | 'day' | 'month';
  most: number;
}

/** Empty where all is well. Reckoned without the owner: free of charge keeps every limit, 0 is no limit. */
export function limitFaults(
  price: Pick<Price, 'free' | 'hour' | 'night' | 'day' | 'month'>,
  settings: Pick<ParkingSettings, 'mostHour' | 'mostNight' | 'mostDay' | 'mostMonth'>,
): LimitFault[] {
  if (price.free) return [];
  const limits = [
    ['hour', settings.mostHour],
    ['night', settings.mostNight],
    ['day', settings.mostDay],
    ['month', settings.mostMonth],
  ] as const;
  return limits.flatMap(([field, most]) => {
    const asked = price[field];
    return most > 0 && asked !== null && asked > most ? [{ field, most }] : [];
  });
}
