/** Events that several sources tell, for an editor to say whether they are the same. */
import { civilDate } from '../../../kernel/clock.ts';
import type { DoubleRecord, Doubles } from '../../../kernel/doubles/double.ts';
import type { Kernel, PlaceRequest } from '../../../kernel/solution.ts';
import { FEED_LANGUAGE } from '../../../kernel/sources/feed-language.ts';
import { dateRow } from '../intakes/date-row.ts';
import { eventPath } from '../paths.ts';
import { lockEvents } from '../shown/judge-store.ts';
import { reachOf } from '../shown/pair-store.ts';
import { showAgain } from '../shown/renew-shown.ts';
import { type ToldEvent, toldById } from '../shown/told-store.ts';
import { whenInWords } from '../when.ts';
import { decisionsAt, joinedEvents, placesOfTold, putDecisions, waitingPairs } from './doubles-store.ts';

export const doubles: Doubles = {
  async count({ place }, kernel, most) {
    const found = await waitingPairs(keysOf(place, kernel), kernel.db, { now: kernel.clock.now(), most });
    return found.length;
  },

  async list(request, kernel, most) {
    const keys = keysOf(request.place, kernel);
    const now = kernel.clock.now();
    const waiting = await waitingPairs(keys, kernel.db, { now, most });
    const joined = await joinedEvents(keys, kernel.db, { now, most });
    const decided = await decisionsAt(keys, kernel.db, most);
    const ids = [...waiting, ...decided].flatMap(({ one, other }) => [one, other]);
    const told = await toldById(kernel.db, [...new Set([...ids, ...joined.flat()])]);
    const records = new Map(told.map((event) => [event.id, recordOf(event, request, kernel)]));
    const both = ({ one, other }: { one: string; other: string }): [[DoubleRecord, DoubleRecord]] | [] => {
      const [a, b] = [records.get(one), records.get(other)];
      return a === undefined || b === undefined ? [] : [[a, b]];
    };
    return {
      waiting: waiting.flatMap((pair) =>
        both(pair).map((two) => ({ records: two, likeness: pair.likeness })),
      ),
      joined: joined.map((members) => ({ records: members.flatMap((id) => records.get(id) ?? []) })),
      decided: decided.flatMap((pair) =>
        both(pair).map((two) => ({ records: two, verdict: pair.verdict, decidedAt: pair.decidedAt })),
      ),
    };
  },

  async decide(db, { keys, one, others, verdict }, now) {
    await lockEvents(db);
    const ids = [...new Set([one, ...others])];
    const before = await placesOfTold(db, ids);
    const isHere = ({ ars, shownAt }: (typeof before)[number]) => keys.has(ars) || keys.has(shownAt ?? '');
    if (ids.length < 2 || before.length < ids.length || !before.some(isHere)) return null;
    const near = (await reachOf(ids, db)).map(({ id }) => id);
    const arsOf = new Map(before.map(({ id, ars }) => [id, ars]));
    const pairs = others
      .filter((other) => other !== one)
      .map((other) => {
        const [first, second] = one < other ? [one, other] : [other, one];
        return { ars: arsOf.get(first) ?? '', one: first, other: second };
      });
    await putDecisions(db, pairs, verdict, now);
    await showAgain(db, [...new Set([...ids, ...near])]);
    const after = await placesOfTold(db, ids);
    return [
      ...new Set(
        [...before, ...after].flatMap(({ ars, shownAt }) => [ars, ...(shownAt === null ? [] : [shownAt])]),
      ),
    ];
  },
};

function keysOf({ ars }: PlaceRequest['place'], { places }: Kernel): string[] {
  return [...places.keys(ars)];
}

function recordOf(
  { id, source, record }: ToldEvent,
  { language }: PlaceRequest,
  kernel: Kernel,
): DoubleRecord {
  const now = kernel.clock.now();
  const next =
    record.occurrences.find((one) => Temporal.Instant.compare(dateRow(one, record.status).until, now) > 0) ??
    record.occurrences.at(-1);
  const where = [record.place.name, record.place.address].filter((part) => part !== null).join(', ');
  return {
    ...{ id, title: record.title, lang: FEED_LANGUAGE, page: eventPath(id) },
    when: next === undefined ? null : whenInWords(next, language, civilDate(now)),
    where: where === '' ? null : where,
    source: kernel.sources.get(source)?.name ?? source,
  };
}
