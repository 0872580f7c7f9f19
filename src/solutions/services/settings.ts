import { z } from 'zod';
import { settingsAt } from '../../kernel/adoptions/settings-at.ts';
import type { Place } from '../../kernel/places/place.ts';
import type { Kernel } from '../../kernel/solution.ts';

const CARDS = ['online', 'responsible', 'imported'] as const;

/** What a town chooses; every field has a default, for places where nobody chose. */
export const settings = z.strictObject({
  /** These cards are not shown; the pages stay. */
  hiddenCards: z.array(z.enum(CARDS)).max(CARDS.length).default([]).meta({
    label: 'setting_hidden_cards',
    hint: 'setting_hidden_cards_hint',
    options: 'setting_card',
  }),
});

export function settingsOf({ ars }: Place, kernel: Pick<Kernel, 'adoptions'>): z.infer<typeof settings> {
  return settingsAt({ id: 'services', settings }, ars, kernel);
}
