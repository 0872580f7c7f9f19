/** A track or route while it is being read, and what becomes of it at its end. */
import { quoted } from '../../kernel/sources/clean-text.ts';
import type { Item } from '../../kernel/sources/connector.ts';
import type { ReadTrack, TrackStop } from '../../kernel/sources/read-track.ts';
import { createLine, MOST_PARTS, tellThinned } from '../../kernel/sources/thin-line.ts';
import type { XmlNode } from '../../kernel/sources/xml/xml-records.ts';
import { lineOf, readPoint, textIn, textOfNode } from './read-point.ts';
import { stopsOf } from './stops-of.ts';

export const MOST_STOPS = 1_000;

export interface Draft {
  /** A child right below the track or route ("name"). */
  say(node: XmlNode): void;
  /** Begins a segment. */
  begin(): void;
  point(node: XmlNode): void;
  /** `otherwise`: what the file or the source says about all of its lines. */
  end(waypoints: readonly TrackStop[], otherwise: Readonly<Record<string, string>>): Item<ReadTrack>;
}

export function createDraft({ line: where }: XmlNode): Draft {
  const line = createLine();
  const fields: Record<string, string> = {};
  const named: TrackStop[] = [];
  let [bad, good, heights] = [0, 0, 0];

  return {
    say(node) {
      const field = fieldOf(node);
      if (field !== null && field.text !== '') fields[field.name] ??= field.text;
    },
    begin: () => line.begin(),
    point(node) {
      const fix = readPoint(node);
      if (fix === null) {
        bad += 1;
        return;
      }
      good += 1;
      if (fix[2] !== null) heights += 1;
      line.add(fix);
      const stop = stopOf(node);
      if (stop !== null && named.length < MOST_STOPS) named.push(stop);
    },
    end(waypoints, otherwise) {
      const said = { ...otherwise, ...fields };
      const { parts, step, hasTooManyParts } = line.end();
      const at = `line ${where}`;
      const key = said.title ?? null;
      const fault = (code: string, reason: string): Item<ReadTrack> => ({
        ...{ kind: 'fault', where: at, key, code, reason },
      });
      if (key === null)
        return fault('no-name', 'The line has no <name>: give it one, by which it is known from then on.');
      if (hasTooManyParts)
        return fault('too-many-parts', `${quoted(key)} has more than ${MOST_PARTS} segments: join them.`);
      if (parts.length === 0)
        return fault(
          'no-line',
          `${quoted(key)} has no two points with a usable lat and lon: export it again.`,
        );
      const notes = [
        ...(bad === 0 ? [] : [{ code: 'bad-points', reason: `${bad} points lie nowhere and are left out.` }]),
        ...tellThinned(good, step),
        ...(heights === 0 || heights === good
          ? []
          : [
              {
                code: 'missing-heights',
                reason: `${good - heights} of ${good} points have no usable <ele>.`,
              },
            ]),
      ];
      const stops = [...named, ...stopsOf(parts, waypoints)];
      const value = { fields: said, parts, stops };
      return { kind: 'value', key, where: at, value, ...(notes.length > 0 && { notes }) };
    },
  };
}

/** null for a point without a name: it only bends the line. */
export function stopOf(node: XmlNode): TrackStop | null {
  const fix = readPoint(node);
  const name = lineOf(textIn(node, 'name', 600));
  if (fix === null || name === '') return null;
  const [lon, lat] = fix;
  return { lon, lat, name, description: textIn(node, 'desc', 2_000) };
}

/** What an element right below a line or the file says, in our words. */
export function fieldOf(node: XmlNode): { name: string; text: string } | null {
  switch (node.name) {
    case 'name':
      return { name: 'title', text: lineOf(textOfNode(node, 600)) };
    case 'desc':
      return { name: 'description', text: textOfNode(node) };
    case 'type':
      return { name: 'kind', text: lineOf(textOfNode(node, 600)) };
    case 'link':
      return { name: 'url', text: (node.attributes.href ?? '').trim().slice(0, 2_000) };
    case 'url':
      return { name: 'url', text: textOfNode(node, 2_000) };
    default:
      return null;
  }
}
