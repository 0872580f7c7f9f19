/** A tour of schema.org or ODTA as one of ours. Pure. */
import type { SchemaTour } from '../../../connectors/schema-org/model.ts';
import type { ReadValue } from '../../../kernel/sources/connector.ts';
import type { MapContext, MapResult } from '../../../kernel/sources/intake.ts';
import type { Fix } from '../../../kernel/sources/read-track.ts';
import { recordLicence } from '../intakes/record-licence.ts';
import { wordedOf } from '../intakes/worded.ts';
import type { TourRecord } from './tour-model.ts';
import { tourOfTrack } from './tour-of-track.ts';

/** One without a line is a fault: where it leads, nobody could tell. */
export function tourOfSchema(
  { value }: Pick<ReadValue<SchemaTour>, 'value'>,
  { places }: Pick<MapContext, 'places'>,
): MapResult<TourRecord> {
  const terms = recordLicence(value.licence);
  if ('fault' in terms) return terms;
  const { texts, notes } = wordedOf({ ...value, title: value.name });
  const mapped = tourOfTrack(
    {
      value: {
        fields: {
          title: texts.title,
          // Types and words of the source say together what it is.
          kind: [...value.keywords, ...value.types.map(wordsOfType)].join(' '),
          ...(value.url !== null && { url: value.url }),
        },
        parts:
          value.line === null
            ? []
            : [value.line.map(([lon, lat, height]): Fix => [lon, lat, height ?? null])],
        stops: value.stops.flatMap(({ name, point }) =>
          point === null ? [] : [{ ...point, name, description: '' }],
        ),
      },
    },
    { places },
  );
  if ('fault' in mapped) return mapped;
  const { description, translations } = texts;
  return {
    ...mapped,
    record: { ...mapped.record, description: [...description], ...(translations && { translations }) },
    notes: [...(mapped.notes ?? []), ...notes, ...terms.notes],
    ...(terms.licence !== undefined && { licence: terms.licence }),
  };
}

/** "thuecat:HikingTrail" → "Hiking Trail". */
function wordsOfType(type: string): string {
  return type.replace(/^.*:/, '').replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ');
}
