/** The first blob: what a reader must be able to do. */
import { UnreadableFeed } from '../../../kernel/sources/connector.ts';
import { damagedAt } from './faults.ts';
import { cursorOf, inner, skip, tag } from './wire.ts';

const UNDERSTOOD = new Set(['OsmSchema-V0.6', 'DenseNodes']);
const REQUIRED = 4;

/** Throws `UnreadableFeed` if the file holds what only a part of it, read alone, would misunderstand. */
export function checkHeader(bytes: Uint8Array, at: number): void {
  for (const feature of requiredFeatures(bytes, at)) {
    if (UNDERSTOOD.has(feature)) continue;
    const where = `blob at byte ${at}`;
    if (feature === 'HistoricalInformation')
      throw new UnreadableFeed(
        'history',
        'The file holds old versions of everything (HistoricalInformation): take an extract of today.',
        { where },
      );
    throw new UnreadableFeed(
      'unknown-feature',
      `The file needs "${feature.replaceAll(/[^\w.-]/g, '?').slice(0, 60)}", which is not read here.`,
      { where },
    );
  }
}

function requiredFeatures(bytes: Uint8Array, blob: number): string[] {
  const cursor = cursorOf(bytes);
  const features: string[] = [];
  try {
    while (cursor.at < cursor.end) {
      const field = tag(cursor);
      if (field !== REQUIRED * 8 + 2) skip(cursor, field, [REQUIRED]);
      else {
        const { at, end } = inner(cursor);
        features.push(Buffer.from(bytes.subarray(at, end)).toString('utf8'));
      }
    }
  } catch (error) {
    throw damagedAt(blob, error);
  }
  return features;
}
