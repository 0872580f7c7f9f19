import type { PlaceChoice } from '../../../src/kernel/pages/page-data.ts';

/** A place in one line, told apart from others of its name: "Neustadt (Hessen), Marburg-Biedenkopf". */
export function placeInWords({
  name,
  county,
  state,
}: Pick<PlaceChoice, 'name' | 'county' | 'state'>): string {
  const around = county === null || county === name ? state : county;
  return around === null || around === name ? name : `${name}, ${around}`;
}
