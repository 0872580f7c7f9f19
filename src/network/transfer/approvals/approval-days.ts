/** How long approvals take, by kind: of all towns, and of one beside them. */
import type { Ars } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { APPROVAL_KINDS, type ApprovalKind } from './approval.ts';
import type { OwnDays, TownsDays } from './approvals-api.ts';
import { type MeasuredKind, measuredDays } from './days-store.ts';

/** Fewer towns are not told: it would be known whose office was slow. */
export const LEAST_TOWNS = 5;

type House = Pick<Kernel, 'db' | 'places'>;

/** Each kind of all towns, without examples; null in place of figures where fewer than five towns have any. */
export async function approvalDays({ db, places }: House): Promise<Record<ApprovalKind, TownsDays | null>> {
  const found = byKind(await measuredDays(db, null));
  return each((kind) => {
    const one = found.get(kind);
    if (one === undefined) return null;
    const towns = new Set(one.keys.map((ars) => todaysKey(ars, places))).size;
    if (towns < LEAST_TOWNS) return null;
    const [lower, median, upper] = one.days;
    return { lower, median, upper, decisions: one.decisions, towns };
  });
}

/** Of one town, to its own desk. */
export async function ownDays(
  { db, places }: House,
  ars: Ars,
): Promise<Record<ApprovalKind, OwnDays | null>> {
  const found = byKind(await measuredDays(db, places.keys(ars)));
  return each((kind) => {
    const one = found.get(kind);
    return one === undefined ? null : { median: one.days[1], decisions: one.decisions };
  });
}

function byKind(rows: readonly MeasuredKind[]): Map<ApprovalKind, MeasuredKind> {
  return new Map(rows.map((row) => [row.kind, row]));
}

function each<Value>(of: (kind: ApprovalKind) => Value): Record<ApprovalKind, Value> {
  // All kinds are there: they are the list itself.
  return Object.fromEntries(APPROVAL_KINDS.map((kind) => [kind, of(kind)])) as Record<ApprovalKind, Value>;
}

/** Towns that merged count as one. */
function todaysKey(ars: Ars, places: House['places']): Ars {
  const found = places.resolve(ars);
  return found.kind === 'current' || found.kind === 'moved' ? found.place.ars : ars;
}
