import type { Kernel } from '../../../kernel/solution.ts';
import { type ParkingSettings, settingsOf } from '../settings.ts';

/** Settings for rows that keep the key they were written with. */
export function settingsAtKey(
  ars: string,
  { adoptions, places }: Pick<Kernel, 'adoptions' | 'places'>,
): ParkingSettings {
  const found = places.resolve(ars);
  const place = found.kind === 'current' || found.kind === 'moved' ? found.place : { ars };
  return settingsOf(place, { adoptions });
}
