import { fullNameOf } from '../../../kernel/places/full-name.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { baysOf } from '../lots/lot-store.ts';
import { authorityOf, zoneView } from './check-zone.ts';
import { alikeLots, bookingsAhead, type ReviewLot } from './review-store.ts';
import { waits } from './waits.ts';
import { zonesById } from './zone-store.ts';
import type { ReviewLine, ReviewView } from './zones-api.ts';

/** Others that may be decided about at once, as many as one decision takes beside the first. */
const MOST_ALIKE = 99;

export async function linesOf(lots: readonly ReviewLot[], kernel: Kernel): Promise<ReviewLine[]> {
  const ids = [...new Set(lots.flatMap(({ zone }) => zone ?? []))];
  const zones = new Map((await zonesById(kernel.db, ids)).map((zone) => [zone.id, zone]));
  return lots.map((lot) => {
    const zone = zones.get(lot.zone ?? '');
    return {
      ...{ id: lot.id, title: lot.record.title, kind: lot.kind, state: lot.state, street: streetOf(lot) },
      ...{ town: townOf(lot.ars, kernel), owner: lot.record.business ?? lot.ownerName, bays: lot.bays },
      ...{
        verdict: lot.verdict ?? 'unknown',
        zone: zone === undefined ? null : zoneView(zone, kernel.sources),
      },
      ...{ decision: lot.decision, since: lot.since, askedAt: lot.askedAt, wasChanged: lot.wasChanged },
      ...{ waits: waits(lot), version: lot.version },
    };
  });
}

export async function viewOf(lot: ReviewLot, kernel: Kernel): Promise<ReviewView> {
  const { db } = kernel;
  const [[line], bays, bookings, alike, zones] = await Promise.all([
    linesOf([lot], kernel),
    baysOf(db, [lot]),
    bookingsAhead(db, lot),
    waits(lot) ? alikeLots(db, lot, MOST_ALIKE) : [],
    zonesById(db, lot.zone === null ? [] : [lot.zone]),
  ]);
  if (line === undefined) throw new Error('One lot has no line');
  const { about, hint, isPublicTraffic } = lot.record;
  return {
    ...line,
    ...{ about, hint, isPublicTraffic, declaredAt: lot.declaredAt, decidedAt: lot.decidedAt },
    answer: lot.answer ?? '',
    bayList: bays
      .filter(({ state }) => state !== 'withdrawn')
      .map(({ id, record: { label, length, width, height, isRequired } }) => ({
        ...{ id, label, length, width, height, isRequired },
      })),
    authority: authorityOf(zones[0] ?? null, lot.ars, kernel),
    bookings,
    hearsByMail: lot.email !== null,
    alike: alike.map((one) => ({
      ...{ id: one.id, version: one.version, title: one.record.title, street: streetOf(one) },
    })),
  };
}

function streetOf({ record: { street, houseNumber } }: ReviewLot): string {
  return `${street} ${houseNumber}`.trim();
}

function townOf(ars: string, { places }: Kernel): string {
  const found = places.resolve(ars);
  return found.kind === 'current' || found.kind === 'moved' ? fullNameOf(found.place) : ars;
}
