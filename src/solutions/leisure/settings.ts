import { z } from 'zod';
import { settingsAt } from '../../kernel/adoptions/settings-at.ts';
import type { Place } from '../../kernel/places/place.ts';
import type { Kernel } from '../../kernel/solution.ts';
import { EVENT_CATEGORIES } from './model.ts';

/** What a town chooses; every field has a default, for places where nobody chose. */
export const settings = z.strictObject({
  /** The card looks so far ahead for the next date. */
  cardDays: z.number().int().min(1).max(365).default(365).meta({
    label: 'setting_card_days',
    hint: 'setting_card_days_hint',
  }),
  /** Events of these kinds stand in no list, card, search or map of the place. */
  hiddenCategories: z.array(z.enum(EVENT_CATEGORIES)).max(EVENT_CATEGORIES.length).default([]).meta({
    label: 'setting_hidden_categories',
    hint: 'setting_hidden_categories_hint',
    options: 'event',
  }),
  /** Events may be sent in without an account; open only where somebody can publish them. */
  submissions: z.boolean().default(true).meta({
    label: 'setting_submissions',
    hint: 'setting_submissions_hint',
  }),
});

export function settingsOf({ ars }: Place, kernel: Pick<Kernel, 'adoptions'>): z.infer<typeof settings> {
  return settingsAt({ id: 'leisure', settings }, ars, kernel);
}
