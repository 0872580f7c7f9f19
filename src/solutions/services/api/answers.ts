/** Who is responsible, as the API tells it. */
import type { Place } from '../../../kernel/places/place.ts';
import type { Responsibility, ResponsibleUnit } from '../responsibility/responsibility.ts';

export function asResponsibility(responsibility: Responsibility) {
  const { kind } = responsibility;
  return {
    kind,
    reason: kind === 'unknown' ? responsibility.reason : null,
    absent: kind === 'absent' ? { land: asUnit(responsibility.land), ...responsibility.said } : null,
    roles:
      kind === 'found' || kind === 'several'
        ? responsibility.roles.map(({ role, units }) => ({ role, units: units.map(asResponsible) }))
        : [],
  };
}

function asResponsible({ key, office, area, subArea }: ResponsibleUnit) {
  return {
    key,
    office: office?.id ?? null,
    name: office?.record.name ?? null,
    area: asUnit(area),
    part: subArea,
  };
}

function asUnit({ ars, name, kind }: Place) {
  return { ars, name, kind };
}
