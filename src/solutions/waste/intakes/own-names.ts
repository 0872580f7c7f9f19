/** "Unsere Namen": what a town's own names for bins mean, one a line: `Windeltonne=Restmüll`. Pure. */
import { z } from 'zod';
import { fold } from '../../../kernel/places/fold.ts';
import { FRACTIONS, type Fraction } from '../fractions.ts';
import { binOf, type OwnNames } from './bin-of.ts';

/** "Kombi=Restmüll+Bio" → several. Our German words or ids of fractions stand on the right; null: nothing of ours. */
export function ownNameOf(line: string): { name: string; fractions: Fraction[] } | null {
  const at = line.lastIndexOf('=');
  const name = fold(line.slice(0, Math.max(at, 0)));
  const fractions = line
    .slice(at + 1)
    .split('+')
    .map(fractionCalled);
  if (name === '' || fractions.length > 6) return null;
  const known = fractions.filter((one) => one !== null);
  return known.length === fractions.length ? { name, fractions: [...new Set(known)] } : null;
}

function fractionCalled(word: string): Fraction | null {
  const wanted = word.trim();
  const byId = FRACTIONS.find((id) => id === wanted);
  if (byId !== undefined) return byId;
  if (fold(wanted) === 'sonstiges') return 'other';
  const [only, ...more] = binOf(wanted).map(({ fraction }) => fraction);
  return only === undefined || more.length > 0 || only === 'other' ? null : only;
}

export const ownNamesSetting = z
  .array(
    z
      .string()
      .max(300)
      .refine((line) => ownNameOf(line) !== null, 'connector_waste_names_unknown'),
  )
  .max(200)
  .default([])
  .meta({ label: 'connector_waste_names', hint: 'connector_waste_names_hint' });

/** Lines that say nothing are left out: settings of a source were checked when they were stored. */
export function ownNamesIn(lines: readonly string[]): OwnNames {
  return new Map(
    lines.flatMap((line) => {
      const own = ownNameOf(line);
      return own === null ? [] : [[own.name, own.fractions] as const];
    }),
  );
}
