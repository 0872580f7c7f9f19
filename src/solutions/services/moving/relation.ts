/** How far a move goes. Pure. */
import type { Place } from '../../../kernel/places/place.ts';

export type Relation = 'same-town' | 'same-county' | 'same-state' | 'other-state';

/** A place and the units above it, nearest first. */
export type Chain = readonly Place[];

/** By the units that both have in common; a town that is its own county shares it with nobody else. */
export function relationOf(old: Chain, next: Chain): Relation {
  const [from, to] = [old[0], next[0]];
  if (from !== undefined && from.ars === to?.ars) return 'same-town';
  if (haveInCommon(old, next, 'county')) return 'same-county';
  return haveInCommon(old, next, 'state') ? 'same-state' : 'other-state';
}

function haveInCommon(old: Chain, next: Chain, level: 'county' | 'state'): boolean {
  const unitOf = (chain: Chain) => chain.find(({ levels }) => levels.includes(level))?.ars;
  const unit = unitOf(old);
  return unit !== undefined && unit === unitOf(next);
}
