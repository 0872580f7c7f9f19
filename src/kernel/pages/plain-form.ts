/** What a form of a page without a script sent. */
import type { PlaceDirectory } from '../places/directory.ts';
import type { Place } from '../places/place.ts';

/** One value of a query or form; '' where there is none. */
export function textIn(values: unknown, name: string): string {
  const value = typeof values === 'object' && values !== null ? Reflect.get(values, name) : undefined;
  return typeof value === 'string' ? value : '';
}

/** The place that a key of any age means today; null: none. */
export function placeBehind(places: Pick<PlaceDirectory, 'resolve'>, ars: string): Place | null {
  if (!/^\d{12}$/.test(ars)) return null;
  const found = places.resolve(ars);
  return found.kind === 'current' || found.kind === 'moved' ? found.place : null;
}
