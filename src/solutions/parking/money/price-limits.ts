/** Most that a town lets owners ask for. Pure. */
import type { Price } from '../model.ts';
import type { ParkingSettings } from '../settings.ts';

/** Cents; 0: no limit. */
export type PriceLimits = Pick<ParkingSettings, 'mostHour' | 'mostNight' | 'mostDay' | 'mostMonth'>;

/**
 * The price as it counts: a limit that the town set later holds at once, and it holds for the sum of hours, too. A lot
 * let by the night alone keeps to that: its one price is cut.
 */
export function withinLimits(price: Price, limits: PriceLimits): Price {
  if (price.free) return price;
  const cut = (asked: number | null, ...most: number[]) =>
    asked === null ? null : Math.min(asked, ...most.filter((one) => one > 0));
  const capped = (asked: number | null, most: number) => (most === 0 ? asked : Math.min(asked ?? most, most));
  const { mostHour, mostNight, mostDay, mostMonth } = limits;
  const isByNight = price.hour === null && price.day === null && price.week === null && price.month === null;
  return {
    ...price,
    hour: cut(price.hour, mostHour),
    night: cut(price.night, mostNight, mostDay),
    day: price.hour === null ? cut(price.day, mostDay) : capped(price.day, mostDay),
    month: isByNight ? null : capped(price.month, mostMonth),
  };
}
