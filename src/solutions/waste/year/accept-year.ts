/** A year that was looked at comes into force, and goes again. In the caller's transaction: all of it or nothing. */
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { PlaceDirectory } from '../../../kernel/places/directory.ts';
import { isNameTaken, sourceOfPlace } from '../../../kernel/sources/desk/store.ts';
import { importItems, tell } from '../../../kernel/sources/import/import-items.ts';
import { horizonOf, type Intake } from '../../../kernel/sources/intake.ts';
import { addSource, requireSource, takeSourceAway } from '../../../kernel/sources/manage/manage.ts';
import { READER } from '../../../kernel/sources/reader.ts';
import { finish } from '../../../kernel/sources/run/run-store.ts';
import type { Source } from '../../../kernel/sources/source.ts';
import { readSource } from '../../../kernel/sources/store.ts';
import type { SeriesRecord } from '../model.ts';
import { renewCollections } from '../shown/renew-collections.ts';
import { formatOf, piecesOf } from './read-year.ts';
import { fileOf, markAccepted, markRevoked, type StoredYear, seriesKeysOf } from './year-store.ts';

interface House {
  intake: Intake<SeriesRecord>;
  places: PlaceDirectory;
  now: Temporal.Instant;
}

/** Adds a source with the file, and ends the days of the old one. null: its bytes are no longer there. */
export async function acceptYear(
  trx: Kysely<unknown>,
  year: StoredYear,
  old: Source,
  { intake, places, now }: House,
): Promise<string | null> {
  const bytes = await fileOf(year, trx);
  if (bytes === null) return null;
  const people = await sourceOfPlace(trx, new Set([old.ownerArs]), old.id, now);
  const id = await addSource(
    trx,
    {
      ...{ ownerArs: old.ownerArs, solution: old.solution, intake: old.intake, connector: old.connector },
      ...{ address: null, name: await freeName(trx, year.name, old), licence: old.licence, url: old.url },
      ...{ settings: { ...old.settings }, everySeconds: null },
      ...{ mailbox: people?.mailbox ?? null, deputy: people?.deputy ?? null },
      ...{ contractEnd: people?.contractEnd ?? null, reviewDate: people?.reviewDate ?? null },
    },
    now,
    'upload',
  );
  const source = await requireSource(trx, id);
  const format = formatOf(intake, source);
  const { report } = await importItems(trx, {
    ...{ source, intake, places, now, map: format.map },
    items: format.read(piecesOf(bytes), {
      settings: format.settings.parse(source.settings),
      horizon: horizonOf(intake, now),
    }),
  });
  await finish(trx, {
    ...{ id, outcome: 'imported', report, started: now, now, nextRun: null, held: null, fault: null },
    content: {
      ...{ etag: null, lastModified: null, reader: READER, fetchedAt: now.toString() },
      sha256: createHash('sha256').update(bytes).digest('hex'),
    },
  });
  await markAccepted(year, { next: id, now }, trx);
  await renewSource(trx, year.source, { places, now });
  await tell(trx, [old.ownerArs], places);
  return id;
}

/** The source that took the place goes with its days, and those of before are back. */
export async function takeYearBack(
  trx: Kysely<unknown>,
  year: StoredYear,
  { intake, places, now }: House,
): Promise<void> {
  const next = year.next === null ? undefined : await readSource(trx, year.next);
  if (next !== undefined) await takeSourceAway(trx, next, { intake, places });
  await markRevoked(year, now, trx);
  await renewSource(trx, year.source, { places, now });
  await tell(trx, [year.ars], places);
}

const BATCH = 500;

async function renewSource(
  trx: Kysely<unknown>,
  source: string,
  house: Pick<House, 'places' | 'now'>,
): Promise<void> {
  const keys = await seriesKeysOf(source, trx);
  for (let at = 0; at < keys.length; at += BATCH)
    await renewCollections(trx, keys.slice(at, at + BATCH), house);
}

async function freeName(trx: Kysely<unknown>, wanted: string, old: Source): Promise<string> {
  const { ownerArs, solution, intake } = old;
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${wanted} (${count})`;
    if (!(await isNameTaken(trx, { ownerArs, solution, intake, name }, old.id)) && name !== old.name)
      return name;
  }
}
