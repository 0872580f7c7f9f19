/** Entries of the sorting guide, written by us: common knowledge of sorting in Germany, no law and no fee. */
import { z } from 'zod';
import { FRACTIONS } from '../fractions.ts';

/** Under which condition a way counts; in words by the texts `when_<id>`. */
export const CONDITIONS = [
  ...([
    'bare',
    'broken',
    'ceramic',
    'clean',
    'closed',
    'coated',
    'cold',
    'decorated',
    'deposit',
    'dirty',
  ] as const),
  ...([
    'drained',
    'dried',
    'electric',
    'empty',
    'food',
    'fuel',
    'glass',
    'large',
    'liquid',
    'mercury',
  ] as const),
  ...([
    'metal',
    'natural',
    'nodeposit',
    'nometal',
    'nopackaging',
    'packaging',
    'packed',
    'pad',
    'plain',
  ] as const),
  ...([
    'plastic',
    'rests',
    'separated',
    'small',
    'solid',
    'treated',
    'unpacked',
    'unused',
    'usable',
  ] as const),
  ...(['used', 'wax', 'wood'] as const),
] as const;

/** What is dangerous about it; texts `warning_<id>`. */
export const WARNINGS = [
  'asbestos',
  'battery',
  'chemical',
  'fibre',
  'fire',
  'gas',
  'mercury',
  'sharp',
] as const;

/** In what towns differ, and what is usual; texts `local_<id>`. */
export const LOCAL = [
  ...([
    'animal',
    'ash',
    'bags',
    'bulky',
    'christmas',
    'food',
    'green',
    'hair',
    'litter',
    'medicine',
  ] as const),
  ...(['nappies', 'oil', 'recyclables', 'rubble', 'soil', 'textiles', 'towel', 'wood'] as const),
] as const;

const line = z.string().trim().min(1).max(100);
const words = z.array(line).max(30);

export const waySchema = z.strictObject({
  /** `other`: handed in by a way of its own, which a hint says. */
  to: z.enum(FRACTIONS),
  /** Left out: otherwise, or as well. */
  when: z.enum(CONDITIONS).optional(),
});
export type Way = z.infer<typeof waySchema>;

export const itemSchema = z.strictObject({
  /** In addresses; the same for ever. */
  id: z.string().regex(/^[a-z0-9-]{1,80}$/),
  name: z.strictObject({ de: line, en: line }),
  /** Other words for it: plurals, parts, words of some regions. */
  words: z.strictObject({ de: words, en: words }),
  /** In the order in which they are said. */
  ways: z.array(waySchema).min(1).max(5),
  /** What is good to know; texts `hint_<id>`. */
  hints: z
    .array(z.string().regex(/^[a-z_]{1,40}$/))
    .min(1)
    .max(5),
  warning: z.enum(WARNINGS).optional(),
  local: z.enum(LOCAL).optional(),
});
export type SortingItem = z.infer<typeof itemSchema>;
