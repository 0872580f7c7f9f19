import { z } from 'zod';

const text = z.string().trim().min(1).max(300);

/** What the source says about all of its lines because its files do not. */
export const gpxSettings = z.strictObject({
  /** Name of the first line that has none. */
  title: text.optional().meta({ label: 'connector_gpx_title', hint: 'connector_gpx_title_hint' }),
  /** What they are ("Wanderung"), where the file names no type. */
  kind: text.optional().meta({ label: 'connector_gpx_kind', hint: 'connector_gpx_kind_hint' }),
});

export type GpxSettings = z.infer<typeof gpxSettings>;
