import { z } from 'zod';
import { settingsAt } from '../../kernel/adoptions/settings-at.ts';
import type { Place } from '../../kernel/places/place.ts';
import type { Kernel } from '../../kernel/solution.ts';
import { KINDS } from './model.ts';

/** What a town chooses; every field has a default, for places where nobody chose. */
export const settings = z.strictObject({
  /** The card tells what was announced so many days ahead; 0: on the day itself. */
  daysAhead: z.number().int().min(0).max(14).default(0).meta({
    label: 'setting_days_ahead',
    hint: 'setting_days_ahead_hint',
  }),
  /** Notices of these kinds get no card; the list keeps them. */
  quietKinds: z.array(z.enum(KINDS)).max(KINDS.length).default([]).meta({
    label: 'setting_quiet_kinds',
    hint: 'setting_quiet_kinds_hint',
    options: 'kind',
  }),
});

export function settingsOf({ ars }: Place, kernel: Pick<Kernel, 'adoptions'>): z.infer<typeof settings> {
  return settingsAt({ id: 'notices', settings }, ars, kernel);
}
