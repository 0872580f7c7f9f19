/** Codes under which authorities name areas → places of today. Pure, over the directory. */
import type { PlaceDirectory } from './directory.ts';
import type { Ars, Place } from './place.ts';

type Directory = Pick<PlaceDirectory, 'get' | 'children' | 'resolve'>;

/**
 * Reads ARS (12 digits), AGS (8; of a county 5, of a Land 2) and the DWD's WARNCELLID (9 digits: 1 and 9 a county or a
 * part of it, 8 a municipality, 7 a district of Berlin; waters have no place). A part of a place counts as all of it.
 * Empty: no code of these, or nothing that exists today. A key that was divided gives all of its parts.
 */
export function placesOfCode(code: string, places: Directory): Ars[] {
  if (/^\d{12}$/.test(code)) return ofArs(code, places);
  if (/^[19]\d{8}$/.test(code)) return ofArs(`${code.slice(1, 6)}0000000`, places);
  if (/^[78]\d{8}$/.test(code)) return ofAgs(code.slice(1), places);
  if (/^\d{8}$/.test(code)) return ofAgs(code, places);
  if (/^\d{5}$/.test(code)) return ofArs(`${code}0000000`, places);
  if (/^\d{2}$/.test(code)) return ofArs(`${code}0000000000`, places);
  return [];
}

function ofArs(ars: string, places: Directory): Ars[] {
  const found = places.resolve(ars);
  if (found.kind === 'current' || found.kind === 'moved') return [found.place.ars];
  if (found.kind === 'split') return found.places.map(({ place }) => place.ars);
  // Cities without a county are named by the county's code, and the other way round.
  return [];
}

function ofAgs(ags: string, places: Directory): Ars[] {
  const county = places.get(`${ags.slice(0, 5)}0000000`);
  // "000": a town that is a county itself, or the county as a whole. Districts of Berlin and Hamburg have none of their own.
  if (ags.endsWith('000') || county?.levels.includes('municipality'))
    return county === undefined ? [] : [county.ars];
  const below = county === undefined ? [] : municipalitiesOf(county, places);
  return below.filter((place) => place.ags === ags).map(({ ars }) => ars);
}

function municipalitiesOf(place: Place, places: Directory): Place[] {
  return places
    .children(place.ars)
    .flatMap((child) => (child.levels.includes('municipality') ? [child] : municipalitiesOf(child, places)));
}
