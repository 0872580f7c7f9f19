import type { Feature, Position } from 'geojson';
import { UnusableFile } from './import-report.ts';

const CONVERT = 'Convert it to degrees WGS 84: ogr2ogr -t_srs EPSG:4326 new.geojson old.geojson';
/** WGS 84 by its names; ETRS89 (4258) differs by less than a metre. */
const DEGREES = /CRS84|4326|4258/;
const LOOKED_AT = 50;

/** A file in metres, in another datum or with swapped axes is refused as a whole: its shapes would lie elsewhere. */
export function refuseOtherProjections(features: readonly Feature[]): void {
  for (const [index, one] of features.entries()) {
    const crs = 'crs' in one ? JSON.stringify(one.crs) : '';
    if (crs !== '' && !DEGREES.test(crs))
      throw new UnusableFile(`The file says that it is projected (crs ${crs.slice(0, 120)}). ${CONVERT}`);
    const far = positionsOf(one).find(([x = 0, y = 0]) => Math.abs(x) > 180 || Math.abs(y) > 90);
    if (far !== undefined) {
      throw new UnusableFile(
        `Feature ${index + 1} has the coordinates ${far.slice(0, 2).join(', ')}: these are no degrees, the file is projected. ${CONVERT}`,
      );
    }
  }
  const seen = features.flatMap((one) => positionsOf(one).slice(0, LOOKED_AT));
  if (seen.length === 0) return;
  const share = (test: (position: Position) => boolean) => seen.filter(test).length / seen.length;
  if (share(([lon = 0, lat = 0]) => isGermany(lon, lat)) > 0.5) return;
  if (share(([lon = 0, lat = 0]) => isGermany(lat, lon)) > 0.5) {
    throw new UnusableFile(
      'Longitude and latitude of the file are swapped: positions must be [lon, lat], for example [6.96, 50.94].',
    );
  }
  throw new UnusableFile(
    `Most of the file lies outside Germany (its first position is ${seen[0]?.slice(0, 2).join(', ')}): is it the right file, in degrees WGS 84? ${CONVERT}`,
  );
}

function isGermany(lon: number, lat: number): boolean {
  return lon > 5 && lon < 16 && lat > 47 && lat < 56;
}

function positionsOf({ geometry }: Feature): Position[] {
  if (geometry?.type === 'Polygon') return geometry.coordinates.flat().filter(isPosition);
  return geometry?.type === 'MultiPolygon' ? geometry.coordinates.flat(2).filter(isPosition) : [];
}

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'number';
}
