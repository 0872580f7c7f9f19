import { geojson } from '../../src/connectors/geojson/geojson.ts';
import { geojsonSettings } from '../../src/connectors/geojson/settings.ts';
import { HORIZON, type ImportCase } from './case.ts';
import { parseJsonList } from './parse-json-list.ts';
import { writeLines } from './write-lines.ts';

const FEATURES = 100_000;

/** Every second feature is a point, the others areas with eight corners. */
function* features(): Generator<string> {
  yield '{"type":"FeatureCollection","features":[\n';
  for (let n = 0; n < FEATURES; n++) {
    const [lon, lat] = [6.9 + (n % 997) / 10_000, 50.9 + (n % 787) / 10_000];
    const geometry =
      n % 2 === 0
        ? { type: 'Point', coordinates: [lon, lat] }
        : { type: 'Polygon', coordinates: [ring(lon, lat)] };
    const properties = {
      name: `Parkplatz Größe ${n}`,
      address: { city: 'Köln', street: `Gasse ${n % 200}` },
      capacity: n % 900,
      open: true,
    };
    yield `${n === 0 ? '' : ',\n'}${JSON.stringify({ type: 'Feature', id: `fid.${n}`, properties, geometry })}`;
  }
  yield '\n]}\n';
}

function ring(lon: number, lat: number): [number, number][] {
  return Array.from({ length: 9 }, (_, corner) => {
    const angle = ((corner % 8) / 8) * 2 * Math.PI;
    return [lon + 0.001 * Math.cos(angle), lat + 0.001 * Math.sin(angle)];
  });
}

export const geojsonCase: ImportCase = {
  ending: 'geojson',
  write: (path) => writeLines(path, features()),
  async read(bytes) {
    const settings = geojsonSettings.parse({
      mapping: {
        name: 'name',
        town: 'address.city',
        street: 'address.street',
        capacity: 'capacity',
        open: 'open',
      },
    });
    return geojson.read(bytes, { settings, horizon: HORIZON });
  },
  library: {
    name: '@streamparser/json',
    read: (bytes) => parseJsonList(bytes, '$.features.*'),
  },
  records: FEATURES,
  target: 0.45,
};
