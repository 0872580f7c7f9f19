/** Tours as the house keeps them, and their validation. Pure. */
import { z } from 'zod';
import { line, richText, translations, webAddress } from '../model.ts';

export const TOUR_KINDS = ['hike', 'walk', 'bike', 'run', 'ride', 'canoe', 'ski', 'other'] as const;

export const MOST_SAMPLES = 200;
const metres = z.number().min(0).max(100_000_000);
const height = z.number().min(-500).max(9_000);
const degrees = { lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) };
/** lon, lat in degrees WGS 84; metres above the sea, null where the source does not say. */
const fix = z.tuple([degrees.lon, degrees.lat, height.nullable()]);

export const tourSchema = z.object({
  title: line,
  description: richText,
  kind: z.enum(TOUR_KINDS),
  /** Simplified for drawing and taking along; one part after the other, in the order of walking. */
  parts: z.array(z.array(fix).min(2)).min(1),
  /** Of the line as the source has it; gaps between parts are not counted. */
  length: metres,
  /** null where the source has no heights. */
  climb: z.object({ ascent: metres, descent: metres, lowest: height, highest: height }).nullable(),
  /** Metres from the start → metres above the sea; empty without heights. */
  profile: z.array(z.tuple([metres, height])).max(MOST_SAMPLES),
  start: z.object(degrees),
  end: z.object(degrees),
  /** In the order in which one comes past them; `at`: metres from the start. */
  stops: z
    .array(z.object({ name: line, description: z.string().max(2_000), ...degrees, at: metres }))
    .max(100),
  /** It ends where it begins. */
  isLoop: z.boolean(),
  /** As the source writes it: never reckoned here. */
  duration: line.nullable(),
  url: webAddress.nullable(),
  translations,
  /** Keys of the municipalities that it passes, in their order. */
  passes: z.array(z.string().regex(/^\d{12}$/)).min(1),
});

export type TourRecord = z.infer<typeof tourSchema>;
export type TourKind = (typeof TOUR_KINDS)[number];
