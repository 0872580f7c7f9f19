/** What the desk's API of doubles answers: the same for the server and the web. Types only. */
import type { DecidedDouble, DoubleRecord, DoubleVerdict, JoinedDouble, WaitingDouble } from './double.ts';

/** `page` is the own path of its page. */
export type { DoubleRecord, DoubleVerdict };

type Of<Double> = Double & { solution: string };

export interface DoubleList {
  waiting: Of<WaitingDouble>[];
  joined: Of<JoinedDouble>[];
  decided: Of<DecidedDouble>[];
  /** Solutions that could not be looked at just now, by their titles. */
  failed: string[];
}

/** One record against others; null takes back what was decided. */
export interface DoubleDecision {
  solution: string;
  one: string;
  others: string[];
  verdict: DoubleVerdict | null;
}
