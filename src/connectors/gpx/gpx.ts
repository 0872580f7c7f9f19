/** The connector `gpx`: GPX 1.0 and 1.1 → tracks and routes. See README.md. */
import {
  type Connector,
  type Item,
  type ReadContext,
  UnreadableFeed,
} from '../../kernel/sources/connector.ts';
import type { ReadTrack, TrackStop } from '../../kernel/sources/read-track.ts';
import { type XmlQuestion, xmlRecords } from '../../kernel/sources/xml/xml-records.ts';
import { createDraft, type Draft, fieldOf, MOST_STOPS, stopOf } from './draft.ts';
import { type GpxSettings, gpxSettings } from './settings.ts';

export const gpx: Connector<ReadTrack, GpxSettings> = {
  id: 'gpx',
  mediaTypes: [
    'application/gpx+xml',
    'application/gpx',
    'application/xml',
    'text/xml',
    'text/plain',
    'application/octet-stream',
  ],
  settings: gpxSettings,
  read,
};

const LINES = ['trk', 'rte'];
/** Below a line, and below the file (`metadata` in 1.1, at the top in 1.0). */
const SAYING = ['name', 'desc', 'type', 'link', 'url'];

/** A track may have millions of points: it is read point by point, and never held whole. */
const QUESTION: XmlQuestion = {
  called: 'GPX',
  isRoot: ({ name }) => name === 'gpx',
  isOpening: ({ name }, depth) =>
    (depth === 2 && (LINES.includes(name) || name === 'metadata')) || (depth === 3 && name === 'trkseg'),
  isRecord: ({ name }, depth) =>
    (depth === 2 && (name === 'wpt' || SAYING.includes(name))) ||
    (depth === 3 && (name === 'rtept' || SAYING.includes(name))) ||
    (depth === 4 && name === 'trkpt'),
};

async function* read(
  bytes: AsyncIterable<Uint8Array>,
  { settings }: ReadContext<GpxSettings>,
): AsyncGenerator<Item<ReadTrack>> {
  const waypoints: TrackStop[] = [];
  let about: Record<string, string> = {};
  let draft: Draft | null = null;
  let lines = 0;
  let leftOut = 0;

  const finish = (one: Draft): Item<ReadTrack> => {
    // The name of the file is that of one line, not of several.
    const { title = settings.title, ...rest } = about;
    const named = lines === 1 && title !== undefined ? { title } : {};
    return one.end(waypoints, {
      ...(settings.kind !== undefined && { kind: settings.kind }),
      ...rest,
      ...named,
    });
  };
  for await (const node of xmlRecords(bytes, QUESTION)) {
    if (LINES.includes(node.name) || node.name === 'metadata') {
      if (draft !== null) yield finish(draft);
      draft = node.name === 'metadata' ? null : createDraft(node);
      if (draft !== null) lines += 1;
    } else if (node.name === 'wpt') {
      const stop = stopOf(node);
      if (stop !== null && waypoints.length < MOST_STOPS) waypoints.push(stop);
      else if (stop !== null) leftOut += 1;
    } else if (node.name === 'trkseg') draft?.begin();
    else if (node.name === 'trkpt' || node.name === 'rtept') draft?.point(node);
    else if (draft !== null) draft.say(node);
    else {
      const field = fieldOf(node);
      // The type of a file is none of a line.
      if (field !== null && field.text !== '') about = { [field.name]: field.text, ...about };
    }
  }
  if (draft !== null) yield finish(draft);
  if (lines === 0)
    throw new UnreadableFeed('no-data', 'The file holds no track (<trk>) and no route (<rte>).');
  if (leftOut > 0)
    yield {
      ...{ kind: 'note', where: 'wpt', code: 'too-many-stops' },
      reason: `${leftOut} waypoints are left out: at most ${MOST_STOPS} are taken.`,
    };
}
