import type { Ars } from '../../../kernel/places/place.ts';

export function sitesPath(ars: Ars): string {
  return `/api/parking/sites/${ars}.json`;
}
