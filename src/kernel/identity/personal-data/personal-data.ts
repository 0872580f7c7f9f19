import type { Transaction } from 'kysely';
import type { Kernel } from '../../solution.ts';

/** What has to stay of somebody who deletes the account, and why; words of the house's texts. */
export interface KeptNote {
  /** Text key that says what stays ("kept_audit"). */
  what: string;
  /** How much of it. */
  count: number;
}

/** A part of the house that holds data about people: of the kernel, or of a solution. */
export interface PersonalData {
  /** Key in the exported JSON. */
  id: string;
  /** Tables that it speaks for, with their schema ("parking.booking"); a test finds those that nobody speaks for. */
  tables: readonly string[];
  /** Everything about the person, as plain JSON without anything about others; undefined: nothing. */
  export(person: string, kernel: Kernel): Promise<unknown>;
  /** Removes or detaches everything, within the transaction that removes the person. Says what stays. */
  erase(person: string, db: Transaction<unknown>): Promise<readonly KeptNote[]>;
}
