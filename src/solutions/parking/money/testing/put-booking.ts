/** A lot with one bay, and bookings of it, straight into the tables. For tests. */
import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { type Booking, NO_NEEDS } from '../../book/booking.ts';
import { insertBookings } from '../../book/booking-store.ts';
import { bayModel, type LotRecord, lotModel, type Price, priceModel } from '../../model.ts';

export interface PutLot {
  ars: string;
  lot: string;
  bay: string;
}

export async function putLot(
  db: Kysely<unknown>,
  {
    ars,
    owner,
    price,
    ...more
  }: { ars: string; owner: string; price: Partial<Price> } & Partial<Omit<LotRecord, 'price'>>,
): Promise<PutLot> {
  const [lot, bay] = [randomUUID(), randomUUID()];
  const record = lotModel.parse({
    ...{ title: 'Hof am Markt', about: '', street: 'Marktweg', houseNumber: '3', hint: '', windows: [] },
    ...{ access: { kind: 'open', text: '', operator: null }, exceptions: [], notice: 0, longest: 40_320 },
    ...{ pause: 0, photos: [], isPublicTraffic: false, phone: '', business: null, winter: '' },
    ...more,
    price: priceModel.parse({
      ...{ free: false, hour: null, night: null, day: null, week: null, month: null, vat: 'private' },
      ...price,
    }),
  });
  const bayRecord = bayModel.parse({
    ...{ label: '1', length: 500, width: 250, height: null, surface: 'paved', isRoofed: false },
    ...{ charging: null, isStepFree: false, isWide: false },
  });
  await sql`insert into parking.lot (ars, id, owner, kind, state, x, y, lon, lat, record, created_at, changed_at,
      declared_at) values (${ars}, ${lot}, ${owner}, 'yard', 'listed', 8500, 5500, 6.95, 50.94,
      ${JSON.stringify(record)}, now(), now(), now())`.execute(db);
  await sql`insert into parking.bay (ars, id, lot, position, record)
    values (${ars}, ${bay}, ${lot}, 0, ${JSON.stringify(bayRecord)})`.execute(db);
  return { ars, lot, bay };
}

let made = 0;

export async function putBooking(
  db: Kysely<unknown>,
  at: PutLot,
  own: Pick<Booking, 'driver' | 'from' | 'until' | 'price'> & Partial<Booking>,
): Promise<Booking> {
  made += 1;
  const booking: Booking = {
    ...{ ...at, id: randomUUID(), wish: randomUUID(), code: `A7Q-${String(made).padStart(3, '0')}` },
    ...{ kind: 'bay', state: 'fixed', heldFrom: own.from, heldUntil: own.until, lon: null, lat: null },
    ...{
      within: null,
      needs: NO_NEEDS,
      plate: null,
      pay: 'direct',
      terms: '2026-11',
      record: {},
      version: 1,
    },
    ...{
      createdAt: own.from,
      changedAt: own.from,
      fixedAt: null,
      arrivedAt: null,
      leftAt: null,
      endedAt: null,
    },
    ...own,
  };
  await insertBookings(db, [booking]);
  return booking;
}
