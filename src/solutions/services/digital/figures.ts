/** Figures as they are stored and sent; validated when they are read back (jsonb). */
import { z } from 'zod';

const share = z.number().min(0).max(1);
const number = z.number().int().min(0);

const countSchema = z.object({
  total: number.describe('Services of the base catalogue that exist in the Land'),
  online: number.describe('The connected data name a way to do it online'),
  described: number.describe('The connected data say anything about it'),
});

export const placeFiguresSchema = countSchema.extend({
  kind: z.literal('municipality'),
  levels: z
    .object({
      ...{ municipality: countSchema, county: countSchema },
      ...{ state: countSchema, federal: countSchema },
    })
    .describe('By the level that is usually responsible (to be verified)'),
});

export const unitFiguresSchema = z.object({
  kind: z.literal('unit'),
  municipalities: number,
  withData: number.describe('Municipalities about which the connected data say anything'),
  mean: share.describe('Share of the catalogue, mean of all municipalities'),
  median: share,
  weighted: share.nullable().describe('Mean weighed by population; null: not known'),
});

const figuresSchema = z.discriminatedUnion('kind', [placeFiguresSchema, unitFiguresSchema]);

export type Figures = z.infer<typeof figuresSchema>;
export type PlaceFiguresRow = z.infer<typeof placeFiguresSchema>;
export type UnitFigures = z.infer<typeof unitFiguresSchema>;

export function readFigures(value: unknown): Figures {
  return figuresSchema.parse(value);
}

/** One share for either kind: of a municipality its own, of other units the mean. */
export function shareIn(figures: Figures): number {
  if (figures.kind === 'unit') return figures.mean;
  return figures.total === 0 ? 0 : figures.online / figures.total;
}

/** Nothing is known: no row is written where there was none. */
export function isEmpty(figures: Figures): boolean {
  return figures.kind === 'unit' ? figures.withData === 0 : figures.described === 0;
}
