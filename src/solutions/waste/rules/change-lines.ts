import type { ChangeChoices } from './change-form.ts';
import type { KnownChange } from './change-store.ts';
import type { ChangeLine } from './rules-api.ts';

/** Changes with names; a district or bin that is there no more is called by its key. Pure. */
export function changeLines(
  changes: readonly KnownChange[],
  { districts, bins }: ChangeChoices,
): ChangeLine[] {
  const names = new Map(districts.map(({ slug, name }) => [slug, name]));
  const binNames = new Map(bins.map(({ key, name }) => [key, name]));
  return changes.map((change) => ({
    ...{ id: change.id, first: change.first, last: change.last, days: change.days, reason: change.reason },
    ...{ createdAt: change.createdAt, revokedAt: change.revokedAt },
    districts: change.slugs.map((slug) => names.get(slug) ?? slug),
    bins: change.bins.map((key) => binNames.get(key) ?? key),
  }));
}
