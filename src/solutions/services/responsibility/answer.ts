/**
 * Where a service is given, as far as the records say: design of the four answers in which nothing is picked silently.
 * "No such service in this Land" is the fourth; no feed of today can say it. Pure.
 */
export type Answer<Office> =
  | { kind: 'found'; office: Office }
  /** The district or the address decides: shown as a list. */
  | { kind: 'several'; offices: readonly Office[] }
  /** The record names no office, only such as the offices' feed does not have, or only such as are not for the public. */
  | { kind: 'unknown'; reason: 'none-named' | 'not-in-source' | 'not-public' };

/** `named`: how many offices the service names; `offices`: the public ones of them; `hidden`: known, but not public. */
export function answerOf<Office>(
  named: number,
  { offices, hidden }: { offices: readonly Office[]; hidden: number },
): Answer<Office> {
  const [first] = offices;
  if (first !== undefined)
    return offices.length === 1 ? { kind: 'found', office: first } : { kind: 'several', offices };
  if (named === 0) return { kind: 'unknown', reason: 'none-named' };
  return { kind: 'unknown', reason: hidden > 0 ? 'not-public' : 'not-in-source' };
}
