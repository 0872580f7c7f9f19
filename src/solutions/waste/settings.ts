import { z } from 'zod';
import { settingsAt } from '../../kernel/adoptions/settings-at.ts';
import type { Place } from '../../kernel/places/place.ts';
import type { Kernel } from '../../kernel/solution.ts';

/** What a town chooses; every field has a default, for places where nobody chose. */
export const settings = z.strictObject({
  /** The card says "tomorrow" from this hour on, in Germany. */
  cardFromHour: z.number().int().min(0).max(23).default(0).meta({
    label: 'setting_card_from_hour',
    hint: 'setting_card_from_hour_hint',
  }),
});

export function settingsOf({ ars }: Place, kernel: Pick<Kernel, 'adoptions'>): z.infer<typeof settings> {
  return settingsAt({ id: 'waste', settings }, ars, kernel);
}
