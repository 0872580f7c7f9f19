import type { Place } from './place.ts';

/** Names that say themselves what they are: "Rhein-Erft-Kreis", "Region Hannover". */
const SPEAKS = /kreis|region|verband|verwaltungsgemeinschaft|samtgemeinde/i;

/** A unit as people call it where its name alone could mean a town: "Kreis Steinburg", "Amt Schenefeld", "Köln". */
export function fullNameOf({ name, kind, levels }: Pick<Place, 'name' | 'kind' | 'levels'>): string {
  const isUnit = levels.some((level) => level === 'association' || level === 'county' || level === 'region');
  const isTown = levels.includes('municipality') || levels.includes('state');
  return isUnit && !isTown && !SPEAKS.test(name) ? `${kind} ${name}` : name;
}
