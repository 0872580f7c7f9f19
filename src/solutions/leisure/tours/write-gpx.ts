/** A tour as GPX 1.1. Pure. */
import { escapeHtml } from '../../../kernel/pages/html.ts';
import { plainLine } from '../../../kernel/text/rich-text.ts';
import type { TourRecord } from './tour-model.ts';

/** `credit`: source, licence and state, which must go along with the line. `creator`: the name of the house. */
export function writeGpx(
  { title, parts, stops, url }: TourRecord,
  { creator, credit, kind }: { creator: string; credit: string; kind: string },
): string {
  const text = (one: string) => escapeHtml(plainLine(one).toWellFormed());
  const at = ({ lon, lat }: { lon: number; lat: number }) => `lat="${lat}" lon="${lon}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<gpx version="1.1" creator="${text(creator)}" xmlns="http://www.topografix.com/GPX/1/1">`,
    `<metadata><name>${text(title)}</name><desc>${text(credit)}</desc></metadata>`,
    ...stops.map((stop) => {
      const description = stop.description === '' ? '' : `<desc>${text(stop.description)}</desc>`;
      return `<wpt ${at(stop)}><name>${text(stop.name)}</name>${description}</wpt>`;
    }),
    `<trk><name>${text(title)}</name>`,
    ...(url === null ? [] : [`<link href="${escapeHtml(url)}"></link>`]),
    `<type>${text(kind)}</type>`,
    ...parts.map(
      (part) =>
        `<trkseg>\n${part
          .map(([lon, lat, height]) => {
            const ele = height === null ? '' : `<ele>${height}</ele>`;
            return `<trkpt ${at({ lon, lat })}>${ele}</trkpt>`;
          })
          .join('\n')}\n</trkseg>`,
    ),
    '</trk>',
    '</gpx>',
    '',
  ].join('\n');
}
