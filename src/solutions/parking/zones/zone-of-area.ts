/** A feature of the building authority's layer as a zone. Pure but for the place directory. */
import type { ReadValue } from '../../../kernel/sources/connector.ts';
import type { MapContext, MapResult } from '../../../kernel/sources/intake.ts';
import type { ReadArea } from '../../../kernel/sources/read-area.ts';
import { plainLine } from '../../../kernel/text/rich-text.ts';
import { webAddress } from '../../../kernel/text/web-address.ts';
import { type ZoneRecord, zoneModel } from '../model.ts';
import { verdictOf } from './verdict-of.ts';

/** Our fields that a layer may fill. Without `verdict` and `area` everything is to be asked. */
export const ZONE_FIELDS = {
  name: 'optional',
  area: 'optional',
  verdict: 'optional',
  authority: 'optional',
  link: 'optional',
  note: 'optional',
} as const;

/** Corners that are looked at whether they lie in the unit: borders of the house are drawn coarser than building plans. */
const LOOK_AT = 24;

export function zoneOfArea(
  { value: { fields, polygons, point } }: Pick<ReadValue<ReadArea>, 'value'>,
  { places, source }: Pick<MapContext, 'places'> & { source: Pick<MapContext['source'], 'ownerArs'> },
): MapResult<ZoneRecord> {
  const owner = source.ownerArs;
  const isIn = (lon: number, lat: number) => {
    const found = places.locate(lon, lat);
    return found !== null && places.applies(owner, found.place.ars);
  };
  const corners = polygons.flatMap(([outer = []]) => outer);
  const some = corners.filter((_, index) => index % Math.ceil(corners.length / LOOK_AT) === 0);
  const outside = some.filter(([lon, lat]) => !isIn(lon, lat)).length;
  if (!isIn(point.lon, point.lat) || outside * 2 > some.length)
    return {
      fault: {
        code: 'outside-unit',
        reason:
          'The area lies outside the unit that owns this source: take it out, or check the coordinates.',
      },
    };
  const { verdict, by } = verdictOf(fields);
  const link = webAddress(fields.link);
  const isBadLink = fields.link !== undefined && !(link?.startsWith('https://') ?? false);
  const area = line(fields.area, 100);
  const record = zoneModel.parse({
    ...{ name: line(fields.name, 200), verdict, polygons, note: line(fields.note, 500) },
    area: area === '' ? null : area,
    authority: line(fields.authority, 200) || null,
    link: isBadLink ? null : link,
  });
  const notes = [
    ...(by === 'nothing'
      ? [{ code: 'unknown-area', reason: `${quoted(fields)} says nothing we know: taken as "ask".` }]
      : []),
    ...(isBadLink ? [{ code: 'bad-url', reason: 'The link is no address with https: left out.' }] : []),
  ];
  return { ars: owner, record, ...(notes.length > 0 && { notes }) };
}

function line(text: string | undefined, most: number): string {
  return plainLine(text ?? '').slice(0, most);
}

function quoted({ verdict, area }: Readonly<Record<string, string>>): string {
  const said = plainLine(verdict ?? area ?? '').slice(0, 60);
  return said === '' ? 'Neither verdict nor area' : `"${said}"`;
}
