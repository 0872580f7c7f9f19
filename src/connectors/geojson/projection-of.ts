import { quoted } from '../../kernel/sources/clean-text.ts';
import { UnreadableFeed } from '../../kernel/sources/connector.ts';
import type { GeojsonSettings } from './settings.ts';

type Known = Exclude<GeojsonSettings['projection'], 'auto'>;

/** By EPSG code; ETRS89 (4258) differs from WGS 84 by less than a metre. Names end with it, or with CRS84. */
const KNOWN: Readonly<Record<string, Known>> = {
  CRS84: 'EPSG:4326',
  '4326': 'EPSG:4326',
  '4258': 'EPSG:4326',
  '25832': 'EPSG:25832',
  '25833': 'EPSG:25833',
};

/** What a member `crs` (GeoJSON of 2008) says; null says nothing. Throws `UnreadableFeed` for one that we cannot read. */
export function projectionOf(crs: unknown): Known | null {
  if (crs === null || crs === undefined) return null;
  const name = nameOf(crs);
  const found = name === null ? undefined : KNOWN[/(?:^|:)(CRS84|\d{1,6})$/.exec(name)?.[1] ?? ''];
  if (found !== undefined) return found;
  throw new UnreadableFeed(
    'other-projection',
    `The file is in ${quoted(name ?? JSON.stringify(crs))}; degrees WGS 84 (EPSG:4326) are needed, or metres in EPSG:25832 or EPSG:25833. Ask for it with srsName=EPSG:4326.`,
    { where: '$.crs' },
  );
}

function nameOf(crs: unknown): string | null {
  if (typeof crs !== 'object' || crs === null || !('properties' in crs)) return null;
  const { properties } = crs;
  if (typeof properties !== 'object' || properties === null || !('name' in properties)) return null;
  return typeof properties.name === 'string' ? properties.name.trim() : null;
}
