/** Where something is: embedded, or only named. Pure. */
import { plainLine, plainTextOf } from '../../kernel/text/rich-text.ts';
import { wordedOf } from './languages.ts';
import type { SchemaLocation } from './model.ts';
import { type Node, nodesAt, numberAt, textAt } from './node.ts';

/** Of a thing that is a place itself, or of the place of an event. */
export function locationOf(node: Node): SchemaLocation {
  const address = nodesAt(node, 'address')[0];
  return {
    name: wordedOf(node)?.name ?? null,
    address: address === undefined ? lineAt(node, 'address') : addressOf(address),
    point: pointOf(node),
  };
}

/** "Am Jenzig 1, 07749 Jena"; null without a street and a town. */
function addressOf(node: Node): string | null {
  const town = [lineAt(node, 'postalCode'), lineAt(node, 'addressLocality')].filter((part) => part !== null);
  const parts = [lineAt(node, 'streetAddress'), town.length === 0 ? null : town.join(' ')];
  const line = parts.filter((part) => part !== null).join(', ');
  return line === '' ? null : line.slice(0, 300);
}

/** As it is written, also where it cannot be right: what that means is the mapping's matter. */
function pointOf(node: Node): SchemaLocation['point'] {
  const geo = nodesAt(node, 'geo').find((one) => numberAt(one, 'latitude') !== null) ?? node;
  const [lon, lat] = [numberAt(geo, 'longitude'), numberAt(geo, 'latitude')];
  if (lon === null || lat === null || Math.abs(lon) > 180 || Math.abs(lat) > 180) return null;
  return { lon, lat };
}

export function lineAt(node: Node, name: string): string | null {
  const line = plainLine(plainTextOf(textAt(node, name) ?? '')).slice(0, 300);
  return line === '' ? null : line;
}
