/** What people type as numbers, and back. Pure; a comma or a point, "€" and "m" are taken. */

/** In hundredths: cents of euros, centimetres of metres. Null: empty; undefined: no number. */
export function readHundredths(typed: string): number | null | undefined {
  const bare = typed.replace(/[€m\s]/g, '').replace(',', '.');
  if (bare === '') return null;
  return /^\d{1,6}(\.\d{1,2})?$/.test(bare) ? Math.round(Number(bare) * 100) : undefined;
}

export function typedHundredths(value: number | null): string {
  return value === null ? '' : (value / 100).toFixed(2).replace('.', ',');
}

/** A whole number within both; undefined where it is none. */
export function readWhole(typed: string, least: number, most: number): number | undefined {
  const bare = typed.trim();
  if (!/^\d{1,6}$/.test(bare)) return undefined;
  const value = Number(bare);
  return value >= least && value <= most ? value : undefined;
}

/** Degrees; undefined where it is no number of them. */
export function readDegrees(typed: string, most: 90 | 180): number | undefined {
  const bare = typed.trim().replace(',', '.');
  if (!/^-?\d{1,3}(\.\d+)?$/.test(bare)) return undefined;
  const value = Number(bare);
  return Math.abs(value) <= most ? value : undefined;
}

/** So many metres to the east and north of a point, for steps of some metres. */
export function nudged({ lon, lat }: { lon: number; lat: number }, east: number, north: number) {
  const metre = 1 / 111_320;
  return {
    lon: lon + (east * metre) / Math.cos((lat * Math.PI) / 180),
    lat: lat + north * metre,
  };
}
