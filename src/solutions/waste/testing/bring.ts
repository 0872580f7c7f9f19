/** Records into the tables as an import brings them, without a file format. For tests. */
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { PlaceDirectory } from '../../../kernel/places/directory.ts';
import type { Connector } from '../../../kernel/sources/connector.ts';
import { format } from '../../../kernel/sources/intake.ts';
import { importFile } from '../../../kernel/sources/testing/import-file.ts';
import type { SeriesRecord, StreetRecord } from '../model.ts';
import { solution } from '../solution.ts';

type Given = { key: string; ars: string; record: SeriesRecord | StreetRecord };

const given: Connector<Given, object> = {
  id: 'given',
  mediaTypes: ['application/json'],
  settings: z.object({}),
  async *read(bytes) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of bytes) chunks.push(chunk);
    // Written by `bring` below.
    const records = JSON.parse(Buffer.concat(chunks).toString()) as Given[];
    for (const value of records) yield { kind: 'value', key: value.key, where: value.key, value };
  },
};
const givenFormat = format(given, ({ value }) => ({ ars: value.ars, record: value.record }));
const forTests = {
  ...solution,
  connectors: (solution.connectors ?? []).map((intake) => ({
    ...intake,
    formats: [...intake.formats, givenFormat],
  })),
};

/** Key → record, all in one unit; returns the source, to bring another state of it. */
export async function bring(
  house: { db: Kysely<unknown>; places: PlaceDirectory },
  intake: 'collections' | 'streets',
  records: Readonly<Record<string, SeriesRecord | StreetRecord>>,
  options: { ars: string; source?: string; now?: string; licence?: string },
): Promise<string> {
  const { ars, now = '2026-11-24T10:00:00Z', source, licence } = options;
  const list = Object.entries(records).map(([key, record]): Given => ({ key, ars, record }));
  const done = await importFile({
    ...{ db: house.db, places: house.places, solution: forTests, intake, connector: 'given', ownerArs: ars },
    ...{ file: Buffer.from(JSON.stringify(list)), now: Temporal.Instant.from(now), accept: true },
    ...(source !== undefined && { source }),
    ...(licence !== undefined && { licence }),
  });
  return done.source;
}
