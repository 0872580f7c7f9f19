/** What a desk does with slots: each in one transaction, with its line in the log. */
import type { Transaction } from 'kysely';
import type { AuditAction } from '../../../kernel/audit/actions.ts';
import { recordAudit } from '../../../kernel/audit/store.ts';
import { civilDate } from '../../../kernel/clock.ts';
import { problem } from '../../../kernel/http/problem.ts';
import type { Actor } from '../../../kernel/identity/actor.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { promote, tell } from './book.ts';
import type { Slot } from './bulky.ts';
import { idsIn, lockRequest, setState } from './request-store.ts';
import { changeSlot, insertSlot, lockSlot, type SlotForm, slotById, withdrawSlot } from './slot-store.ts';

type House = Pick<Kernel, 'db' | 'places' | 'clock' | 'jobs'>;
type Known = { id: string; version: number };

export async function requireSlot(
  { db, places }: Pick<House, 'db' | 'places'>,
  { ars }: Place,
  id: string,
): Promise<Slot> {
  const found = await slotById(db, places.keys(ars), id);
  if (found === null) throw problem({ code: 'slot-unknown', status: 404, title: 'No such slot' });
  return found;
}

/** Throws `slot-day`: the day is over, or the last day to ask is after it. */
export function makeSlot(house: House, actor: Actor, place: Place, form: SlotForm): Promise<Slot> {
  requireDays(house, form);
  return house.db.transaction().execute(async (trx) => {
    const id = await insertSlot(trx, place.ars, form, house.clock.now());
    await log(house, trx, { actor, place, action: 'slot.made', id });
    return requireSlot({ db: trx, places: house.places }, place, id);
  });
}

/** More room lets those in who wait. Throws `slot-changed`, and `slot-taken` where more is taken already. */
export function reshapeSlot(
  house: House,
  actor: Actor,
  place: Place,
  { id, version, ...form }: Known & Omit<SlotForm, 'day' | 'slugs'>,
): Promise<Slot> {
  return house.db.transaction().execute(async (trx) => {
    const here = { db: trx, places: house.places };
    await lockSlot(trx, (await requireSlot(here, place, id)).ars, id);
    const found = await requireSlot(here, place, id);
    if (found.version !== version || found.isWithdrawn) throw changed();
    requireDays(house, { ...form, day: found.day });
    if (!(await changeSlot(trx, found, form, house.clock.now())))
      throw problem({ code: 'slot-taken', status: 409, title: 'More is taken already' });
    await promote(house, trx, { ars: found.ars, slot: id });
    await log(house, trx, { actor, place, action: 'slot.changed', id });
    return requireSlot(here, place, id);
  });
}

/** Who has a place or waits for one hears of it, with the reason. */
export function callOffSlot(
  house: House,
  actor: Actor,
  place: Place,
  { id, version, reason }: Known & { reason: string },
): Promise<Slot> {
  return house.db.transaction().execute(async (trx) => {
    const here = { db: trx, places: house.places };
    const { ars } = await requireSlot(here, place, id);
    await lockSlot(trx, ars, id);
    const now = house.clock.now();
    const ids = await idsIn(trx, { ars, slot: id, states: ['booked', 'waiting'] });
    if (!(await withdrawSlot(trx, { ars, id, version }, reason, now))) throw changed();
    for (const request of ids) {
      const found = await lockRequest(trx, ars, request);
      if (found === null || (found.state !== 'booked' && found.state !== 'waiting')) continue;
      await setState(trx, found, 'cancelled', now);
      await tell(house, trx, found, 'withdrawn', found.version + 1);
    }
    await log(house, trx, { actor, place, action: 'slot.withdrawn', id });
    return requireSlot(here, place, id);
  });
}

/** Whether the crew has taken it along. Throws `slot-unknown` and `slot-changed`. */
export function noteDone(
  house: House,
  actor: Actor,
  place: Place,
  { id, request, state }: { id: string; request: string; state: 'done' | 'not-done' | 'booked' },
): Promise<Slot> {
  return house.db.transaction().execute(async (trx) => {
    const here = { db: trx, places: house.places };
    const { ars } = await requireSlot(here, place, id);
    const found = await lockRequest(trx, ars, request);
    if (found === null || found.slot !== id || !['booked', 'done', 'not-done'].includes(found.state))
      throw changed();
    await setState(trx, found, state, house.clock.now());
    await log(house, trx, { actor, place, action: 'slot.done', id });
    return requireSlot(here, place, id);
  });
}

/** Before the list of a slot leaves the house, it is written down that it did. */
export function noteListed(house: House, actor: Actor, place: Place, id: string): Promise<void> {
  return house.db
    .transaction()
    .execute((trx) => log(house, trx, { actor, place, action: 'slot.listed', id }));
}

function requireDays({ clock }: House, { day, deadline }: Pick<SlotForm, 'day' | 'deadline'>): void {
  if (day < civilDate(clock.now()).toString() || deadline > day)
    throw problem({ code: 'slot-day', status: 422, title: 'These days do not fit' });
}

async function log(
  { clock }: House,
  trx: Transaction<unknown>,
  { actor, place, action, id }: { actor: Actor; place: Place; action: AuditAction; id: string },
): Promise<void> {
  const { person, request } = actor;
  const line = { ars: place.ars, person, action, subject: `slot ${id}` };
  await recordAudit(trx, { ...line, ...(request !== undefined && { request }) }, clock.now());
}

const changed = () => problem({ code: 'case-changed', status: 409, title: 'Somebody else was faster' });
