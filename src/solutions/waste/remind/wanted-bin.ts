import { WHOLE_UNIT } from '../district-slug.ts';
import { kindOf } from '../fractions.ts';
import type { Bin } from '../model.ts';
import type { ReminderPart } from './reminder-part.ts';

/** Whether a wish is about this bin in this district. That something is open is told to nobody who did not choose it. */
export function isWanted(
  { slug, bin }: { slug: string; bin: Bin },
  { slugs, bins }: Pick<ReminderPart, 'slugs' | 'bins'>,
): boolean {
  if (slug !== WHOLE_UNIT && !slugs.includes(slug)) return false;
  return bins === null ? kindOf(bin.fraction) !== 'opening' : bins.includes(bin.key);
}
