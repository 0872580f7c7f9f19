import type { Ars, Level } from '../../places/place.ts';
import type { Mandate } from './mandate.ts';

/**
 * What a place lets a unit above it do: everything, or the permissions that remain. Without a row an association has
 * all, every other unit nothing. Where places that were merged had decided differently, the narrowest decision holds
 * until the new place decides itself.
 */
export function remainsOf(
  mandates: readonly Mandate[],
  unit: { level: Level; keys: ReadonlySet<Ars> },
): 'all' | readonly string[] {
  const rows = mandates.filter(
    ({ holder, holderLevel }) => unit.keys.has(holder) && holderLevel === unit.level,
  );
  if (rows.length === 0) return unit.level === 'association' ? 'all' : [];
  return rows.reduce<'all' | readonly string[]>((remains, { scope, permissions }) => {
    if (scope === 'full') return remains;
    const allowed = scope === 'limited' ? permissions : [];
    return remains === 'all' ? allowed : remains.filter((one) => allowed.includes(one));
  }, 'all');
}
