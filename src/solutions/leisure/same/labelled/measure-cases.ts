import { fold } from '../../../../kernel/places/fold.ts';
import { beginsOf } from '../begin.ts';
import { groupTold } from '../group-told.ts';
import { type Comparable, judgePair } from '../judge-pair.ts';
import { type LabelledCase, type LabelledRecord, TOWN } from './make-cases.ts';

export interface Measured {
  /** Pairs of records that are one event, or are said to be. */
  right: number;
  wrong: number;
  missed: number;
  /** Pairs that an editor is asked about: rightly, and for nothing. */
  askedRight: number;
  askedWrong: number;
  /** Kinds of cases → pairs in them that were joined wrongly, or missed. */
  wrongIn: ReadonlyMap<string, number>;
  missedIn: ReadonlyMap<string, number>;
  precision: number;
  recall: number;
}

/** Judges each calendar as an import does, without a look at its labels. */
export function measureCases(cases: readonly LabelledCase[]): Measured {
  let [right, wrong, missed, askedRight, askedWrong] = [0, 0, 0, 0, 0];
  const [wrongIn, missedIn] = [new Map<string, number>(), new Map<string, number>()];
  const count = (where: Map<string, number>, kind: string) => where.set(kind, (where.get(kind) ?? 0) + 1);
  for (const { kind, records } of cases) {
    const compared = records.map(comparable);
    const pairs = compared.flatMap((one, at) =>
      compared.slice(at + 1).flatMap((other) => {
        const judged = one.source === other.source ? null : judgePair(one, other);
        return judged === null ? [] : [{ one: one.id, other: other.id, ...judged }];
      }),
    );
    const groups = groupTold(
      compared,
      pairs.filter(({ verdict }) => verdict === 'same'),
      [],
    );
    const groupOf = new Map(groups.flatMap((group) => group.map((id) => [id, group] as const)));
    for (const [at, a] of records.entries())
      for (const b of records.slice(at + 1)) {
        const [isSame, isJoined] = [a.event === b.event, groupOf.get(a.id) === groupOf.get(b.id)];
        if (isSame && isJoined) right += 1;
        if (!isSame && isJoined) {
          wrong += 1;
          count(wrongIn, kind);
        }
        if (isSame && !isJoined) {
          missed += 1;
          count(missedIn, kind);
        }
        const isAsked = !isJoined && pairs.some(({ one, other }) => one === a.id && other === b.id);
        if (isAsked && isSame) askedRight += 1;
        if (isAsked && !isSame) askedWrong += 1;
      }
  }
  const [precision, recall] = [right / (right + wrong), right / (right + missed)];
  return { right, wrong, missed, askedRight, askedWrong, wrongIn, missedIn, precision, recall };
}

function comparable({ id, source, record }: LabelledRecord): Comparable {
  const where = { ...record.place, point: record.point, ars: '160730076076', towns: [TOWN] };
  return { id, source, title: record.title, where, begins: beginsOf(record.occurrences) };
}

/** How many cases have a title that stands in the set already: so that it is not one event in many clothes. */
export function differentTitles(cases: readonly LabelledCase[]): number {
  return new Set(cases.flatMap(({ records }) => records.map(({ record }) => fold(record.title)))).size;
}
