/** What the office of the network does with regions and contacts: each in one transaction, with its line in the log. */
import { randomUUIDv7 } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { AuditAction } from '../../../kernel/audit/actions.ts';
import { recordAudit } from '../../../kernel/audit/store.ts';
import type { Actor } from '../../../kernel/identity/actor.ts';
import type { Ars, Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import {
  changedContact,
  changedRegion,
  exampleContact,
  unknownContact,
  unknownPlaces,
  unknownRegion,
} from './advice-problems.ts';
import type { Contact, Region } from './contact.ts';
import type { ContactTyped } from './contact-form.ts';
import { lockContact, lockRegion, readContact } from './contact-store.ts';
import {
  deleteContact,
  deleteRegion,
  insertContact,
  insertRegion,
  putContactPerson,
  type RegionWords,
  updateContact,
  updateRegion,
} from './write-contact-store.ts';

type Db = Kysely<unknown>;
type House = Pick<Kernel, 'db' | 'places' | 'clock'>;
interface Known {
  id: string;
  /** As it was read. */
  version: number;
}

/** Sent again with the same wish it is the same region. Answers its id. */
export function makeRegion(
  house: House,
  actor: Actor,
  place: Place,
  words: RegionWords & { wish: string },
): Promise<string> {
  const keys = knownKeys(words.keys, house);
  return house.db.transaction().execute(async (trx) => {
    const now = house.clock.now();
    const id = await insertRegion(trx, { ...words, keys, id: randomUUIDv7() }, now);
    await log(trx, { actor, place, action: 'region.changed', subject: `region ${id}`, now });
    return id;
  });
}

/** Throws `region-changed` with what stands there now. */
export function reviseRegion(
  house: House,
  actor: Actor,
  place: Place,
  { id, version, ...words }: Known & RegionWords,
): Promise<void> {
  const keys = knownKeys(words.keys, house);
  return house.db.transaction().execute(async (trx) => {
    const now = house.clock.now();
    await lockReal(trx, { id, version });
    await updateRegion(trx, id, { ...words, keys }, now);
    await log(trx, { actor, place, action: 'region.changed', subject: `region ${id}`, now });
  });
}

/** With its contacts; their open questions wait at the office of the network then. */
export function removeRegion(house: House, actor: Actor, place: Place, known: Known): Promise<void> {
  return house.db.transaction().execute(async (trx) => {
    const now = house.clock.now();
    await lockReal(trx, known);
    await deleteRegion(trx, known.id);
    await log(trx, { actor, place, action: 'region.changed', subject: `region ${known.id}`, now });
  });
}

/** Answers the id; sent again with the same wish it is the same contact. */
export function makeContact(
  house: House,
  actor: Actor,
  place: Place,
  { region, wish, typed }: { region: string; wish: string; typed: ContactTyped },
): Promise<string> {
  return house.db.transaction().execute(async (trx) => {
    const now = house.clock.now();
    const found = await lockRegion(trx, region);
    if (found === null) throw unknownRegion();
    if (found.source !== null) throw exampleContact();
    await requireCover(trx, typed, null);
    const id = await insertContact(trx, { ...typed.words, region, wish, id: randomUUIDv7() }, now);
    await putContactPerson(trx, id, personOf(typed, actor), now);
    await log(trx, { actor, place, action: 'contact.changed', subject: `contact ${id}`, now });
    return id;
  });
}

/** Throws `contact-changed` with what stands there now. */
export function reviseContact(
  house: House,
  actor: Actor,
  place: Place,
  { id, version, typed }: Known & { typed: ContactTyped },
): Promise<void> {
  return house.db.transaction().execute(async (trx) => {
    const now = house.clock.now();
    await lockRealContact(trx, { id, version });
    await requireCover(trx, typed, id);
    await updateContact(trx, id, typed.words, now);
    await putContactPerson(trx, id, personOf(typed, actor), now);
    await log(trx, { actor, place, action: 'contact.changed', subject: `contact ${id}`, now });
  });
}

export function removeContact(house: House, actor: Actor, place: Place, known: Known): Promise<void> {
  return house.db.transaction().execute(async (trx) => {
    const now = house.clock.now();
    await lockRealContact(trx, known);
    await deleteContact(trx, known.id);
    await log(trx, { actor, place, action: 'contact.changed', subject: `contact ${known.id}`, now });
  });
}

async function lockReal(trx: Db, { id, version }: Known): Promise<Region> {
  const found = await lockRegion(trx, id);
  if (found === null) throw unknownRegion();
  if (found.source !== null) throw exampleContact();
  if (found.version !== version) throw changedRegion(found);
  return found;
}

async function lockRealContact(trx: Db, { id, version }: Known): Promise<Contact> {
  const found = await lockContact(trx, id);
  if (found === null) throw unknownContact();
  if (found.source !== null) throw exampleContact();
  if (found.version !== version) throw changedContact(found);
  return found;
}

/** Another real office, never a company. */
async function requireCover(trx: Db, { words: { cover } }: ContactTyped, own: string | null): Promise<void> {
  if (cover === null) return;
  const found = cover === own ? null : await readContact(trx, cover);
  if (found === null || found.source !== null || found.badge === 'company') throw unknownContact();
}

function personOf({ personName, isMe }: ContactTyped, { person }: Actor) {
  return personName === null ? null : { name: personName, person: isMe ? person : null };
}

/** Each once, as they are called today. */
function knownKeys(keys: readonly Ars[], { places }: Pick<House, 'places'>): Ars[] {
  const unknown = keys.filter((key) => {
    const { kind } = places.resolve(key);
    return kind !== 'current' && kind !== 'moved';
  });
  if (unknown.length > 0) throw unknownPlaces(unknown);
  const current = keys.flatMap((key) => {
    const found = places.resolve(key);
    return found.kind === 'current' || found.kind === 'moved' ? [found.place.ars] : [];
  });
  return [...new Set(current)];
}

async function log(
  trx: Db,
  line: { actor: Actor; place: Place; action: AuditAction; subject: string; now: Temporal.Instant },
): Promise<void> {
  const { actor, place, action, subject, now } = line;
  const { person, request } = actor;
  await recordAudit(
    trx,
    { ars: place.ars, person, action, subject, ...(request !== undefined && { request }) },
    now,
  );
}
