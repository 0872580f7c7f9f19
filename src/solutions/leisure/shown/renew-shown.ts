import type { Kysely } from 'kysely';
import { beginsOf } from '../same/begin.ts';
import { groupTold } from '../same/group-told.ts';
import { mergeEvents } from '../same/merge-events.ts';
import { putBegins } from './compared-store.ts';
import { findPairs } from './find-pairs.ts';
import { comparedSources, lineagesOf, lockEvents } from './judge-store.ts';
import { decisionsAmong, insertPairs, pairsAmong, reachOf, takePairs } from './pair-store.ts';
import { insertShown, removeShown, type ShownEvent } from './shown-store.ts';
import { type ToldEvent, type ToldKey, toldOf } from './told-store.ts';

type Db = Kysely<unknown>;

/**
 * Makes anew what is shown for records that were told, changed or taken away, also where other records are shown
 * with them. Runs inside the caller's transaction.
 */
export async function renewShown(db: Db, touched: readonly ToldKey[]): Promise<void> {
  await lockEvents(db);
  const ids = touched.map(({ id }) => id);
  const before = await takePairs(ids, db);
  await compare(await toldOf(db, touched), db);
  await showAgain(db, [...ids, ...before]);
}

/** The same where nothing was told anew: somebody has decided, or a source was hidden or is shown again. */
export async function showAgain(db: Db, ids: readonly string[]): Promise<void> {
  const told = await toldOf(db, await reachOf(ids, db));
  const all = [...new Set([...ids, ...told.map(({ id }) => id)])];
  await removeShown(all, db);
  await insertShown(await shownOf(told, db), db);
}

/** Invented events are like no other. What is hidden is compared too: it may be shown again. */
async function compare(told: readonly ToldEvent[], db: Db): Promise<void> {
  const sources = await comparedSources([...new Set(told.map(({ source }) => source))], db);
  const real = told.filter(({ source }) => sources.has(source));
  await putBegins(real, db);
  await insertPairs(await findPairs(real, db), db);
}

async function shownOf(told: readonly ToldEvent[], db: Db): Promise<ShownEvent[]> {
  const ids = told.map(({ id }) => id);
  const [pairs, decisions] = [await pairsAmong(ids, db), await decisionsAmong(ids, db)];
  if (pairs.length === 0 && decisions.length === 0) return told.map(aloneAsShown);
  const compared = await comparedSources([...new Set(told.map(({ source }) => source))], db);
  const sources = new Map([...compared].filter(([, { isShown }]) => isShown));
  const lineages = await lineagesOf(
    told.map(({ ars }) => ars),
    db,
  );
  const judges = { sources, lineage: (ars: string) => lineages.get(ars) ?? { own: [ars], above: [] } };
  const isOpen = ({ source }: ToldEvent) => sources.has(source);
  const groups = groupTold(told.filter(isOpen).map(asMember), pairs, decisions);
  const byId = new Map(told.map((one) => [one.id, one]));
  const merged = groups.map((group): ShownEvent => {
    const members = group.flatMap((id) => byId.get(id) ?? []);
    const { lead, ars, record, cancelledBy, members: ordered } = mergeEvents(members, judges);
    const by = [...new Set(ordered.map(({ source }) => source))];
    return { id: lead.id, source: lead.source, ars, record, cancelledBy, sources: by, members: ordered };
  });
  const aside = told.filter((one) => !isOpen(one)).map(aloneAsShown);
  return [...merged, ...aside.map((one): ShownEvent => ({ ...one, isAside: true }))];
}

function asMember({ id, source, record }: ToldEvent) {
  return { id, source, begins: beginsOf(record.occurrences) };
}

function aloneAsShown({ id, ars, source, record }: ToldEvent): ShownEvent {
  return { id, ars, source, record, cancelledBy: null, members: [{ id, ars }], sources: [source] };
}
