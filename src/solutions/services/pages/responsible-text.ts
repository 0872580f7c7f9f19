import { fullNameOf } from '../../../kernel/places/full-name.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { ServiceLevel } from '../catalogue/model.ts';
import type { Responsible } from '../responsibility/responsible.ts';
import type { Say } from '../texts.ts';

/** "Wacken, meist über die Verwaltung Amt Schenefeld"; "Kreis Steinburg"; "Land Schleswig-Holstein". */
export function writeResponsible(level: ServiceLevel, { unit, via }: Responsible, say: Say): string {
  const name = writeUnit(level, unit, say);
  return via === null ? name : say('unit_via', { unit: name, via: fullNameOf(via) });
}

/** The unit alone; a town that is its own county, or its own Land, is called by its name. */
export function writeUnit(level: ServiceLevel, unit: Place | null, say: Say): string {
  if (unit === null) return say(`unit_missing_${level}`);
  if (unit.levels.includes('federal')) return say('unit_federal');
  const isTown = unit.levels.includes('municipality');
  return say(isTown ? 'unit_municipality' : `unit_${level === 'municipality' ? 'county' : level}`, {
    name: fullNameOf(unit),
  });
}
