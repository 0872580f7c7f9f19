/** Records into the tables of a solution as an import brings them, without a file format. For tests. */
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { PlaceDirectory } from '../../places/directory.ts';
import type { Ars } from '../../places/place.ts';
import type { Solution } from '../../solution.ts';
import type { Connector } from '../connector.ts';
import { format } from '../intake.ts';
import { importFile } from './import-file.ts';

type Given = { key: string; ars: Ars; record: unknown };

const given: Connector<Given, object> = {
  id: 'given',
  mediaTypes: ['application/json'],
  settings: z.object({}),
  async *read(bytes) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of bytes) chunks.push(chunk);
    // Written by `bringRecords` below.
    const records = JSON.parse(Buffer.concat(chunks).toString()) as Given[];
    for (const value of records) yield { kind: 'value', key: value.key, where: value.key, value };
  },
};
const givenFormat = format(given, ({ value }) => ({ ars: value.ars, record: value.record }));

export interface Brought {
  solution: Solution;
  intake: string;
  /** Key → record. */
  records: Readonly<Record<string, unknown>>;
  /** Where all of them lie, and who answers for them. */
  ars: Ars;
  now: Temporal.Instant;
  /** Of what was brought before: this is another state of it. */
  source?: string;
  licence?: string;
}

/** Returns the source, to bring another state of it. */
export async function bringRecords(
  { db, places }: { db: Kysely<unknown>; places: PlaceDirectory },
  { solution, records, ars, ...one }: Brought,
): Promise<string> {
  const connectors = (solution.connectors ?? []).map((intake) => ({
    ...intake,
    formats: [...intake.formats, givenFormat],
  }));
  const list = Object.entries(records).map(([key, record]): Given => ({ key, ars, record }));
  const { source } = await importFile({
    ...{ db, places, solution: { ...solution, connectors }, connector: 'given', ownerArs: ars, accept: true },
    ...{ ...one, file: Buffer.from(JSON.stringify(list)) },
  });
  return source;
}
