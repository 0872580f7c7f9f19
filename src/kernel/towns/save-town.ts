/** Changing how a town looks: a version each, never over what somebody else saved meanwhile. */
import type { Transaction } from 'kysely';
import { z } from 'zod';
import { recordAudit } from '../audit/store.ts';
import type { Actor } from '../identity/actor.ts';
import type { Place } from '../places/place.ts';
import type { Kernel } from '../solution.ts';
import { OWN_LICENCES } from './own-licences.ts';
import { readTown, readVersion, readVersions, writeTown } from './store.ts';
import { type Crest, EMPTY_TOWN, type Town, type TownContent, type TownTexts } from './town.ts';
import { noCrest, townChanged, versionUnknown } from './town-problems.ts';

type House = Pick<Kernel, 'db' | 'places' | 'clock'>;

interface Change {
  place: Place;
  /** The version that the change was made from; 0: there was none. */
  version: number;
}

/** Saves what the form says; the crest stays. */
export function saveTexts(house: House, actor: Actor, change: Change & { texts: TownTexts }): Promise<Town> {
  return save(house, actor, change, (before) => ({ ...before, ...change.texts }));
}

/** Another crest, other words for it, or none (null). Pictures of older versions are kept: they can be brought back. */
export function saveCrest(
  house: House,
  actor: Actor,
  change: Change & { crest: Crest | { alt: string } | null },
): Promise<Town> {
  const { crest } = change;
  return save(house, actor, change, (before) => {
    if (crest === null || 'file' in crest) return { ...before, crest };
    if (before.crest === null) throw noCrest();
    return { ...before, crest: { ...before.crest, ...crest } };
  });
}

/** Brings an older version back, as a new one. 0: as it was before anything was saved. */
export async function undoTo(house: House, actor: Actor, change: Change & { to: number }): Promise<Town> {
  const { place, to } = change;
  const known = await readTown(house.db, house.places.keys(place.ars));
  const stored = to === 0 || known === undefined ? null : await readVersion(house.db, known.ars, to);
  if (stored === null && to !== 0) throw versionUnknown(to);
  const content = stored === null ? EMPTY_TOWN : contentOf(stored);
  return save(house, actor, { ...change, undoneTo: to === 0 ? null : to }, () => content);
}

async function save(
  { db, places, clock }: House,
  actor: Actor,
  { place, version, undoneTo = null }: Change & { undoneTo?: number | null },
  make: (before: TownContent) => TownContent,
): Promise<Town> {
  const now = clock.now();
  const keys = places.keys(place.ars);
  return db.transaction().execute(async (trx) => {
    const known = await readTown(trx, keys);
    if ((known?.version ?? 0) !== version) throw await conflict(trx, known);
    const ars = known?.ars ?? place.ars;
    const content = make(contentAlone(known));
    // First, because the version names its author by the pseudonym that the log makes.
    await recordAudit(
      trx,
      {
        ...{ ars: place.ars, person: actor.person, action: 'town.changed', subject: `town ${ars}` },
        detail: { version: version + 1, ...(undoneTo !== null && { undoneTo }) },
        ...(actor.request && { request: actor.request }),
      },
      now,
    );
    const change = { ars, before: version, content, undoneTo, actor: actor.person };
    const written = await writeTown(trx, change, now);
    if (written === null) throw await conflict(trx, await readTown(trx, keys));
    return { ...content, ars, version: written, changedAt: now.toString() };
  });
}

async function conflict(trx: Transaction<unknown>, current: Town | undefined) {
  const [latest] =
    current === undefined ? [] : await readVersions(trx, current.ars, { before: null, limit: 1 });
  return townChanged(current, latest?.actor?.name ?? '–');
}

function contentAlone(town: Town | undefined): TownContent {
  if (town === undefined) return EMPTY_TOWN;
  const { ars: _, version: __, changedAt: ___, ...content } = town;
  return content;
}

const text = z.string().nullable().catch(null);
const stored = z.object({
  ...{ displayName: text, colour: text, website: text, imprint: text, contact: text },
  ...{ accessibilityContact: text, accessibilityNote: text, privacy: text },
  licence: z.enum(OWN_LICENCES).catch('own'),
  crest: z.object({ file: z.uuid(), alt: z.string() }).nullable().catch(null),
});

/** A stored version, also of an older program that knew less. */
export function contentOf(value: unknown): TownContent {
  return stored.parse(value);
}
