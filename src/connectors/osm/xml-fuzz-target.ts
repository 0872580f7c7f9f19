/** What the fuzz harness damages: an extract with every kind of element, as Overpass and as an editor write it. */
import { z } from 'zod';
import type { FuzzTarget } from '../testing/fuzz-target.ts';
import type { OsmElement } from './model.ts';
import { osmXml } from './osm-xml.ts';
import type { OsmSettings } from './settings.ts';

const EXTRACT = `<?xml version="1.0" encoding="UTF-8"?>
<osm version="0.6" generator="Overpass API">
<note>The data is made available under ODbL.</note>
<meta osm_base="2026-01-01T00:00:00Z"/>
<bounds minlat="49.97" minlon="11.48" maxlat="50.04" maxlon="11.60"/>
<node id="1" lat="49.9791" lon="11.5192" version="2" timestamp="2025-12-06T16:59:04Z">
  <tag k="amenity" v="restaurant"/>
  <tag k="name" v="Gasthof &amp; Café"/>
  <tag k="opening_hours" v="Mo-Su 09:00-22:00; We off"/>
</node>
<node id="2" lat="49.9801" lon="11.5202"/>
<node id="3" lat="49.9811" lon="11.5192"/>
<node id="4" lat="49.9801" lon="11.5182" visible="true"/>
<way id="10" timestamp="2024-01-01T00:00:00Z"><nd ref="1"/><nd ref="2"/><nd ref="3"/><nd ref="1"/>
  <tag k="leisure" v="playground"/></way>
<way id="11"><center lat="50" lon="11.5"/><nd ref="2" lat="49.9801" lon="11.5202"/><nd ref="99"/><tag k="shop" v="bakery"/></way>
<way id="12"><nd ref="2"/><nd ref="3"/><nd ref="4"/><nd ref="2"/></way>
<relation id="20"><member type="way" ref="12" role="outer"/><member type="node" ref="1" role=""/>
  <tag k="type" v="multipolygon"/><tag k="tourism" v="museum"/></relation>
<relation id="21"><member type="way" ref="12" role=""/><tag k="type" v="route"/><tag k="sport" v="running"/></relation>
</osm>
`;
const EDITED = `<?xml version='1.0' encoding='UTF-8'?>
<osm version='0.6' generator='JOSM'>
  <node id='-5' action='modify' lat='51.19' lon='14.41'><tag k='historic' v='memorial'/></node>
  <node id='6' action='delete' lat='51.19' lon='14.41'><tag k='historic' v='memorial'/></node>
  <node id='7' lat='51.19' lon='14.41'><tag k='natural' v='peak'/><tag k='note' v='Höhe 300&#x20;m'/></node>
</osm>
`;

export const target: FuzzTarget<OsmElement, OsmSettings> = {
  connector: osmXml,
  seeds: [
    { name: 'extract', bytes: Buffer.from(EXTRACT), settings: osmXml.settings.parse({}) },
    { name: 'edited', bytes: Buffer.from(EDITED), settings: osmXml.settings.parse({}) },
  ],
  value: z.strictObject({
    type: z.enum(['node', 'way', 'relation']),
    id: z.int().positive(),
    lon: z.number().min(-180).max(180),
    lat: z.number().min(-90).max(90),
    tags: z.record(z.string().min(1).max(4_000), z.string().max(4_000)),
    changedAt: z.iso.datetime().nullable(),
  }),
  tokens: [
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '&a;',
    '<![CDATA[',
    '<remark>error</remark>',
    'visible="false"',
    '</osm>',
  ],
};
