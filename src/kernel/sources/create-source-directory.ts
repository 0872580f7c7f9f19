import type { SourceInfo } from '../solution.ts';
import type { Source } from './source.ts';
import type { SourceDirectory } from './source-directory.ts';

/** From all sources; `staleAfter` tells the rule of an intake as ISO 8601 duration. */
export function createSourceDirectory(
  all: readonly Source[],
  staleAfter: (solution: string, intake: string) => string | undefined,
): SourceDirectory {
  const byId = new Map(all.map((source) => [source.id, source]));
  const groups = Map.groupBy(
    all.filter(({ state, awaitsAdoption }) => state === 'active' && awaitsAdoption !== true),
    ({ ownerArs, solution, intake }) => `${ownerArs} ${solution} ${intake}`,
  );

  const hidden = all.filter((source) => source.hidden && source.awaitsAdoption !== true);

  /** What is asked is as old as the single answer: that nobody wanted one for days says nothing. */
  function isStale(source: Source, time: Temporal.Instant, now: Temporal.Instant): boolean {
    const rule = staleAfter(source.solution, source.intake);
    if (rule === undefined || (source.kind !== 'http' && source.kind !== 'query')) return false;
    const limit = Temporal.Duration.from(rule).total({
      unit: 'seconds',
      relativeTo: now.toZonedDateTimeISO('UTC'),
    });
    return now.since(time).total('seconds') > limit;
  }

  return {
    all,
    get: (id) => byId.get(id),
    of: (solution, intake, owners) =>
      [...owners].flatMap((ars) => groups.get(`${ars} ${solution} ${intake}`) ?? []),
    // Nearly always none: the bundle of every place asks.
    hidden: (solution, owners) =>
      hidden.filter((one) => one.solution === solution && owners.has(one.ownerArs)),
    info(id, seenAt, now): SourceInfo | null {
      const source = byId.get(id);
      if (source === undefined || source.hidden || source.awaitsAdoption) return null;
      const time = seenAt ?? source.checkedAt;
      if (time === null) return null;
      const { name, licence, url } = source;
      return {
        name,
        licence,
        url,
        time,
        ...(source.kind === 'sample' && { example: true as const }),
        ...((source.kind !== 'query' || seenAt !== null) &&
          isStale(source, Temporal.Instant.from(time), now) && { stale: true as const }),
      };
    },
  };
}
