import { z } from 'zod';
import { keySetting, mappingSetting, projectionSetting } from '../../kernel/sources/mapping.ts';

/** Which properties of a feature fill which fields of ours, and in what its coordinates are. */
export const geojsonSettings = z.strictObject({
  /** Names may be paths: `address.city`. */
  mapping: mappingSetting.meta({ label: 'connector_geojson_mapping', widget: 'mapping' }),
  /** Properties that together name a feature; without it its `id`, else the property that fills our `id`. */
  key: keySetting.optional().meta({ label: 'connector_geojson_key', widget: 'mapping' }),
  /** `auto`: degrees, or what the member `crs` says if it stands before the features. */
  projection: z
    .enum(['auto', ...projectionSetting.options])
    .default('auto')
    .meta({
      label: 'connector_geojson_projection',
      hint: 'connector_geojson_projection_hint',
      options: 'projection',
    }),
});

export type GeojsonSettings = z.infer<typeof geojsonSettings>;
