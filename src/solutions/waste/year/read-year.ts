/** A year file as an import would take it in, without writing anything. */
import type { Kysely } from 'kysely';
import type { PlaceDirectory } from '../../../kernel/places/directory.ts';
import { importItems } from '../../../kernel/sources/import/import-items.ts';
import { type Format, horizonOf, type Intake } from '../../../kernel/sources/intake.ts';
import type { Source } from '../../../kernel/sources/source.ts';
import type { SeriesRecord } from '../model.ts';
import type { BinDayBook } from './days-of-series.ts';
import type { YearReport } from './year-api.ts';

/** In this program nothing has this id: what the source holds already plays no part. */
const NOBODY = '00000000-0000-7000-8000-000000000000';
const LINES = 50;

export interface YearFile {
  /** Whose form and settings the file has. */
  source: Source;
  bytes: Uint8Array;
  intake: Intake<SeriesRecord>;
}

/** Books every record that is good. Throws `UnreadableFeed`. */
export async function readYear(
  { source, bytes, intake }: YearFile,
  book: BinDayBook,
  house: { db: Kysely<unknown>; places: PlaceDirectory; now: Temporal.Instant },
): Promise<YearReport> {
  const format = formatOf(intake, source);
  const { report } = await house.db.transaction().execute((trx) =>
    importItems(trx, {
      source: { ...source, id: NOBODY, checkedAt: null, held: null },
      intake,
      map(item, context) {
        const mapped = format.map(item, context);
        if (!('fault' in mapped)) book.add(mapped.record);
        return mapped;
      },
      items: format.read(piecesOf(bytes), {
        settings: format.settings.parse(source.settings),
        horizon: horizonOf(intake, house.now),
      }),
      ...{ places: house.places, now: house.now, dryRun: true },
    }),
  );
  return {
    ...{ read: report.read, faults: report.faults, notes: report.notes },
    lines: report.lines.slice(0, LINES).map(({ where, code, reason, severity }) => ({
      ...{ where, code, reason, isFault: severity === 'fault', words: null },
    })),
  };
}

export function formatOf(
  intake: Intake<SeriesRecord>,
  { connector }: Pick<Source, 'connector'>,
): Format<SeriesRecord> {
  const format = intake.formats.find((one) => one.connector === connector);
  if (format === undefined) throw new Error(`${intake.id} reads no ${connector}`);
  return format;
}

const PIECE = 65_536;

export async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}
