import type { Ars } from '../../../kernel/places/place.ts';
import { sitesPath } from './sites-path.ts';

/** What of a place anybody may take as data; texts `data_<id>`. */
export function openData(ars: Ars): readonly { id: string; path: string }[] {
  return [{ id: 'sites', path: sitesPath(ars) }];
}
