/** A solution switched on for a municipality, or by an association for its members. Types only. */
import type { Ars, Level } from '../places/place.ts';

/**
 * `draft`: seen at the desk and in its preview only; `live`: counts; `paused`: nothing is shown, also not what a unit
 * above adopted; `given-back`: as if there were none.
 */
export type AdoptionState = 'draft' | 'live' | 'paused' | 'given-back';

/** What a version says, and what undoing brings back. */
export interface AdoptionContent {
  level: Level;
  state: AdoptionState;
  settings: Readonly<Record<string, unknown>>;
  /** Instant at which it was adopted, or begun as a draft. */
  since: string;
  /** From which town's settings it was taken over; null: from nobody. */
  takenOverFrom: Ars | null;
}

export interface Adoption extends AdoptionContent {
  ars: Ars;
  solution: string;
  /** Counts from 1; every change makes the next. */
  version: number;
  /** Instant. */
  changedAt: string;
}

/** One of the versions that an adoption had. */
export interface AdoptionVersion extends Adoption {
  /** Pseudonym of the log; null: the operator at the console, or nobody knows any more. */
  actor: string | null;
  /** null: the account is gone. */
  actorName: string | null;
  /** The version whose content this one has again. */
  undoneTo: number | null;
}

/** All adoptions, in memory, read-only; built anew when one changes. */
export interface AdoptionDirectory {
  /** The place's own, whatever its state; none where it was given back. */
  own(ars: Ars, solution: string): Adoption | undefined;
  /**
   * What counts at a place (design section 5, 3): own beats association beats county beats Land beats Bund; a place
   * that paused it has none, and neither have those below a unit that paused it unless they adopted it themselves.
   * A draft does not count.
   */
  effective(ars: Ars, solution: string): Adoption | undefined;
  /** Whether the nearest row that counts, own or of a unit above, has paused it. */
  isPaused(ars: Ars, solution: string): boolean;
  /** Whether the municipality itself, or its association for it, has adopted anything. */
  isAdopted(ars: Ars): boolean;
  /** Everybody who has adopted a solution, and it counts. */
  adopters(solution: string): readonly Adoption[];
}
