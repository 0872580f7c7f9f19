/** What the desk's API of missed collections answers: the same for the server and the web. Types only. */
import type { Missed, MissedReport, MissedState } from './missed.ts';

export interface MissedLine extends Omit<Missed, 'ars' | 'town'> {
  /** Name of the town of the street. */
  town: string;
}

export interface MissedView extends MissedLine {
  households: MissedReport[];
  /** What may be made of it. */
  next: MissedState[];
}

export interface MissedList {
  missed: MissedLine[];
  next: string | null;
}
