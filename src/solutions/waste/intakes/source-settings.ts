/** What a source may say about all of its days or streets, whatever their format. */
import { z } from 'zod';
import type { OwnNames } from './bin-of.ts';
import { ownNamesIn, ownNamesSetting } from './own-names.ts';

/** For the settings of every format of waste. */
export const districtSetting = z
  .string()
  .max(200)
  .default('')
  .meta({ label: 'connector_waste_district', hint: 'connector_waste_district_hint' });

export const namesSetting = ownNamesSetting;

export interface SaidBySource {
  /** '' where it says nothing. */
  district: string;
  names: OwnNames;
}

const said = z.object({
  district: z.string().default(''),
  names: z.array(z.string()).default([]),
});
const known = new WeakMap<object, SaidBySource>();

/** Read once for each source and run. */
export function saidBySource({ settings }: { settings: Readonly<Record<string, unknown>> }): SaidBySource {
  const before = known.get(settings);
  if (before !== undefined) return before;
  const parsed = said.safeParse(settings);
  const { district, names } = parsed.success ? parsed.data : { district: '', names: [] };
  const read = { district: district.trim(), names: ownNamesIn(names) };
  known.set(settings, read);
  return read;
}
