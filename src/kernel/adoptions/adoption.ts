/** A solution switched on for a municipality, or by an association for its members. Types only. */
import type { Ars, Level } from '../places/place.ts';

export interface Adoption {
  ars: Ars;
  solution: string;
  level: Level;
  state: 'active' | 'paused';
  settings: Readonly<Record<string, unknown>>;
  /** Instant. */
  since: string;
  /** From which town's settings it was taken over; null: from nobody. */
  takenOverFrom: Ars | null;
}

/** All adoptions, in memory, read-only; built anew when one changes. */
export interface AdoptionDirectory {
  /** The place's own row, whatever its state. */
  own(ars: Ars, solution: string): Adoption | undefined;
  /**
   * What counts at a place (design section 5, 3): own beats association beats county beats Land beats Bund; a place
   * that paused it has none, and neither have those below a unit that paused it unless they adopted it themselves.
   */
  effective(ars: Ars, solution: string): Adoption | undefined;
  /** Whether the nearest row, own or of a unit above, has paused it. */
  isPaused(ars: Ars, solution: string): boolean;
  /** Whether the municipality itself, or its association for it, has adopted anything. */
  isAdopted(ars: Ars): boolean;
}
