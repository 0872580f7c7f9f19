import type { Place } from '../../../kernel/places/place.ts';
import { SERVICE_LEVELS } from '../catalogue/model.ts';
import type { Say } from '../texts.ts';
import { writeUnit } from './responsible-text.ts';

/** "München", "Kreis Steinburg", "Land Berlin" only where the Land is no town, "Bund". */
export function writeOwner(unit: Place, say: Say): string {
  return writeUnit(SERVICE_LEVELS.find((level) => unit.levels.includes(level)) ?? 'county', unit, say);
}

/** "Gemeinde, Kreis": all levels on which the unit stands, lowest first. */
export function writeLevels(unit: Place, say: Say): string {
  return unit.levels.map((level) => say(`level_${level}`)).join(', ');
}
