/** What a source of OpenStreetMap may set, whatever its format. */
import { z } from 'zod';
import { LEISURE_KEYS } from './tag-filter.ts';

export const osmSettings = z.strictObject({
  /** Keys ("amenity") and tags ("natural=beach") of which an element must have one. */
  keys: z
    .array(z.string().min(1).max(200))
    .min(1)
    .max(200)
    .default(LEISURE_KEYS)
    .meta({ label: 'connector_osm_keys', hint: 'connector_osm_keys_hint' }),
});
export type OsmSettings = z.infer<typeof osmSettings>;

export const pbfSettings = osmSettings.extend({
  /** The file holds no ways or no relations on purpose; else that is taken for the sign of a file that was cut off. */
  endsEarly: z
    .boolean()
    .default(false)
    .meta({ label: 'connector_osm-pbf_ends_early', hint: 'connector_osm-pbf_ends_early_hint' }),
});
export type PbfSettings = z.infer<typeof pbfSettings>;
