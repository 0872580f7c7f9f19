/** An entry that is published in the moment in which it begins: what somebody sent in. */
import { randomUUIDv7 } from 'node:crypto';
import type { Kysely } from 'kysely';
import { recordAudit } from '../audit/store.ts';
import type { Actor } from '../identity/actor.ts';
import type { Place } from '../places/place.ts';
import type { Kernel } from '../solution.ts';
import type { Editable } from './editors.ts';
import type { Entry, EntryContent } from './entry.ts';
import { importEntries } from './import-entries.ts';
import { addEntry, changeEntry } from './store.ts';

/**
 * Within the caller's transaction. `doubles`: records of others that may be the same, and how many of them somebody has
 * looked at. The content was checked before (`requireRecord`).
 */
export async function publishNew(
  trx: Kysely<unknown>,
  house: Pick<Kernel, 'places' | 'towns' | 'notifications'>,
  ask: {
    actor: Pick<Actor, 'person' | 'request'>;
    place: Place;
    editable: Editable;
    content: EntryContent;
    doubles: { found: number; accepted: number };
    now: Temporal.Instant;
  },
): Promise<Entry> {
  const { actor, place, editable, content, doubles, now } = ask;
  const group = { ars: place.ars, solution: editable.solution.id, intake: editable.intake.id };
  const draft = await addEntry(trx, { ...group, id: randomUUIDv7(), content, now });
  const entry = await changeEntry(
    trx,
    draft,
    {
      ...{ content, shown: content, state: 'published', publishedAt: now.toString(), endsAt: null },
      ...{ doubles: doubles.found, doublesAccepted: doubles.accepted },
    },
    now,
  );
  if (entry === null) throw new Error(`The entry ${draft.id} that was just written is not there`);
  await importEntries(trx, house, { group, editable, place, now });
  const { person, request } = actor;
  await recordAudit(
    trx,
    {
      ...{ ars: place.ars, person, action: 'entry.published', subject: `entry ${entry.id}` },
      ...(request !== undefined && { request }),
    },
    now,
  );
  return entry;
}
