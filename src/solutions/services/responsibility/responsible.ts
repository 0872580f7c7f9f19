/** Who is usually responsible for a service here: the level of the catalogue, made a real unit of this place. Pure. */
import type { Place } from '../../../kernel/places/place.ts';
import type { ServiceLevel } from '../catalogue/model.ts';

export interface Responsible {
  /** null: no single one, for example "the municipality" seen from a county. */
  unit: Place | null;
  /** The association whose administration usually does the municipality's work. */
  via: Place | null;
  /** True in Berlin and Hamburg, whose districts are competent for most services. */
  districts: boolean;
}

/** `ancestors`: from the next level up to the federation. */
export function responsibleFor(level: ServiceLevel, place: Place, ancestors: readonly Place[]): Responsible {
  const chain = [place, ...ancestors];
  const unit = chain.find(({ levels }) => levels.includes(level)) ?? null;
  const isMunicipality = place.levels.includes('municipality');
  // Nobody governs an uninhabited unincorporated area but its county.
  if (level === 'municipality' && isMunicipality && !place.selectable)
    return { ...responsibleFor('county', place, ancestors), via: null };
  const isOwn = level === 'municipality' && unit !== null;
  return {
    unit,
    via: isOwn ? (ancestors.find(({ levels }) => levels.includes('association')) ?? null) : null,
    districts:
      (level === 'municipality' || level === 'county') && isMunicipality && place.levels.includes('state'),
  };
}
