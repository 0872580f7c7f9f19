/** One event out of all records that tell of it. Pure; the order in which they are given changes nothing. */
import type { Answer, EventRecord } from '../model.ts';
import { mergeDates } from './merge-dates.ts';
import { isTrusted, type Lineage, type RankedSource, rankOf } from './source-rank.ts';

export interface Told {
  id: string;
  ars: string;
  source: string;
  record: EventRecord;
}

export interface Merged {
  /** The record that was known first leads: its id is the address of the page, as long as it is among them. */
  lead: Told;
  ars: string;
  /** The leading one first, then those whose words count most. */
  members: Told[];
  record: EventRecord;
  /** Source that says that it, or a date of it, is cancelled, where others do not; null: none. */
  cancelledBy: string | null;
}

export interface Judges {
  sources: ReadonlyMap<string, RankedSource>;
  /** Of a key: its own keys and those above it. */
  lineage(ars: string): Lineage;
}

export function mergeEvents(told: readonly Told[], judges: Judges): Merged {
  const byId = told.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const [lead] = byId;
  if (lead === undefined) throw new Error('nothing was told');
  if (byId.length === 1)
    return { lead, ars: lead.ars, members: byId, record: lead.record, cancelledBy: null };
  const ranked = inOrderOfRank(byId, judges);
  const records = ranked.map(({ record }) => record);
  const [best = lead.record] = records;
  const first = <T>(of: (record: EventRecord) => T | null | undefined) =>
    records.map(of).find((value) => value !== null && value !== undefined) ?? null;
  const answer = (of: (record: EventRecord) => Answer) =>
    records.map(of).find((value) => value !== 'unknown') ?? 'unknown';
  const occurrences = mergeDates(
    ranked.map(({ record, rank }) => ({ ...record, isTrusted: isTrusted(rank) || record === best })),
  );
  const isOff = occurrences.length > 0 && occurrences.every(({ status }) => status === 'cancelled');
  const isEmpty = occurrences.length === 0 && best.status === 'cancelled';
  const translations = Object.assign({}, ...records.toReversed().map((one) => one.translations ?? {}));
  const picture = first((one) => one.picture);
  const record: EventRecord = {
    title: best.title,
    description: descriptionOf(ranked),
    category: records.map((one) => one.category).find((category) => category !== 'other') ?? 'other',
    place: placeOf(records),
    point: first((one) => one.point),
    organiser: first((one) => one.organiser),
    price: first((one) => one.price),
    free: answer((one) => one.free),
    family: answer((one) => one.family),
    barrierFree: answer((one) => one.barrierFree),
    indoors: answer((one) => one.indoors),
    url: first((one) => one.url),
    status: isOff || isEmpty ? 'cancelled' : best.status === 'tentative' ? 'tentative' : 'scheduled',
    occurrences,
    isCut: records.some((one) => one.isCut),
    ...(Object.keys(translations).length > 0 && { translations }),
    ...(picture !== null && { picture }),
  };
  const located = ranked.find((one) => one.record.point !== null);
  return {
    ...{ lead, record, cancelledBy: cancelledBy(ranked) },
    ars: located?.ars ?? ranked[0]?.arsOfAll ?? lead.ars,
    members: [lead, ...ranked.map(({ rank, arsOfAll, ...one }) => one).filter(({ id }) => id !== lead.id)],
  };
}

type Ranked = Told & { rank: ReturnType<typeof rankOf>; arsOfAll: string };

/** By whose words count most, then by the id. */
function inOrderOfRank(byId: readonly Told[], { sources, lineage }: Judges): Ranked[] {
  // A point says the town; else the smallest unit that any of them names.
  const depth = ({ ars }: Told) => lineage(ars).above.length;
  const [where] = byId.toSorted(
    (a, b) =>
      Number(b.record.point !== null) - Number(a.record.point !== null) ||
      depth(b) - depth(a) ||
      (a.id < b.id ? -1 : 1),
  );
  const arsOfAll = where?.ars ?? '';
  const here = lineage(arsOfAll);
  return byId
    .map((one) => {
      const source = sources.get(one.source);
      return { ...one, arsOfAll, rank: source === undefined ? 4 : rankOf(source, here) } satisfies Ranked;
    })
    .toSorted((a, b) => a.rank - b.rank || changedLast(a, b) || (a.id < b.id ? -1 : 1));
}

/** Inside a rank the one that changed last, where both say when. */
function changedLast(a: Ranked, b: Ranked): number {
  const [ours, theirs] = [a.record.changed, b.record.changed];
  if (ours === undefined || theirs === undefined)
    return Number(ours === undefined) - Number(theirs === undefined);
  return Temporal.Instant.compare(theirs, ours);
}

/** Letters from which a description says something. */
const SENSIBLE = 40;

/** Whole, of one record: of those of the best rank that say something the longest; sentences are never mixed. */
function descriptionOf(ranked: readonly Ranked[]): EventRecord['description'] {
  const said = ranked.filter(({ record }) => lettersOf(record.description) >= SENSIBLE);
  const best = said.filter(({ rank }) => rank === said[0]?.rank);
  const isDated = best.length > 1 && best.every(({ record }) => record.changed !== undefined);
  const [longest] = best.toSorted(
    (a, b) => lettersOf(b.record.description) - lettersOf(a.record.description) || (a.id < b.id ? -1 : 1),
  );
  const chosen = isDated ? best[0] : longest;
  const fallback = ranked.find(({ record }) => record.description.length > 0);
  return (chosen ?? fallback)?.record.description ?? [];
}

function lettersOf(text: EventRecord['description']): number {
  return text.reduce(
    (sum, one) => sum + (one.type === 'list' ? one.items.join('').length : one.text.length),
    0,
  );
}

/** Name and address of one record; an address alone is taken from another one where the name is the same. */
function placeOf(records: readonly EventRecord[]): EventRecord['place'] {
  const named = records.find(({ place }) => place.name !== null);
  if (named === undefined)
    return records.find(({ place }) => place.address !== null)?.place ?? { name: null, address: null };
  const { name, address } = named.place;
  return {
    name,
    address: address ?? records.find(({ place }) => place.address !== null)?.place.address ?? null,
  };
}

/** The first that is believed and says so, where somebody else says nothing of it. */
function cancelledBy(ranked: readonly Ranked[]): string | null {
  const saysSo = ({ record }: Ranked) =>
    record.status === 'cancelled' || record.occurrences.some(({ status }) => status === 'cancelled');
  const believed = ranked.find((one) => isTrusted(one.rank) && saysSo(one));
  return believed !== undefined && !ranked.every(saysSo) ? believed.source : null;
}
