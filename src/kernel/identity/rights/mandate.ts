import type { Ars, Level } from '../../places/place.ts';

/** What a place lets a unit above it do. Without a row: an association everything, all others nothing. */
export interface Mandate {
  ars: Ars;
  holder: Ars;
  holderLevel: Exclude<Level, 'municipality'>;
  scope: 'full' | 'limited' | 'ended';
  /** Of a limited one: the permissions that remain. Empty otherwise. */
  permissions: readonly string[];
}
