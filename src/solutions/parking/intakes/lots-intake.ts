/** Lots that a town or a chain hands over as a table or map: listed, nobody's own. */
import { csv } from '../../../connectors/csv/csv.ts';
import { geojson } from '../../../connectors/geojson/geojson.ts';
import type { ReadValue } from '../../../kernel/sources/connector.ts';
import { format, type Intake, type MapContext, type MapResult } from '../../../kernel/sources/intake.ts';
import type { MappedRow } from '../../../kernel/sources/mapped-row.ts';
import { placeOfPoint } from '../../../kernel/sources/place-of-point.ts';
import { faultInWords } from '../lots/chain/fault-in-words.ts';
import { FEED_FIELDS } from '../lots/chain/lot-fields.ts';
import { lotOfRow } from '../lots/chain/lot-of-row.ts';
import type { FeedLot } from '../lots/feed-lot.ts';
import { putFeedLots, removeFeedLots } from '../lots/feed-lot-store.ts';

export const lotsIntake: Intake<FeedLot> = {
  id: 'lots',
  formats: [format(csv, feedLotOf), format(geojson, feedLotOf)],
  fields: FEED_FIELDS,
  licences: 'open',
  staleAfter: 'P100D',
  put: putFeedLots,
  remove: removeFeedLots,
};

/** As in the table of a chain; the first fault of a row is told, in the words that its owner would read. */
export function feedLotOf(
  { value: { fields, point } }: Pick<ReadValue<MappedRow>, 'value'>,
  { places }: Pick<MapContext, 'places'>,
): MapResult<FeedLot> {
  const at = point ?? { lon: Number.NaN, lat: Number.NaN };
  const where = placeOfPoint(at, places);
  if ('fault' in where) return where;
  const row = lotOfRow(fields);
  if ('lot' in row) {
    const { kind, record, bays } = row.lot;
    return { ars: where.ars, record: { kind, ...at, record, bays } };
  }
  const [first] = row.faults;
  const reason = first === undefined ? 'The row is no lot.' : faultInWords(first, 'en');
  return { fault: { code: `lot-${first?.code ?? 'row'}`, reason: reason.slice(0, 300) } };
}
