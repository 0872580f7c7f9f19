/** A year that was looked at comes into force, and goes again. In the caller's transaction: all of it or nothing. */
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { PlaceDirectory } from '../../../kernel/places/directory.ts';
import { isNameTaken, sourceOfPlace } from '../../../kernel/sources/desk/store.ts';
import { importItems, tell } from '../../../kernel/sources/import/import-items.ts';
import { horizonOf, type Intake } from '../../../kernel/sources/intake.ts';
import { setAwaiting } from '../../../kernel/sources/manage/awaiting.ts';
import { addSource, requireSource, takeSourceAway } from '../../../kernel/sources/manage/manage.ts';
import { READER } from '../../../kernel/sources/reader.ts';
import { finish } from '../../../kernel/sources/run/run-store.ts';
import type { Source } from '../../../kernel/sources/source.ts';
import { readSource } from '../../../kernel/sources/store.ts';
import type { SeriesRecord } from '../model.ts';
import { tellMovedDays } from '../remind/tell-moved-days.ts';
import { renewAll } from '../rules/make-change.ts';
import { movedDays } from './moved-days.ts';
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
  // What stands in for it is shown when the old one would be.
  if (old.awaitsAdoption) await setAwaiting(trx, id);
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
  await tellMovedDays(trx, movedDays(year.detail.difference, { ars: old.ownerArs, source: id }), now);
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
  const old = await readSource(trx, year.source);
  if (old !== undefined) {
    const moved = movedDays(year.detail.difference, { ars: old.ownerArs, source: old.id });
    const back = moved.map((day) => ({ ...day, from: day.to ?? day.from, to: day.from }));
    await tellMovedDays(trx, back, now);
  }
  await tell(trx, [year.ars], places);
}

async function renewSource(
  trx: Kysely<unknown>,
  source: string,
  { places, now }: Pick<House, 'places' | 'now'>,
): Promise<void> {
  await renewAll(trx, await seriesKeysOf(source, trx), { places }, now);
}

async function freeName(trx: Kysely<unknown>, wanted: string, old: Source): Promise<string> {
  const { ownerArs, solution, intake } = old;
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${wanted} (${count})`;
    if (!(await isNameTaken(trx, { ownerArs, solution, intake, name }, old.id)) && name !== old.name)
      return name;
  }
}
