import { z } from 'zod';
import { settingsAt } from '../../kernel/adoptions/settings-at.ts';
import type { Place } from '../../kernel/places/place.ts';
import type { Kernel } from '../../kernel/solution.ts';

const cents = (label: string) =>
  z.number().int().min(0).max(1_000_000).default(0).meta({ label, hint: 'setting_cents_hint' });

/** What a town chooses; every field has a default, for places where nobody chose. Cents; 0: no limit. */
export const settings = z.strictObject({
  /** Most that may be asked for. */
  mostHour: cents('setting_most_hour'),
  mostNight: cents('setting_most_night'),
  mostDay: cents('setting_most_day'),
  mostMonth: cents('setting_most_month'),
  /** The bay of a booking "near" is fixed so many minutes before it begins. */
  fixBefore: z.number().int().min(5).max(240).default(30).meta({
    label: 'setting_fix_before',
    hint: 'setting_fix_before_hint',
  }),
  /** A booking nobody arrived for is released so many minutes after its beginning; 0: never. */
  releaseAfter: z.number().int().min(0).max(720).default(60).meta({
    label: 'setting_release_after',
    hint: 'setting_release_after_hint',
  }),
  /** Who is called when a bay is blocked and the owner does not answer; '' for nobody. */
  phone: z
    .string()
    .max(60)
    .default('')
    .meta({ label: 'setting_phone', hint: 'setting_phone_hint', own: true }),
  /** The building authority in words, where the layer of zones does not name it. */
  authority: z.string().max(200).default('').meta({ label: 'setting_authority', own: true }),
});
export type ParkingSettings = z.infer<typeof settings>;

export function settingsOf({ ars }: Pick<Place, 'ars'>, kernel: Pick<Kernel, 'adoptions'>): ParkingSettings {
  return settingsAt({ id: 'parking', settings }, ars, kernel);
}
