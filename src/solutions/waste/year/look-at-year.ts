/** A file that was handed over, looked at and kept: what it would change. */
import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { holidaysOf } from '../../../kernel/calendar/holidays.ts';
import { civilDate } from '../../../kernel/clock.ts';
import { fullLanguage, type Language } from '../../../kernel/i18n/language.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { findUpload } from '../../../kernel/sources/desk/keep-upload.ts';
import { takeUpload } from '../../../kernel/sources/fetch/take-upload.ts';
import type { Intake } from '../../../kernel/sources/intake.ts';
import type { Source } from '../../../kernel/sources/source.ts';
import type { SeriesRecord } from '../model.ts';
import { horizonAround } from '../rules/days-of-rhythm.ts';
import { compareYears } from './compare-years.ts';
import { createBinDayBook } from './days-of-series.ts';
import { formatOf, readYear } from './read-year.ts';
import { yearName } from './year-name.ts';
import { yearProblem } from './year-problem.ts';
import { addYear, bookSeriesOf } from './year-store.ts';

export const YEAR_BYTES = 8 * 1024 ** 2;

export interface HandedOver {
  source: Source;
  upload: string;
  fileName: string;
  /** Key of the place whose desk it is. */
  ars: string;
  language: Language;
}

/** Returns the id under which it is kept. Throws what keeps the file from being read, and problems. */
export async function lookAtYear(
  { source, upload, fileName, ars, language }: HandedOver,
  intake: Intake<SeriesRecord>,
  kernel: Pick<Kernel, 'db' | 'places' | 'clock' | 'feedFolder'>,
): Promise<string> {
  const { db, places, clock } = kernel;
  const now = clock.now();
  const file = await bytesOf(
    { upload, ars, language, mediaTypes: formatOf(intake, source).mediaTypes },
    kernel,
  );
  const today = civilDate(now);
  const horizon = horizonAround(today);
  const [before, after] = [createBinDayBook(horizon), createBinDayBook(horizon)];
  const report = await readYear({ source, bytes: file, intake }, after, { db, places, now });
  const coming = after.all();
  if (coming.length === 0) throw yearProblem('empty', language);
  await bookSeriesOf(source.id, before, db);
  const { difference, from } = compareYears({
    ...{ before: before.all(), after: coming, today: today.toString() },
    holidayOn: (date) =>
      holidaysOf(ars, Number(date.slice(0, 4))).find((one) => one.date === date)?.name[
        fullLanguage(language)
      ] ?? null,
  });
  return db.transaction().execute((trx) =>
    addYear(
      {
        ...{ ars, source: source.id, fileName, file, now, ...from },
        ...{ name: yearName(source.name, difference.begins), detail: { difference, report } },
      },
      trx,
    ),
  );
}

/** Unpacked and looked at, as of every feed. */
async function bytesOf(
  {
    upload,
    ars,
    language,
    mediaTypes,
  }: Pick<HandedOver, 'upload' | 'ars' | 'language'> & { mediaTypes: readonly string[] },
  { feedFolder, clock }: Pick<Kernel, 'feedFolder' | 'clock'>,
): Promise<Uint8Array> {
  const folder = join(feedFolder, `trial-${randomUUID()}`);
  try {
    const answer = await takeUpload(await findUpload(feedFolder, ars, upload, language), {
      ...{ folder, mediaTypes, known: null, now: clock.now() },
      limits: { expandedBytes: 2 * YEAR_BYTES },
    });
    if (answer.status === 'unchanged') throw new Error('A content that nobody named cannot be unchanged');
    if (answer.bytes > YEAR_BYTES) throw yearProblem('large', language);
    return await readFile(answer.file);
  } finally {
    await rm(folder, { force: true, recursive: true });
  }
}
