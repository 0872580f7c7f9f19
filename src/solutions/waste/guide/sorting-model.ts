/** What a town, an association or a county says of an entry: where it goes at its place. */
import { z } from 'zod';
import { FRACTIONS } from '../fractions.ts';

const line = z.string().trim().min(1).max(300);
const note = z.string().trim().min(1).max(1000).nullable();

export const sortingSchema = z.object({
  /** Ours (`SortingItem.id`), or a new one by its name. */
  item: z.string().regex(/^[a-z0-9-]{1,80}$/),
  /** As the unit calls it. */
  name: line,
  /** Other words for it, beside ours. */
  words: z.array(line).max(30),
  fractions: z.array(z.enum(FRACTIONS)).min(1).max(5),
  hint: note,
  hintEn: note,
  /** Where it is taken, in the words of the unit. */
  place: line.nullable(),
  url: z
    .string()
    .max(2000)
    .regex(/^https?:\/\//i)
    .nullable(),
});
export type SortingRecord = z.infer<typeof sortingSchema>;

/** Fields that a mapping may fill. */
export const SORTING_FIELDS = {
  item: 'required',
  fraction: 'required',
  hint: 'optional',
  hintEn: 'optional',
  place: 'optional',
  words: 'optional',
  url: 'optional',
} as const;
