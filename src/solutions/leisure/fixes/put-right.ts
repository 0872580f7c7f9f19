/** What fixes of events and of places have in common: which count, and what is to be asked. Pure. */
import type { Fix, Fixed, Was } from './fix-model.ts';

export interface KnownFix {
  id: string;
  unit: string;
  /** Instant. */
  confirmedAt: string;
  state: 'on' | 'asked';
  fix: Fix;
  /** null: confirmed just now; what the source tells is to be noted. */
  was: Was | null;
}

/** The same once that is noted. */
export type NotedFix = KnownFix & { was: Was };

/** 'asked': the source tells something else than when it was confirmed; 'agreed': it tells the same as the fix. */
export type Verdict = 'on' | 'asked' | 'agreed';

export interface Putting<Row> {
  record: Row;
  /** Each whose state is another one by now, or whose source was noted. */
  changed: readonly { id: string; state: Verdict; was: Was }[];
}

/** How a kind of record is read and written. */
interface Hands<Row> {
  tells(record: Row, fix: Fix, known: Was): Was;
  agrees(told: Was, one: NotedFix): boolean;
  isSame(told: Was, one: NotedFix): boolean;
  apply(record: Row, one: NotedFix): Row;
}

/**
 * The record with its fixes, in the order in which they were confirmed, and a note of each. One that the source has
 * caught up with is let go; one that it contradicts stays until the desk has looked.
 */
export function putRight<Row extends { fixed?: Fixed[] | undefined }>(
  told: Row,
  fixes: readonly KnownFix[],
  { tells, agrees, isSame, apply }: Hands<Row>,
): Putting<Row> {
  const { fixed: _, ...bare } = told;
  // What the house itself has noted is no part of what a source tells.
  const source = bare as Row;
  const judged = fixes
    .toSorted((one, other) => (one.confirmedAt < other.confirmedAt ? -1 : 1))
    .map((known) => {
      const one = { ...known, was: known.was ?? tells(source, known.fix, {}) };
      return { one, isNew: known.was === null, verdict: verdictOn(one) };
    });
  const counting = judged.filter(({ verdict }) => verdict !== 'agreed');
  const record = counting.reduce((row, { one }) => apply(row, one), source);
  const fixed = counting.map(({ one, verdict }): Fixed => {
    const { id, unit, confirmedAt, fix, was } = one;
    return { id, unit, at: confirmedAt, ...(verdict === 'asked' && { asked: true }), fix, was };
  });
  return {
    record: fixed.length === 0 ? record : { ...record, fixed },
    changed: judged
      .filter(({ one, isNew, verdict }) => isNew || verdict !== one.state)
      .map(({ one, verdict }) => ({ id: one.id, state: verdict, was: one.was })),
  };

  function verdictOn(one: NotedFix): Verdict {
    const now = tells(source, one.fix, one.was);
    if (agrees(now, one)) return 'agreed';
    return isSame(now, one) ? 'on' : 'asked';
  }
}
