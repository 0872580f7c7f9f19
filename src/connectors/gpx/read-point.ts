/** A point of a GPX file (`wpt`, `rtept`, `trkpt`). Its time is never read: it says who was where when. */
import { cleanText } from '../../kernel/sources/clean-text.ts';
import type { Fix } from '../../kernel/sources/read-track.ts';
import { allText, type XmlNode } from '../../kernel/sources/xml/xml-records.ts';

/** No place on land is lower or higher. */
const [LOWEST, HIGHEST] = [-500, 9_000];
const NUMBER = /^[+-]?(\d{1,12}(\.\d{0,20})?|\.\d{1,20})(e[+-]?\d{1,2})?$/i;

/** null for a position that is none: no number, beyond the globe, or 0, 0, which devices write without reception. */
export function readPoint(node: XmlNode): Fix | null {
  const [lon, lat] = [numberOf(node.attributes.lon), numberOf(node.attributes.lat)];
  if (lon === null || lat === null || Math.abs(lon) > 180 || Math.abs(lat) > 90) return null;
  if (lon === 0 && lat === 0) return null;
  return [lon, lat, heightOf(node)];
}

/** The text of a child, in one line or as it stands; '' where there is none. */
export function textIn(node: XmlNode, name: string, longest = 20_000): string {
  const child = node.children.find((one) => one.name === name);
  return child === undefined ? '' : textOfNode(child, longest);
}

export function textOfNode(node: XmlNode, longest = 20_000): string {
  return cleanText(allText(node)).text.slice(0, longest).toWellFormed();
}

/** In one line, as names are. */
export function lineOf(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 300).toWellFormed().trim();
}

function heightOf(node: XmlNode): number | null {
  // Asked for each of millions of points: no more is done to the text than a number needs.
  const height = numberOf(node.children.find(({ name }) => name === 'ele')?.text);
  return height === null || height < LOWEST || height > HIGHEST ? null : height;
}

function numberOf(text: string | undefined): number | null {
  if (text === undefined || !NUMBER.test(text.trim())) return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
}
