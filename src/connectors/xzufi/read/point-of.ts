/** A position of GML within `geokodierung` → degrees WGS 84. Pure. */
import { degreesOf, type Projection } from '../../../kernel/sources/utm.ts';
import { allText, type XmlNode } from '../../../kernel/sources/xml/xml-records.ts';
import { below } from './elements.ts';
import type { Notes } from './notes.ts';

/** Generous bounds of Germany: in them no longitude is a latitude. */
const [LON, LAT] = [
  { least: 5, most: 16 },
  { least: 46, most: 56 },
];
const within = (value: number, { least, most }: { least: number; most: number }) =>
  value >= least && value <= most;

export function pointOf(node: XmlNode, notes: Notes): { lon: number; lat: number } | null {
  for (const coded of below(node, 'geokodierung')) {
    const found = positionIn(coded, '');
    if (found === null) continue;
    const point = degrees(found);
    if (point !== null) return point;
    notes.add('bad-point', found.text);
  }
  return null;
}

interface Position {
  text: string;
  system: string;
}

/** The first `pos`, with the reference system that it or an element around it names. */
function positionIn(node: XmlNode, around: string): Position | null {
  const system = node.attributes.srsName ?? around;
  if (node.name === 'pos') return { text: allText(node).trim(), system };
  for (const child of node.children) {
    const found = positionIn(child, system);
    if (found !== null) return found;
  }
  return null;
}

/** Either coordinate may come first; in Germany the values tell. Metres only where the system says which. */
function degrees({ text, system }: Position): { lon: number; lat: number } | null {
  const [a, b, ...more] = text
    .split(/\s+/)
    .map((part) => (/^-?\d{1,10}(\.\d{1,20})?$/.test(part) ? Number(part) : Number.NaN));
  if (a === undefined || b === undefined || more.length > 1 || Number.isNaN(a) || Number.isNaN(b))
    return null;
  if (within(a, LAT) && within(b, LON)) return { lon: b, lat: a };
  if (within(a, LON) && within(b, LAT)) return { lon: a, lat: b };
  const projection = projectionOf(system);
  if (projection === null) return null;
  const [x, y] = a < b ? [a, b] : [b, a];
  const point = degreesOf({ x, y }, projection);
  return point !== null && within(point.lon, LON) && within(point.lat, LAT) ? point : null;
}

function projectionOf(system: string): Projection | null {
  const code = /(2583[23])$/.exec(system)?.[1];
  return code === '25832' ? 'EPSG:25832' : code === '25833' ? 'EPSG:25833' : null;
}
