import type { PlaceDirectory } from './directory.ts';
import { type Ars, FEDERATION } from './place.ts';

/** Without those that lie below another one of them; each once, in order of their keys. */
export function outermost(all: readonly Ars[], places: Pick<PlaceDirectory, 'ancestors'>): Ars[] {
  const set = new Set(all);
  return [...set]
    .filter((ars) => !places.ancestors(ars).some((above) => above.ars !== ars && set.has(above.ars)))
    .toSorted();
}

/** The lowest unit that all of them belong to; of one place itself. */
export function commonUnit(all: readonly Ars[], places: Pick<PlaceDirectory, 'ancestors'>): Ars {
  const chains = all.map((ars) => [ars, ...places.ancestors(ars).map((above) => above.ars)]);
  const [first = [], ...others] = chains;
  return first.find((ars) => others.every((chain) => chain.includes(ars))) ?? FEDERATION;
}
