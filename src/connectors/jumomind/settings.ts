import { z } from 'zod';

export const jumomindSettings = z.strictObject({
  /** Name of the district where the file is a single answer, which does not say for whom it is. */
  district: z
    .string()
    .trim()
    .max(200)
    .default('')
    .meta({ label: 'setting_district', hint: 'setting_district_hint' }),
});
export type JumomindSettings = z.infer<typeof jumomindSettings>;
