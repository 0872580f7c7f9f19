import type { Kernel } from '../../../kernel/solution.ts';
import { sourcesLeftOut } from '../../../kernel/sources/examples.ts';
import type { Verdict } from '../model.ts';
import { settingsOf } from '../settings.ts';
import { contains, sizeOf } from './contains.ts';
import { type KnownZone, zonesAround } from './zone-store.ts';
import type { Authority, ZoneView } from './zones-api.ts';

export interface ZoneCheck {
  /** `unknown`: no layer says anything about this point. */
  verdict: Verdict;
  zone: ZoneView | null;
  /** Named by the zone, else by the place; null: by nobody. */
  authority: Authority;
}

type House = Pick<Kernel, 'db' | 'places' | 'sources' | 'adoptions'>;

/**
 * What the building authority's layer says of a point: the nearest unit first (the place, its county …), of one unit the
 * smallest area that holds it. Degrees WGS 84. Invented layers say nothing. No legal advice: a verdict is
 * "voraussichtlich".
 */
export async function checkZone(
  kernel: House,
  { ars, lon, lat }: { ars: string; lon: number; lat: number },
): Promise<ZoneCheck> {
  const { db, places, sources } = kernel;
  const units = [ars, ...places.ancestors(ars).map((above) => above.ars)].map((unit) => places.keys(unit));
  const found = await zonesAround(
    units.flatMap((keys) => [...keys]),
    db,
    { lon, lat, without: sourcesLeftOut('no', sources) },
  );
  const zone = nearestSmallest(found, units, { lon, lat });
  if (zone === null) return { verdict: 'unknown', zone: null, authority: authorityOf(null, ars, kernel) };
  return {
    verdict: zone.record.verdict,
    zone: zoneView(zone, sources),
    authority: authorityOf(zone, ars, kernel),
  };
}

/** Of those that hold the point. `units`: keys of each, the nearest first. */
export function nearestSmallest<One extends Pick<KnownZone, 'ars' | 'id' | 'record'>>(
  found: readonly One[],
  units: readonly ReadonlySet<string>[],
  { lon, lat }: { lon: number; lat: number },
): One | null {
  const holding = found.filter(({ record }) => contains(record.polygons, lon, lat));
  for (const keys of units) {
    const [first] = holding
      .filter((one) => keys.has(one.ars))
      .map((one) => ({ one, size: sizeOf(one.record.polygons) }))
      .sort((a, b) => a.size - b.size || (a.one.id < b.one.id ? -1 : 1));
    if (first !== undefined) return first.one;
  }
  return null;
}

export function zoneView({ id, source, record }: KnownZone, sources: Kernel['sources']): ZoneView {
  const { name, area, verdict, note } = record;
  return { ...{ id, name, area, verdict, note }, source: sources.get(source)?.name ?? '' };
}

export function authorityOf(
  zone: Pick<KnownZone, 'record'> | null,
  ars: string,
  kernel: Pick<Kernel, 'adoptions'>,
): Authority {
  const { authority = null, link = null } = zone?.record ?? {};
  if (authority !== null) return { name: authority, link };
  const set = settingsOf({ ars }, kernel).authority.trim();
  return set === '' ? null : { name: set, link: null };
}
