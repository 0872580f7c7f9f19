import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import type { Source } from '../../../kernel/sources/source.ts';

/** Days after which a layer that nobody has looked after counts as old: building plans change within a year. */
export const OLD_AFTER_DAYS = 365;

/**
 * The real sources of building areas that count at a place, of the nearest unit that has any; with those that a place has
 * connected while it prepares the solution, where somebody asks what there will be.
 */
export function layersAt(
  { ars }: Pick<Place, 'ars'>,
  { places, sources }: Pick<Kernel, 'places' | 'sources'>,
  { withWaiting = false }: { withWaiting?: boolean } = {},
): Source[] {
  const waiting = withWaiting
    ? sources.all.filter(
        ({ awaitsAdoption, solution, intake, state }) =>
          awaitsAdoption === true && solution === 'parking' && intake === 'zones' && state === 'active',
      )
    : [];
  for (const unit of [ars, ...places.ancestors(ars).map((above) => above.ars)]) {
    const keys = places.keys(unit);
    const found = [
      ...sources.of('parking', 'zones', keys).filter(({ kind }) => kind !== 'sample'),
      ...waiting.filter(({ ownerArs }) => keys.has(ownerArs)),
    ];
    if (found.length > 0) return found;
  }
  return [];
}

/** Instant for which it is true; null: it has brought nothing yet. */
export function layerTime(
  { id }: Pick<Source, 'id'>,
  { sources, clock }: Pick<Kernel, 'sources' | 'clock'>,
): string | null {
  return sources.info(id, null, clock.now())?.time ?? null;
}

export function isOldLayer(time: string | null, now: Temporal.Instant): boolean {
  return time === null || Temporal.Instant.compare(time, now.subtract({ hours: 24 * OLD_AFTER_DAYS })) < 0;
}
