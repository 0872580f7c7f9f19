import type { ZodType } from 'zod';
import type { Ars } from '../places/place.ts';
import type { Adoption, AdoptionDirectory } from './adoption.ts';
import { fittingSettings } from './fitting-settings.ts';

/** Parsed once a row: a directory lives until an adoption changes, and pages ask each time. */
const known = new WeakMap<object, unknown>();

/** The settings of a solution as they count at a place; where nobody has adopted it, the defaults. */
export function settingsAt<Settings>(
  solution: { id: string; settings: ZodType<Settings> },
  ars: Ars,
  { adoptions }: { adoptions: Pick<AdoptionDirectory, 'effective'> },
): Settings {
  const row: Adoption | undefined = adoptions.effective(ars, solution.id);
  const key = row ?? solution.settings;
  // What is kept under a row or a schema was parsed by the schema of the same solution.
  if (known.has(key)) return known.get(key) as Settings;
  const settings = fittingSettings(solution.settings, row?.settings ?? {});
  known.set(key, settings);
  return settings as Settings; // just parsed
}
