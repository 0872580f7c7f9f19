/** For each fraction the nearest unit, as `nearestWins` says, told by all its days and not only those of one day. */
import type { Ars } from '../../kernel/places/place.ts';
import type { Answering } from './answering-store.ts';
import { WHOLE_UNIT } from './district-slug.ts';
import type { Fraction } from './fractions.ts';
import { nearestWins } from './nearest-wins.ts';

/** Whether the unit answers for the fraction in these districts (null: in any). `units` is nearest first. */
export function whoAnswers(
  known: readonly Answering[],
  units: readonly (readonly Ars[])[],
): (slugs: readonly string[] | null) => (unit: Ars, fraction: Fraction) => boolean {
  const asked = new Map<string, ReadonlySet<string>>();
  return (slugs) => {
    if (known.length === 0) return () => true;
    const key = slugs?.join('+') ?? '*';
    const found = asked.get(key) ?? winners(known, slugs, units);
    asked.set(key, found);
    return (unit, fraction) => found.has(`${unit} ${fraction}`);
  };
}

function winners(
  known: readonly Answering[],
  slugs: readonly string[] | null,
  units: readonly (readonly Ars[])[],
): ReadonlySet<string> {
  const here = known
    .filter(({ slug }) => slugs === null || slug === WHOLE_UNIT || slugs.includes(slug))
    .map(({ ars, fraction }) => ({ ars, bin: { fraction } }));
  return new Set(nearestWins(here, units).map(({ ars, bin }) => `${ars} ${bin.fraction}`));
}
