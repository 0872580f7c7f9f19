/**
 * Where a service is given, as far as the records say: design of the four answers in which nothing is picked silently.
 * "No such service in this Land" is the fourth; no feed of today can say it. Pure.
 */
export type Answer<Office> =
  | { kind: 'found'; office: Office }
  /** The district or the address decides: shown as a list. */
  | { kind: 'several'; offices: readonly Office[] }
  /** The record names no office, or only such as the offices' feed does not have. */
  | { kind: 'unknown'; reason: 'none-named' | 'not-in-source' };

/** `named`: how many offices the service names; `offices`: those of them that are known and public. */
export function answerOf<Office>(named: number, offices: readonly Office[]): Answer<Office> {
  const [first] = offices;
  if (first === undefined) return { kind: 'unknown', reason: named === 0 ? 'none-named' : 'not-in-source' };
  return offices.length === 1 ? { kind: 'found', office: first } : { kind: 'several', offices };
}
