import { SaxesParser } from 'saxes';
import { gpx } from '../../src/connectors/gpx/gpx.ts';
import { HORIZON, type ImportCase } from './case.ts';
import { writeLines } from './write-lines.ts';

const TRACKS = 200;
const POINTS = 2_000;

/** Invented tours, each some 40 km long, with heights. */
function* lines(): Generator<string> {
  yield '<?xml version="1.0"?>\n<gpx version="1.1" creator="bench" xmlns="http://www.topografix.com/GPX/1/1">\n';
  for (let track = 0; track < TRACKS; track++) {
    yield `<trk><name>Rundweg ${track}</name><desc>Wälder &amp; Wiesen</desc><type>Wanderung</type><trkseg>\n`;
    for (let n = 0; n < POINTS; n++) {
      const angle = (n / POINTS) * 2 * Math.PI;
      const lat = (50.7 + track / 1_000 + 0.06 * Math.sin(angle)).toFixed(6);
      const lon = (11.3 + track / 1_000 + 0.09 * Math.cos(angle)).toFixed(6);
      yield `<trkpt lat="${lat}" lon="${lon}"><ele>${(400 + 90 * Math.sin(9 * angle)).toFixed(1)}</ele><time>2026-05-01T10:00:00Z</time></trkpt>\n`;
    }
    yield '</trkseg></trk>\n';
  }
  yield '</gpx>\n';
}

export const gpxCase: ImportCase = {
  ending: 'gpx',
  write: (path) => writeLines(path, lines()),
  read: async (bytes) => gpx.read(bytes, { settings: gpx.settings.parse({}), horizon: HORIZON }),
  library: {
    name: 'saxes',
    async read(bytes) {
      let count = 0;
      const parser = new SaxesParser({ xmlns: true });
      parser.on('opentag', ({ name }) => {
        if (name === 'trk') count += 1;
      });
      const decoder = new TextDecoder();
      for await (const chunk of bytes) parser.write(decoder.decode(chunk, { stream: true }));
      parser.close();
      return count;
    },
  },
  records: TRACKS,
  target: 0.2,
};
