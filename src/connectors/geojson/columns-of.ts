import type { FoundColumn } from '../../kernel/sources/connector.ts';
import { partsOf } from './parts-of.ts';
import { textOf } from './property-text.ts';

/** Features that are looked at. */
const LOOK_AT = 20;
const EXAMPLES = 3;
const MOST = 300;

/** Properties of the first features as paths ("address.city"), with what stands in them. Throws `UnreadableFeed`. */
export async function columnsOf(bytes: AsyncIterable<Uint8Array>): Promise<FoundColumn[]> {
  const found = new Map<string, string[]>();
  let seen = 0;
  for await (const parts of partsOf(bytes)) {
    for (const part of parts) {
      if (part.kind !== 'feature' || seen >= LOOK_AT) continue;
      seen += 1;
      collect(propertiesOf(part.feature), '', found);
    }
    if (seen >= LOOK_AT) break;
  }
  return [...found].slice(0, MOST).map(([name, examples]) => ({ name, examples }));
}

function propertiesOf(feature: unknown): unknown {
  return typeof feature === 'object' && feature !== null && 'properties' in feature
    ? feature.properties
    : null;
}

function collect(properties: unknown, before: string, found: Map<string, string[]>): void {
  if (typeof properties !== 'object' || properties === null || Array.isArray(properties)) return;
  for (const [key, value] of Object.entries(properties)) {
    const name = `${before}${key}`;
    if (typeof value === 'object' && value !== null && !Array.isArray(value) && before.length < 100) {
      collect(value, `${name}.`, found);
      continue;
    }
    const some = found.get(name) ?? [];
    found.set(name, some);
    const text = textOf(value)?.text.slice(0, 100) ?? '';
    if (text !== '' && some.length < EXAMPLES && !some.includes(text)) some.push(text);
  }
}
