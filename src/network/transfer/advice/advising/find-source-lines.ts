import { needsOf } from '../../../../kernel/sources/watch/needs-of.ts';
import { watchedOf } from '../../../../kernel/sources/watch/store.ts';
import type { Watched } from '../../../../kernel/sources/watch/watched.ts';
import type { AdvisingFinder } from './advising-house.ts';
import type { AdvisingKind, AdvisingLine } from './advising-line.ts';

/** As long as somebody looks after a source each day, a day without data is the longest. */
const PATIENCE = 'P1D';

/** Sources that fail, for which nobody answers, or whose day of review has passed; only of towns that let us see it. */
export const findSourceLines: AdvisingFinder = async ({ isBelow, maySee, deskOf }, kernel) => {
  const owners = new Set(kernel.sources.all.map(({ ownerArs }) => ownerArs));
  const seen = new Set([...owners].filter((ars) => isBelow(ars) && maySee(ars)));
  if (seen.size === 0) return [];
  const now = kernel.clock.now();
  const line = (one: Watched, kind: AdvisingKind, since: string): AdvisingLine => ({
    ...{ id: `${kind}:${one.id}`, kind, ars: one.ownerArs, what: one.name, lang: 'de', note: '' },
    ...{ since, href: deskOf(one.ownerArs), example: false },
  });
  return (await watchedOf(kernel.db, seen)).flatMap((one) => {
    const needs = needsOf(one, PATIENCE, now);
    const failing = needs.find(({ reason }) => reason === 'failing' || reason === 'held');
    const review = needs.find(({ reason }) => reason === 'review');
    const { chain } = one;
    const isUnanswered = chain !== null && (chain.step === 'managers' || chain.step === 'hidden');
    return [
      ...(isUnanswered ? [line(one, 'source-unanswered', chain.begunAt)] : []),
      // What a graver line says already is not said twice.
      ...(failing !== undefined && !isUnanswered ? [line(one, 'source-failing', failing.since)] : []),
      ...(review !== undefined ? [line(one, 'source-old', review.since)] : []),
    ];
  });
};
