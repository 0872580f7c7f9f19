/** Lots and wishes for tests and benches: invented, in Wacken unless told. */
import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Bay, Lot } from '../../lots/lot.ts';
import { tileOf } from '../../lots/tile-of.ts';
import { insertBays, insertLot } from '../../lots/write-lot-store.ts';
import type { BayRecord, LotRecord } from '../../model.ts';
import { NO_NEEDS } from '../booking.ts';
import type { BookingForm } from '../bookings-api.ts';

export const WACKEN = '010615168107';
export const POINT = { lon: 9.3756, lat: 54.0204 };

export const BAY: BayRecord = {
  ...{ label: '1', length: 500, width: 250, height: null, surface: 'asphalt', isRoofed: false },
  ...{ charging: null, isStepFree: true, isWide: true, isRequired: false },
};

const RECORD: LotRecord = {
  ...{
    title: 'Hof hinter dem Laden',
    about: '',
    street: 'Hauptstraße',
    houseNumber: '7',
    hint: 'Hinten rechts',
  },
  access: { kind: 'code', text: 'Schranke: K47Z11', operator: null },
  windows: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', until: '00:00', holidays: 'as-usual' }],
  ...{ exceptions: [], notice: 0, longest: 40_320, pause: 0 },
  price: {
    ...{ free: false, hour: 120, night: null, nightFrom: '18:00', nightUntil: '08:00' },
    ...{ day: null, dayFrom: '00:00', week: null, month: null, vat: 'private' },
  },
  ...{ photos: [], isPublicTraffic: false, phone: '', business: null, winter: '' },
};

/** A listed lot with bays of somebody; what is not told is as in `RECORD` and `BAY`. */
export async function aLot(
  db: Kysely<unknown>,
  own: {
    owner?: string | null;
    source?: string | null;
    ars?: string;
    at?: { lon: number; lat: number };
    record?: Partial<LotRecord>;
    bays?: readonly Partial<BayRecord>[];
  } = {},
): Promise<{ lot: Lot; bays: Bay[] }> {
  const { ars = WACKEN, at = POINT, source = null } = own;
  const now = '2026-11-01T00:00:00Z';
  const lot: Lot = {
    ...{
      ars,
      id: randomUUID(),
      owner: own.owner === undefined ? randomUUID() : own.owner,
      number: null,
      source,
    },
    ...{ kind: 'yard', state: 'listed', ...tileOf(at), ...at, record: { ...RECORD, ...own.record } },
    ...{ version: 1, createdAt: now, changedAt: now, declaredAt: now, verdict: 'allowed', zone: null },
    ...{ checkedAt: null, decision: null, decidedAt: null, answer: null },
  };
  const bays = (own.bays ?? [{}]).map(
    (bay, position): Bay => ({
      ...{ ars, id: randomUUID(), lot: lot.id, position, state: 'open', blockedUntil: null },
      record: { ...BAY, label: String(position + 1), ...bay },
    }),
  );
  await insertLot(db, lot);
  await insertBays(db, bays);
  return { lot, bays };
}

/** A wish near the point, for two hours, as dear as may be, unless told. */
export function aWish(own: Partial<BookingForm> & { from: string; until: string }): BookingForm {
  return {
    ...{ wish: randomUUID(), ars: WACKEN, kind: 'near', needs: NO_NEEDS, price: 100_000, pay: 'direct' },
    terms: '2026-11',
    ...(own.kind === 'bay' ? {} : { near: { ...POINT, within: 300 } }),
    ...own,
  };
}
