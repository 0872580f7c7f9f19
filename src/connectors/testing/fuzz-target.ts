/** What a connector hands to the fuzz harness: `export const target: FuzzTarget<…>` in its `fuzz-target.ts`. Types only. */
import type { ZodType } from 'zod';
import type { Connector, ReadContext } from '../../kernel/sources/connector.ts';

export interface FuzzSeed<Settings> {
  name: string;
  /** A small file that reads well, at most 8 KB: every mutation begins with one of them. */
  bytes: Uint8Array;
  settings: Settings;
}

export interface FuzzTarget<Value, Settings> {
  connector: Connector<Value, Settings>;
  seeds: readonly FuzzSeed<Settings>[];
  /** What every yielded value must be. As strict as can be: `z.strictObject`, ranges, lengths. */
  value: ZodType<Value>;
  /** Without: from 2026-01-01 for a year. */
  horizon?: ReadContext<Settings>['horizon'];
  /** Words of the format that mutations put in beside the general ones: `RRULE:FREQ=SECONDLY`. */
  tokens?: readonly string[];
}
