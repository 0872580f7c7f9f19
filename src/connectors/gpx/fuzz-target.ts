/** What the fuzz harness damages: a file as planners write it (1.1), one of an old device (1.0), and a bare one. */
import { z } from 'zod';
import type { ReadTrack } from '../../kernel/sources/read-track.ts';
import type { FuzzTarget } from '../testing/fuzz-target.ts';
import { gpx } from './gpx.ts';
import type { GpxSettings } from './settings.ts';

const PLANNED = `<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="Planer" xmlns="http://www.topografix.com/GPX/1/1" xmlns:x="http://example.org/x">
<metadata><name>Rund um den See</name><link href="https://example.org/see"><text>Seite</text></link><time>2026-05-01T08:00:00Z</time></metadata>
<wpt lat="50.9401" lon="6.9401"><ele>55</ele><name>Brunnen &amp; Bank</name><desc>Hier rasten.</desc></wpt>
<wpt lat="51.5" lon="7.5"><name>Weit weg</name></wpt>
<trk><name>Rund um den See</name><desc><![CDATA[<p>Ein Weg.</p>]]></desc><type>Wandern</type>
<extensions><x:color>red</x:color></extensions>
<trkseg><trkpt lat="50.940" lon="6.940"><ele>54.2</ele><time>2026-05-01T08:00:00Z</time></trkpt>
<trkpt lat="50.941" lon="6.942"><ele>56</ele><extensions><x:hr>99</x:hr></extensions></trkpt>
<trkpt lat="50.942" lon="6.944"/></trkseg>
<trkseg><trkpt lat="50.943" lon="6.944"><ele>60</ele></trkpt><trkpt lat="50.944" lon="6.946"><ele>61</ele></trkpt></trkseg>
</trk>
</gpx>
`;
const OLD = `<?xml version="1.0" encoding="ISO-8859-1"?>
<gpx version="1.0" creator="Ger\u00e4t" xmlns="http://www.topografix.com/GPX/1/0">
<name>Alte Datei</name><desc>Alles</desc><url>https://example.org/alt</url>
<rte><name>Radweg</name><rtept lat="50.94" lon="6.94"><name>Start</name></rtept><rtept lat="50.95" lon="6.95"/></rte>
<rte><name>Zweiter</name><rtept lat="50.96" lon="6.96"/><rtept lat="50.97" lon="6.97"><name>Ziel</name></rtept></rte>
</gpx>
`;
const BARE = `<gpx><trk><trkseg><trkpt lat="50.9" lon="6.9"/><trkpt lat="50.91" lon="6.9"/></trkseg></trk></gpx>`;

const degrees = { lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) };

export const target: FuzzTarget<ReadTrack, GpxSettings> = {
  connector: gpx,
  seeds: [
    { name: 'planned', bytes: Buffer.from(PLANNED), settings: {} },
    { name: 'old', bytes: Buffer.from(OLD, 'latin1'), settings: { kind: 'Radtour' } },
    { name: 'bare', bytes: Buffer.from(BARE), settings: { title: 'Ohne Namen' } },
  ],
  value: z.strictObject({
    fields: z.record(z.string().regex(/^(title|description|kind|url)$/), z.string().min(1).max(20_000)),
    parts: z
      .array(
        z
          .array(z.tuple([degrees.lon, degrees.lat, z.number().min(-500).max(9_000).nullable()]))
          .min(2)
          .max(20_000),
      )
      .min(1)
      .max(1_000),
    stops: z
      .array(
        z.strictObject({ ...degrees, name: z.string().min(1).max(300), description: z.string().max(2_000) }),
      )
      .max(1_100),
  }),
  tokens: [
    '<trkseg>',
    '</trkseg>',
    '</trk>',
    '<trkpt lat="91" lon="6"/>',
    '<ele>-1e9</ele>',
    'lat="NaN"',
    '<!DOCTYPE gpx [<!ENTITY a "b">]>',
    '<wpt lat="50.9" lon="6.9"><name>x</name></wpt>',
    '<![CDATA[',
  ],
};
