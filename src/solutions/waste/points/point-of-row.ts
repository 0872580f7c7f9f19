/** A row of a town's own table, or a feature of its map, as a collection point. Pure. */
import { hoursInText, ruleOrNull } from '../../../kernel/calendar/hours/hours-in-text.ts';
import type { ReadValue } from '../../../kernel/sources/connector.ts';
import type { MapContext, MapResult } from '../../../kernel/sources/intake.ts';
import type { MappedRow } from '../../../kernel/sources/mapped-row.ts';
import { placeOfPoint } from '../../../kernel/sources/place-of-point.ts';
import { plainLine } from '../../../kernel/text/rich-text.ts';
import { webAddress } from '../../../kernel/text/web-address.ts';
import { fractionsInWords } from '../guide/fractions-in-words.ts';
import { lineOrNull, noteOrNull } from '../text-or-null.ts';
import { type PointKind, type PointRecord, pointSchema, type WHEELCHAIR } from './point-model.ts';

export function pointOfRow(
  { value: { fields, point } }: Pick<ReadValue<MappedRow>, 'value'>,
  { places }: Pick<MapContext, 'places'>,
): MapResult<PointRecord> {
  const where = placeOfPoint(point ?? { lon: Number.NaN, lat: Number.NaN }, places);
  if ('fault' in where) return where;
  const { fractions, others } = fractionsInWords(fields.takes ?? '');
  const name = lineOrNull(fields.name);
  if (name === null && fractions.length + others.length === 0)
    return {
      fault: {
        code: 'no-name',
        reason: 'Neither a name nor what it takes: fill one of both, for example "Glas, Papier".',
      },
    };
  const hours = hoursInText(ruleOrNull(fields.openingHours));
  const website = webAddress(fields.website);
  const record = pointSchema.parse({
    ...{ name, point, fractions, website, openingHours: hours.openingHours },
    kind: kindOf(fields.kind ?? fields.name),
    takes: others.map((one) => one.slice(0, 300)).slice(0, 40),
    address: lineOrNull(fields.address),
    operator: lineOrNull(fields.operator),
    wheelchair: wheelchairOf(fields.wheelchair),
    note: noteOrNull(fields.note),
    phone: lineOrNull(fields.phone),
  });
  const isBadAddress = fields.website !== undefined && website === null;
  const reason = `"${plainLine(fields.website ?? '').slice(0, 60)}" is no web address: left out.`;
  return {
    ars: where.ars,
    record,
    notes: [...hours.notes, ...(isBadAddress ? [{ code: 'bad-url', reason }] : [])],
  };
}

function kindOf(text = ''): PointKind {
  if (/hof\b|höfe|zentrum|station|deponie|cent(re|er)/i.test(text)) return 'centre';
  return /container|depot|iglu|insel|standort|bottle bank/i.test(text) ? 'container' : 'other';
}

function wheelchairOf(cell = ''): (typeof WHEELCHAIR)[number] {
  const said = cell.trim().toLowerCase();
  if (/^(ja|yes|true|1|j|x)$/.test(said)) return 'yes';
  if (/^(nein|no|false|0|n)$/.test(said)) return 'no';
  return /^(teilweise|eingeschränkt|limited)$/.test(said) ? 'limited' : 'unknown';
}
