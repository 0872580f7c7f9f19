/** What a connector read of a warning → the record, with the places for which it counts. Pure. */
import { commonUnit, outermost } from '../../../kernel/places/areas-in-common.ts';
import { placesOfCode } from '../../../kernel/places/places-of-code.ts';
import { ringOfCircle, touchedPlaces } from '../../../kernel/places/touched-places.ts';
import type { ReadValue } from '../../../kernel/sources/connector.ts';
import type { Announcement, MapContext, MapResult } from '../../../kernel/sources/intake.ts';
import type { Warning, WarningArea } from '../../../kernel/sources/warning.ts';
import { plainTextOf } from '../../../kernel/text/rich-text.ts';
import { isGrave, textIn, type WarningRecord } from './model.ts';

export const WARNINGS_TOPIC = 'warnings';

/** A code counts; where an area has none that is known, the places that its shapes touch. */
export function warningOfMessage(
  { value }: ReadValue<Warning>,
  { places }: Pick<MapContext, 'places'>,
): MapResult<WarningRecord> {
  const areas = outermost(
    value.areas.flatMap((area) => placesOfArea(area, places)),
    places,
  );
  const notes =
    areas.length > 0 || value.type === 'cancel'
      ? []
      : [
          {
            code: 'no-place',
            reason: 'No municipality lies in its areas (sea, abroad, unknown codes): not shown.',
          },
        ];
  const record: WarningRecord = {
    message: nameOf(value),
    type: value.type,
    references: value.references.map(nameOf),
    ...{ severity: value.severity, urgency: value.urgency, certainty: value.certainty },
    ...{ issuer: value.issuer, sent: value.sent, from: value.onset, until: value.expires },
    ...{ texts: value.texts, areas, web: value.web },
    areaNames: [...new Set(value.areas.map(({ name }) => name).filter((name) => name !== ''))].slice(0, 200),
  };
  const tell = announcementOf(record);
  return {
    ars: commonUnit(areas, places),
    record,
    validFrom: value.onset,
    validUntil: value.expires,
    ...(notes.length > 0 && { notes }),
    ...(tell !== null && { tell }),
  };
}

function placesOfArea(area: WarningArea, places: MapContext['places']): string[] {
  const coded = area.codes.flatMap(({ code }) => placesOfCode(code, places));
  if (coded.length > 0) return coded;
  const rings = [...area.polygons, ...area.circles.map(({ centre, radius }) => ringOfCircle(centre, radius))];
  return rings.flatMap((ring) => touchedPlaces(ring, places));
}

function nameOf({ sender, identifier }: { sender: string; identifier: string }): string {
  return `${sender},${identifier}`;
}

/** The same thing as long as messages refer to each other: an end takes the place of its warning. */
function announcementOf(record: WarningRecord): Announcement | null {
  const text = textIn(record, 'de');
  if (text === null || record.areas.length === 0) return null;
  return {
    topic: WARNINGS_TOPIC,
    tag: record.references[0] ?? record.message,
    title: text.headline.slice(0, 100),
    text: plainTextOf(text.description || text.instruction).slice(0, 300),
    lang: text.lang,
    page: 'hinweise',
    urgency: record.type !== 'cancel' && isGrave(record) ? 'high' : 'normal',
    until: record.until,
    at: record.areas,
  };
}
