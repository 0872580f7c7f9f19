import { SaxesParser } from 'saxes';
import { gpx } from '../../src/connectors/gpx/gpx.ts';
import { HORIZON, type ImportCase } from './case.ts';
import { writeLines } from './write-lines.ts';

const TOURS = 2_000;
const POINTS = 100;
/** One more, as a device writes it that is never switched off. */
const LONG = 300_000;

function* tours(): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">\n';
  yield '<wpt lat="50.95" lon="6.95"><name>Brücke</name></wpt>\n';
  for (let n = 0; n < TOURS; n++) yield* track(`Weg ${n}`, POINTS, n);
  yield* track('Langer Weg', LONG, 7);
  yield '</gpx>\n';
}

function* track(name: string, points: number, seed: number): Generator<string> {
  yield `<trk><name>${name}</name><type>Wanderung</type><trkseg>\n`;
  for (let n = 0; n < points; n++) {
    const [lon, lat] = [6.9 + (seed % 97) / 1_000 + n / 1e6, 50.9 + Math.sin(n / 300) / 100];
    yield `<trkpt lat="${lat.toFixed(6)}" lon="${lon.toFixed(6)}"><ele>${50 + (n % 90)}</ele><time>2026-05-01T08:00:00Z</time></trkpt>\n`;
  }
  yield '</trkseg></trk>\n';
}

export const gpxCase: ImportCase = {
  ending: 'gpx',
  write: (path) => writeLines(path, tours()),
  read: async (bytes) => gpx.read(bytes, { settings: {}, horizon: HORIZON }),
  library: {
    name: 'saxes',
    async read(bytes) {
      let count = 0;
      const parser = new SaxesParser({ xmlns: false, position: false });
      parser.on('opentag', ({ name }) => {
        if (name === 'trk') count++;
      });
      const decoder = new TextDecoder();
      for await (const chunk of bytes) parser.write(decoder.decode(chunk, { stream: true }));
      return count;
    },
  },
  records: TOURS + 1,
  target: 0.15,
};
