import type { PlaceRequest } from '../../../kernel/solution.ts';
import { sayIn } from '../texts.ts';

/** "Abfall Birkenfeld", with the districts behind it where there are any. */
export function calendarTitle(
  days: readonly { district: string }[],
  { place, language }: PlaceRequest,
): string {
  const districts = districtsIn(days);
  const say = sayIn(language);
  return districts.length === 0
    ? say('out_title', { place: place.name })
    : say('out_title_of', { place: place.name, districts: districts.join(', ') });
}

/** Names of districts, each once, in order; not that of the whole unit, which has none. */
export function districtsIn(days: readonly { district: string }[]): string[] {
  return [...new Set(days.map(({ district }) => district))].filter((one) => one !== '').sort();
}
