/** What towns do, as the picture of the country counts it. Pure. */
import type { Ars } from '../../../kernel/places/place.ts';

export const DEED_KINDS = ['runs', 'pilots', 'open'] as const;
export type DeedKind = (typeof DEED_KINDS)[number];

/** So many of one kind, of one solution. */
export interface Deed {
  kind: DeedKind;
  /** The solution of this house that they are about; null: none. */
  solution: string | null;
  count: number;
}

/** Deeds of one town. */
export interface DeedRow extends Deed {
  /** Key of the day it was written. */
  ars: Ars;
  isExample: boolean;
}

/** What of all deeds is shown; left out: all. */
export interface DeedChoice {
  kind?: DeedKind | undefined;
  solution?: string | undefined;
}

export function isChosen(deed: Deed, { kind, solution }: DeedChoice): boolean {
  return (kind === undefined || deed.kind === kind) && (solution === undefined || deed.solution === solution);
}

export function countOf(deeds: readonly Deed[], choice: DeedChoice): number {
  let sum = 0;
  for (const deed of deeds) if (isChosen(deed, choice)) sum += deed.count;
  return sum;
}
