import { UnreadableFeed } from '../../kernel/sources/connector.ts';
import type { Projection } from '../../kernel/sources/utm.ts';
import { type Part, partsOf } from './parts-of.ts';
import { projectionOf } from './projection-of.ts';
import type { GeojsonSettings } from './settings.ts';

/** Features one by one, each with what its coordinates are in. Throws `UnreadableFeed`. */
export async function* featuresOf(
  bytes: AsyncIterable<Uint8Array>,
  set: GeojsonSettings['projection'],
): AsyncGenerator<{ part: Extract<Part, { kind: 'feature' }>; projection: Projection | 'EPSG:4326' }> {
  let projection = set === 'auto' ? 'EPSG:4326' : set;
  let features = 0;
  for await (const parts of partsOf(bytes))
    for (const part of parts) {
      if (part.kind === 'feature') {
        features++;
        yield { part, projection };
      } else if (set === 'auto') {
        const said = projectionOf(part.crs) ?? projection;
        if (said !== projection && features > 0) throw tooLate(said);
        projection = said;
      }
    }
}

function tooLate(projection: string): UnreadableFeed {
  return new UnreadableFeed(
    'late-projection',
    `The file says only after its features that they are in ${projection}: set "projection" to it.`,
    { where: '$.crs' },
  );
}
