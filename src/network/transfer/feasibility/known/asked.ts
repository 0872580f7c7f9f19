import type { Place } from '../../../../kernel/places/place.ts';
import type { Kernel, Solution } from '../../../../kernel/solution.ts';
import type { Project } from '../../projects/project.ts';
import type { KnownFact } from './known-fact.ts';

/** What facts are gathered for. */
export interface Asked {
  project: Project;
  place: Place;
  /** Solution of this house; null: something else. */
  solution: Solution | null;
  /** Instant. */
  at: string;
  kernel: Kernel;
}

/** Finds what is known about some of the gates. */
export type Finder = (asked: Asked) => Promise<KnownFact[]>;
