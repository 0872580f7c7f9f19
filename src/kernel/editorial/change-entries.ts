/** What people do with entries: each in one transaction, with its line in the log, and never over a newer version. */
import { randomUUIDv7 } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { AuditAction } from '../audit/actions.ts';
import { recordAudit } from '../audit/store.ts';
import type { Actor } from '../identity/actor.ts';
import type { Place } from '../places/place.ts';
import type { Kernel } from '../solution.ts';
import type { Similar } from '../sources/intake.ts';
import { editorialProblem } from './editorial-problem.ts';
import type { Editable } from './editors.ts';
import type { Entry, EntryContent } from './entry.ts';
import { importEntries } from './import-entries.ts';
import { addEntry, changeEntry, deleteEntry, type EntryChange, entryOf } from './store.ts';
import { versionOf } from './version-store.ts';

type House = Pick<Kernel, 'db' | 'places' | 'towns' | 'notifications' | 'clock' | 'reloadSources'>;

/** Which entry, as it was read. */
export interface Known {
  place: Place;
  id: string;
  version: number;
}

export async function requireEntry(
  house: Pick<House, 'db' | 'places'>,
  place: Place,
  id: string,
): Promise<Entry> {
  const entry = await entryOf(house.db, house.places.keys(place.ars), id);
  if (entry === null) throw editorialProblem('entry-unknown');
  return entry;
}

/** A draft; nobody sees it, so that the log has no line. */
export function createDraft(
  { db, clock }: House,
  draft: { place: Place; solution: string; intake: string; content: EntryContent },
): Promise<Entry> {
  const { place, solution, intake, content } = draft;
  return db
    .transaction()
    .execute((trx) =>
      addEntry(trx, { id: randomUUIDv7(), ars: place.ars, solution, intake, content, now: clock.now() }),
    );
}

/** Keeps what was typed; what people see stays as it is. */
export function saveDraft(house: House, known: Known, content: EntryContent): Promise<Entry> {
  return change(house, known, (entry) => ({ ...entry, content }));
}

/** From now on people see this; checked before. */
export function publish(
  house: House,
  actor: Actor,
  ask: Known & { content: EntryContent; editable: Editable; similar: readonly Similar[] },
): Promise<Entry> {
  const { content, editable, similar } = ask;
  const now = house.clock.now();
  const doubles = { doubles: similar.length, doublesAccepted: similar.length };
  return change(
    house,
    ask,
    (entry) => ({
      ...{ ...entry, content, shown: content, state: 'published', ...doubles },
      publishedAt: entry.state === 'published' ? entry.publishedAt : now.toString(),
    }),
    { actor, action: 'entry.published', editable },
  );
}

/** Its page says from now on that it is no longer there. */
export function withdraw(house: House, actor: Actor, ask: Known & { editable: Editable }): Promise<Entry> {
  return change(
    house,
    ask,
    (entry) => {
      if (entry.state !== 'published') throw editorialProblem('entry-not-published');
      return { ...entry, state: 'withdrawn', shown: null, doubles: 0, doublesAccepted: 0 };
    },
    { actor, action: 'entry.withdrawn', editable: ask.editable },
  );
}

/** For good, with all its versions. What people see must be withdrawn before. */
export function remove(
  { db, places, clock }: House,
  actor: Actor,
  { place, id, version }: Known,
): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const entry = await requireEntry({ db: trx, places }, place, id);
    if (entry.state === 'published') throw editorialProblem('entry-still-published');
    if (!(await deleteEntry(trx, { ...entry, version }))) throw changedMeanwhile(entry);
    await log(trx, { actor, place, id, action: 'entry.removed', now: clock.now() });
  });
}

/** What an older version said is the draft from now on; nothing of it is shown before somebody publishes it. */
export function undoTo(house: House, known: Known, to: number): Promise<Entry> {
  return change(house, known, async (entry, trx) => {
    const older = await versionOf(trx, entry, to);
    if (older === null) throw editorialProblem('entry-version-unknown');
    return { ...entry, content: older.content };
  });
}

async function change(
  { db, places, towns, notifications, clock, reloadSources }: House,
  { place, id, version }: Known,
  to: (entry: Entry, trx: Kysely<unknown>) => EntryChange | Promise<EntryChange>,
  shown?: { actor: Actor; action: AuditAction; editable: Editable },
): Promise<Entry> {
  const now = clock.now();
  const kept = await db.transaction().execute(async (trx) => {
    const entry = await requireEntry({ db: trx, places }, place, id);
    if (entry.version !== version) throw changedMeanwhile(entry);
    const changed = await changeEntry(trx, entry, await to(entry, trx), now);
    // Somebody was faster by a moment.
    if (changed === null) throw changedMeanwhile(await requireEntry({ db: trx, places }, place, id));
    if (shown === undefined) return changed;
    await importEntries(
      trx,
      { places, towns, notifications },
      { group: entry, editable: shown.editable, place, now },
    );
    await log(trx, { actor: shown.actor, place, id, action: shown.action, now });
    return requireEntry({ db: trx, places }, place, id);
  });
  // The first entry of a town has made its source: its page is looked at next.
  if (shown !== undefined) await reloadSources();
  return kept;
}

/** The entry as it is now goes with the refusal, so that both can be shown. */
function changedMeanwhile({ id, version, content, title, changedAt }: Entry) {
  return editorialProblem('entry-changed', { more: { current: { id, version, content, title, changedAt } } });
}

function log(
  trx: Kysely<unknown>,
  line: { actor: Actor; place: Place; id: string; action: AuditAction; now: Temporal.Instant },
): Promise<void> {
  const { actor, place, id, action, now } = line;
  const { person, request } = actor;
  return recordAudit(
    trx,
    { ars: place.ars, person, action, subject: `entry ${id}`, ...(request !== undefined && { request }) },
    now,
  );
}
